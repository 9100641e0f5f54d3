"""Whoever holds nothing but the printed sheet can answer what a case review asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pytest

from infoshare_desktop.app.resources import resources_folder
from infoshare_desktop.domain import wording
from infoshare_desktop.domain.decision.consent import ConsentStatus
from infoshare_desktop.domain.decision.outcome import OutcomeKind
from infoshare_desktop.domain.records.query import Query
from infoshare_desktop.guidance.loading import load
from infoshare_desktop.services.browsing import Browsing
from infoshare_desktop.services.care.keeping import Keeping
from infoshare_desktop.services.demonstrating import Demonstrating
from infoshare_desktop.services.guiding import Guiding
from infoshare_desktop.services.reporting import Reporting
from tests.hand_clock import HandClock
from tests.reports.reading import in_order, text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from infoshare_desktop.domain.records.record import Decision
    from infoshare_desktop.services.browsing import RecordView

RESOURCES: Final = resources_folder()


@dataclass(frozen=True)
class Printed:
    """The three sheets, as text, and the records that they were printed from."""

    views: tuple[RecordView, ...]
    sheets: tuple[str, ...]


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Printed]:
    """A decision to share with consent and advice, one against a refusal, and one not to share, all with their acts."""
    clock = HandClock()
    path = tmp_path_factory.mktemp("reader") / "d.infoshare"
    pack = load(RESOURCES / "guidance" / "leaflet-uk")
    with Keeping(clock).create_for_demonstration(path) as vault:
        Demonstrating(vault, pack, RESOURCES / "demonstration", clock).fill(40, 4)
        guiding = Guiding(vault, pack)
        browsing = Browsing(vault, guiding)
        reporting = Reporting(vault, guiding, clock, RESOURCES / "fonts")
        views = tuple(_first(browsing, fits) for fits in (_advised, _overridden, _kept_back))
        sheets = tuple(text(reporting.decision(view.row.reference)) for view in views)
        yield Printed(views, sheets)


def _first(browsing: Browsing, fits: Callable[[RecordView], bool]) -> RecordView:
    rows = browsing.rows(browsing.ids(Query()))
    return next(view for row in rows if fits(view := browsing.read(row.reference)))


def _decided(view: RecordView) -> Decision:
    assert view.decision is not None
    return view.decision


def _advised(view: RecordView) -> bool:
    decision = view.decision
    return decision is not None and bool(decision.advice and view.disclosures)


def _overridden(view: RecordView) -> bool:
    return view.decision is not None and view.decision.overrides_consent and bool(view.disclosures)


def _kept_back(view: RecordView) -> bool:
    decision = view.decision
    return decision is not None and decision.outcome.kind is OutcomeKind.DO_NOT_SHARE and bool(decision.people)


def who_decided(view: RecordView) -> list[tuple[str, ...]]:
    """Who decided?"""
    worker = _decided(view).worker
    return [("Decided by", worker.name, worker.role, worker.organisation)]


def what_was_decided(view: RecordView) -> list[tuple[str, ...]]:
    """What was decided?"""
    kind = _decided(view).outcome.kind
    assert kind is not None
    return [(_decided(view).number, wording.outcome(kind), "Reasons")]


def when(view: RecordView) -> list[tuple[str, ...]]:
    """When was it decided, and when was it written down for good?"""
    decision = _decided(view)
    return [("Decided", wording.moment(decision.decided_at), "Sealed", wording.moment(decision.sealed_at))]


def why(view: RecordView) -> list[tuple[str, ...]]:
    """Why?"""
    return [("Reasons", _decided(view).outcome.reasons)]


def about_whom(view: RecordView) -> list[tuple[str, ...]]:
    """Whom is it about?"""
    return [("About", line.reference) for line in _decided(view).people]


def whose_consent(view: RecordView) -> list[tuple[str, ...]]:
    """Whose consent was there, and what did they say?"""
    return [
        (f"Consent of {line.person}", wording.consent(line.standing), line.note)
        for line in _decided(view).consents
        if line.standing is not None
    ]


def what_advice(view: RecordView) -> list[tuple[str, ...]]:
    """Who was asked, what did they say, and was it followed?"""
    return [("Advice from", line.adviser, line.said, "Followed", "Yes") for line in _decided(view).advice]


def what_went_to_whom(view: RecordView) -> list[tuple[str, ...]]:
    """What was passed on, to whom, when and how?"""
    return [
        (str(act.recipient), "Shared", wording.moment(act.at), act.what) for _sequence, act in view.disclosures
    ] or [("Do not share",)]


def what_was_withheld(view: RecordView) -> list[tuple[str, ...]]:
    """What was left out?"""
    return [("What is left out", plan.withheld) for plan in _decided(view).planned]


def who_was_told(view: RecordView) -> list[tuple[str, ...]]:
    """Was the person told?"""
    return [
        (f"Telling {line.person}", wording.told(line.when)) for line in _decided(view).tellings if line.when is not None
    ]


def what_is_to_do(view: RecordView) -> list[tuple[str, ...]]:
    """What is still to do, by whom and by when?"""
    return [
        ("To do", wording.day(line.due_on), line.what, line.owner)
        for line in _decided(view).follow_ups
        if line.due_on is not None
    ]


def what_protects(view: RecordView) -> list[tuple[str, ...]]:
    """What speaks against it, and what protects the person meanwhile?"""
    outcome = _decided(view).outcome
    return [
        *((words,) for words in (outcome.override, outcome.plan_meanwhile, outcome.risk_accepted) if words),
        *((line.if_not_shared, line.if_shared) for line in _decided(view).interests),
    ]


QUESTIONS: Final = (
    who_decided,
    what_was_decided,
    when,
    why,
    about_whom,
    whose_consent,
    what_advice,
    what_went_to_whom,
    what_was_withheld,
    who_was_told,
    what_is_to_do,
    what_protects,
)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.__name__)
def test_the_sheet_answers(printed: Printed, question: Callable[[RecordView], list[tuple[str, ...]]]) -> None:
    """Each of twelve questions has its answer on each of three sheets, in the order in which it is read."""
    asked = 0
    for view, sheet in zip(printed.views, printed.sheets, strict=True):
        for answer in question(view):
            asked += 1
            assert in_order(sheet, *answer), (question.__doc__, answer, sheet)
    assert asked


def test_the_three_are_not_alike(printed: Printed) -> None:
    """One rests on consent and advice, one goes against a refusal, one shares nothing."""
    advised, overridden, kept_back = (_decided(view) for view in printed.views)
    assert advised.advice
    assert ConsentStatus.GIVEN in {line.standing for line in advised.consents}
    assert overridden.overrides_consent
    assert kept_back.outcome.review_on is not None
