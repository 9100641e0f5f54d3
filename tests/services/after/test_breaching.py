"""Breaches: recorded, brought up to date, closed, found."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from infoshare_desktop.domain.acts.breach import Breach
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.errors import NoSuchRecord, NotAllowed
from infoshare_desktop.domain.records.listing import State
from infoshare_desktop.domain.records.query import Query
from infoshare_desktop.services.after.breaching import Breaching
from infoshare_desktop.services.reporting import Reporting
from tests.domain.making import WORKER
from tests.guidance.builtin import RESOURCES
from tests.services.desk import emergency
from tests.services.records import closed

if TYPE_CHECKING:
    from infoshare_desktop.store.rows.repositories import Repositories
    from tests.hand_clock import HandClock
    from tests.services.desk import Desk


@pytest.fixture
def breaching(desk: Desk) -> Breaching:
    """The breaches of the desk's vault."""
    return Breaching(desk.vault, desk.clock)


@pytest.fixture
def letter(clock: HandClock) -> Breach:
    """A letter that went to the wrong house, just noticed."""
    return Breach(clock(), "wrong_person", "The zephyr letter went to the old address", clock(), WORKER)


def test_a_breach_is_an_entry_with_a_number_of_its_own(desk: Desk, breaching: Breaching, letter: Breach) -> None:
    """Among the numbers of decisions; listed, found, read, and whole."""
    decision = desk.sealed()
    number = breaching.record(letter).header.number
    assert number == "KM-2026-0002" != decision.number
    view = desk.browsing.read(number)
    assert view.breach == letter == breaching.get(number)
    assert [(entry.header.kind, entry.header.schema) for entry in view.entries] == [(EntryKind.BREACH, "breach/1")]
    assert desk.browsing.count(Query(text="zephyr")) == 1
    assert desk.browsing.count(Query(states=frozenset({State.BREACH}))) == 1
    assert [finding for finding in desk.vault.check() if not finding.ok] == []


def test_what_comes_later_stands_under_the_same_number(desk: Desk, breaching: Breaching, letter: Breach) -> None:
    """The last entry counts, the earlier ones stay; closed it waits no longer."""
    number = breaching.record(letter).header.number
    assert [one.number for one in breaching.open()] == [number]
    breaching.update(number, replace(letter, contained="Asked them to give it back"))
    breaching.update(number, closed(letter))
    view = desk.browsing.read(number)
    assert view.breach == closed(letter)
    assert len(view.entries) == 3
    assert breaching.open() == ()
    assert view.row.state is State.BREACH_CLOSED
    assert [finding for finding in desk.vault.check() if not finding.ok] == []


def test_it_belongs_to_a_decision_or_an_emergency(desk: Desk, breaching: Breaching, letter: Breach) -> None:
    """Read from the decision it is named there."""
    decision = desk.sealed()
    _draft, urgent = desk.deciding.record_emergency(desk.deciding.start(), emergency(desk.clock))
    one = breaching.record(replace(letter, decision=decision.number)).header.number
    other = breaching.record(replace(letter, decision=urgent)).header.number
    assert desk.browsing.read(decision.number).breaches == (one,)
    assert desk.browsing.read(urgent).breaches == (other,)
    assert desk.browsing.read(one).breaches == ()


def test_what_is_not_there_is_refused(desk: Desk, breaching: Breaching, letter: Breach) -> None:
    """A number or person that nobody knows, a draft, something missing: nothing is recorded, no number is used up."""
    draft = desk.complete()
    for wrong, sentence in (
        (replace(letter, decision="KM-2026-0999"), "no sealed record"),
        (replace(letter, decision=draft.reference), "no sealed record"),
        (replace(letter, people=("P-0999",)), "P-0999"),
        (replace(letter, what=""), "what happened"),
        (replace(letter, closed=True), "Before you close it"),
    ):
        with pytest.raises(NotAllowed, match=sentence):
            breaching.record(wrong)
    assert breaching.open() == ()
    assert breaching.record(letter).header.number == "KM-2026-0001"


def test_only_a_breach_is_brought_up_to_date(desk: Desk, breaching: Breaching, letter: Breach) -> None:
    """A decision's number is none."""
    with pytest.raises(NoSuchRecord):
        breaching.update(desk.sealed().number, letter)
    with pytest.raises(NoSuchRecord):
        breaching.get("KM-2026-0999")


def test_what_it_belonged_to_may_be_gone_when_it_is_brought_up_to_date(
    desk: Desk, breaching: Breaching, letter: Breach
) -> None:
    """The record was disposed of since, and the person with it; only what is new has to be there."""
    decision, person = desk.sealed(), desk.people.add("Rosa Quill").reference
    about = replace(letter, decision=decision.number, people=(person,))
    number = breaching.record(about).header.number

    def dispose(repositories: Repositories) -> None:
        row = repositories.records.get(decision.number)
        repositories.records.put(replace(row, state=State.DISPOSED))

    desk.vault.write(dispose)
    breaching.update(number, replace(about, contained="Given back"))
    assert breaching.get(number).contained == "Given back"
    with pytest.raises(NotAllowed, match="no sealed record"):
        breaching.record(about)
    with pytest.raises(NotAllowed, match="P-0777"):
        breaching.update(number, replace(about, people=(person, "P-0777")))


def test_home_knows_what_is_open_and_how_long_is_left(
    desk: Desk, breaching: Breaching, letter: Breach, clock: HandClock
) -> None:
    """Each counts among what needs the worker, until it is closed."""
    number = breaching.record(letter).header.number
    clock.forward(hours=73)
    waiting = desk.home.waiting()
    (found,) = waiting.breaches
    assert (found.number, waiting.count) == (number, 1)
    assert found.deadline is not None
    assert (found.deadline.minutes, found.deadline.overdue) == (60, True)
    breaching.update(number, closed(letter))
    assert desk.home.waiting().count == 0


def test_somebody_whom_it_is_about_has_it_among_their_records(desk: Desk, breaching: Breaching, letter: Breach) -> None:
    """Everything recorded about a person includes it."""
    person = desk.people.add("Rosa Quill").reference
    number = breaching.record(replace(letter, people=(person,))).header.number
    found = desk.people.history_of(person).mentions
    assert [mention.row.reference for mention in found] == [number]


def test_it_is_printed_and_told_in_supervision(
    desk: Desk, breaching: Breaching, letter: Breach, clock: HandClock
) -> None:
    """The sheet as it stands now; in the report while it is open, and in the period in which it was noticed."""
    number = breaching.record(letter).header.number
    breaching.update(number, replace(letter, contained="Asked for it back"))
    reporting = Reporting(desk.vault, desk.guiding, clock, RESOURCES / "fonts")
    assert "Asked for it back" in read_pdf(reporting.decision(number))
    noticed, later = clock().day(), clock().day() + timedelta(days=40)
    before = noticed - timedelta(days=9)
    for since, until, is_told in ((noticed, noticed, True), (later, later, True), (before, before, False)):
        assert (number in read_pdf(reporting.supervision(since, until))) is is_told
        assert (number in reporting.numbers(since, until)) is is_told
    breaching.update(number, closed(letter))
    assert number in read_pdf(reporting.supervision(noticed, noticed))
    assert number not in read_pdf(reporting.supervision(later, later))


def read_pdf(pdf: bytes) -> str:
    """The words of a PDF, every space and line end as one space."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())
