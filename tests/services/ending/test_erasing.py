"""Words taken out for good, and records disposed of with all that hangs on them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from infoshare_desktop.app.resources import resources_folder
from infoshare_desktop.domain.acts.correcting import Comment, Stance
from infoshare_desktop.domain.decision.outcome import FollowUp
from infoshare_desktop.domain.errors import NoSuchRecord, NotAllowed
from infoshare_desktop.domain.place import Place
from infoshare_desktop.domain.records.listing import State
from infoshare_desktop.domain.records.query import Query
from infoshare_desktop.services.after.amending import Amending
from infoshare_desktop.services.after.commenting import Commenting
from infoshare_desktop.services.after.restricting import Restricting
from infoshare_desktop.services.ending.erasing import Erasing
from infoshare_desktop.services.places import Places
from infoshare_desktop.services.reporting import Reporting
from tests.domain.making import WORKER, shared_with_consent
from tests.services.desk import Desk, disclosure, emergency, receipt

FONTS = resources_folder() / "fonts"
GROUND = "It was about somebody else"
SECOND = "Sam Lee"
REASONS = "outcome.reasons"
SAID = "She wept like a waterfall"


@pytest.fixture
def erasing(desk: Desk) -> Erasing:
    """The service over the desk's vault."""
    return Erasing(desk.vault, desk.guiding, desk.clock)


def sealed(desk: Desk, reasons: str = SAID) -> str:
    """A sealed decision with these reasons, carried out: its number."""
    made = shared_with_consent()
    number = desk.sealed(replace(made, outcome=replace(made.outcome, reasons=reasons))).number
    for plan in desk.browsing.read(number).decision.planned:  # type: ignore[union-attr]  # it was sealed a line before
        entry = desk.sharing.record(number, disclosure(desk.clock, plan.id))
        desk.sharing.receive(number, receipt(desk.clock, entry.header.sequence))
    return number


def whole(desk: Desk) -> list[str]:
    """What the check finds wrong."""
    return [found.sentence for found in desk.vault.check() if not found.ok]


def found(desk: Desk, text: str) -> int:
    """How many records the search finds."""
    return desk.browsing.count(Query(text=text))


def test_a_passage_is_taken_out_with_every_correction_of_it(desk: Desk, erasing: Erasing) -> None:
    """Ground, day, author and second name stand in its place; the check has nothing to say; nothing else is gone."""
    number = sealed(desk)
    Amending(desk.vault, desk.guiding, desk.clock).amend(number, REASONS, f"{SAID}, twice", "Heard again", WORKER)
    erased = erasing.redact(number, REASONS, GROUND, SECOND)
    view = desk.browsing.read(number)
    assert view.decision is not None
    instead = view.decision.outcome.reasons
    assert all(part in instead for part in (GROUND, SECOND, "Kim Mason", "2026"))
    assert [(act.original, act.corrected) for act in view.amendments] == [(instead, instead)]
    assert view.decision.information.summary == "Needs a room before Friday"
    assert found(desk, "waterfall") == 0
    assert [entry.header.sequence for entry in view.entries if entry.document is None] == list(erased.entries)
    assert len(erased.entries) == 2
    assert whole(desk) == []


def test_a_passage_can_be_taken_out_after_another_of_the_same_entry(desk: Desk, erasing: Erasing) -> None:
    """The later redaction holds both marks, and the earlier one loses its content."""
    number = sealed(desk)
    erasing.redact(number, REASONS, GROUND, SECOND)
    erasing.redact(number, "information.summary", "It says too much", SECOND)
    view = desk.browsing.read(number)
    assert view.decision is not None
    assert GROUND in view.decision.outcome.reasons
    assert "too much" in view.decision.information.summary
    assert len(view.redactions) == 1
    assert whole(desk) == []


@pytest.mark.parametrize(
    ("beginning", "words"),
    [
        ("disclosures.", "That she needs a room"),
        ("disclosures.", "We have kept a zephyr room for her"),
        ("comments.", "A zigzag of a talk"),
        ("comments.", "Ring the zebra line, Kim"),
        ("planned.", "That she needs a room"),
        ("answers.", "because purpose"),
    ],
)
def test_what_was_recorded_after_the_seal_can_be_taken_out_too(
    desk: Desk, erasing: Erasing, beginning: str, words: str
) -> None:
    """Each passage goes, and is found no more where it stood alone."""
    number = sealed(desk)
    today = desk.clock().day()
    action = FollowUp("x", "Ring the zebra line", "Kim", today + timedelta(days=2))
    said = Comment(today, "Alex Poe", "A zigzag of a talk", Stance.AGREES, WORKER, action)
    Commenting(desk.vault, desk.clock).comment(number, said)
    (passage,) = [one for one in erasing.passages(number) if one.key.startswith(beginning) and one.words == words]
    erasing.redact(number, passage.key, GROUND, SECOND)
    now = {one.key: one.words for one in erasing.passages(number)}
    assert words not in now[passage.key]
    assert GROUND in now[passage.key]
    assert whole(desk) == []


def test_what_stands_against_a_redaction_is_said_at_its_field(desk: Desk, erasing: Erasing) -> None:
    """No ground, nobody who agreed, the worker's own name, no such passage, a choice; nothing is changed then."""
    number = sealed(desk)
    against = erasing.problems_of_redaction
    assert against(number, REASONS, GROUND, SECOND) == {}
    assert against(number, REASONS, " ", "").keys() == {"ground", "second"}
    assert against(number, REASONS, f"Because {SAID.lower()}", "kim  MASON").keys() == {"ground", "second"}
    assert against(number, "outcome.nothing", GROUND, SECOND).keys() == {"passage"}
    assert against(number, "decided_at", GROUND, SECOND).keys() == {"passage"}
    Restricting(desk.vault, desk.clock).restrict(number, "She objects", WORKER)
    assert "restricted" in against(number, REASONS, GROUND, SECOND)["passage"]
    with pytest.raises(NotAllowed, match="restricted"):
        erasing.redact(number, REASONS, GROUND, SECOND)
    with pytest.raises(NoSuchRecord):
        erasing.redact("KM-2026-0099", REASONS, GROUND, SECOND)


def test_a_disposal_leaves_number_and_days(desk: Desk, erasing: Erasing) -> None:
    """Contents, follow-ups, search text and the person go; headers stay, and the line says nothing that was typed."""
    person = desk.people.add("Mo Dean", note="Wears a wizard hat")
    number = sealed(desk)
    assert person.reference == "P-0001"
    Places(desk.vault).put(Place("amend", number, typed="half a sentence"))
    goes = erasing.what_goes([number])
    assert (goes.records[0].refusal, goes.records[0].entries, goes.people) == ("", 3, ("P-0001",))
    erased = erasing.dispose([number], "Kept long enough", SECOND, "closed_6")
    view = desk.browsing.read(number)
    assert view.row.state is State.DISPOSED
    assert (view.row.summary, view.row.people, view.row.agencies, view.row.marks) == ("", (), (), ())
    assert view.decision is None
    assert view.disposal is not None
    assert (view.disposal.rule, view.disposal.second, view.disposal.people) == ("closed_6", SECOND, ("P-0001",))
    assert [entry.document is None for entry in view.entries] == [True, True, True, False]
    assert set(erased.entries) > {entry.header.sequence for entry in view.entries[:-1]}
    assert erased.cleared.head == view.head
    assert desk.people.all() == []
    assert desk.vault.read(lambda kept: kept.follow_ups.about(number)) == []
    assert Places(desk.vault).get() is None
    assert found(desk, "room") == 0
    assert erasing.unfinished() is None
    assert whole(desk) == []


def test_who_is_named_elsewhere_stays(desk: Desk, erasing: Erasing) -> None:
    """By another record, by a draft, or under another reference; all that is known of them stays too."""
    for name in ("Mo Dean", "M. Dean"):
        desk.people.add(name)
    first, second = sealed(desk), sealed(desk)
    assert erasing.what_goes([first]).people == ()
    assert erasing.what_goes([first, second]).people == ("P-0001",)
    desk.people.alias("P-0001", "P-0002", "The same birthday")
    draft = desk.deciding.start()
    desk.deciding.save(
        replace(draft, earlier="", people=(replace(shared_with_consent().people[0], reference="P-0002"),))
    )
    erasing.dispose([first, second], GROUND, SECOND)
    assert len(desk.people.all()) == 2
    assert whole(desk) == []


def test_an_emergency_goes_with_the_decision_that_completes_it(desk: Desk, erasing: Erasing) -> None:
    """Alone it cannot go: first its record is missing, then it belongs to that record."""
    started, number = desk.deciding.record_emergency(desk.deciding.start(), emergency(desk.clock))
    assert "not complete" in erasing.problems_of_disposal([number], GROUND, SECOND)["numbers"]
    made = replace(shared_with_consent(), emergencies=(number,), pack=started.pack, reference=started.reference)
    completing = desk.sealed(made).number
    desk.sharing.record(completing, disclosure(desk.clock))
    assert completing in erasing.problems_of_disposal([number], GROUND, SECOND)["numbers"]
    assert erasing.what_goes([completing]).records[0].emergencies == (number,)
    erasing.dispose([number, completing], GROUND, SECOND)
    assert {desk.browsing.read(one).row.state for one in (number, completing)} == {State.DISPOSED}
    assert whole(desk) == []


def test_what_is_still_to_be_shared_is_not_disposed_of(desk: Desk, erasing: Erasing) -> None:
    """Nor what was disposed of already, nor nothing at all; of several records all go or none."""
    gone, pending = sealed(desk), desk.sealed().number
    assert "still to be shared" in erasing.problems_of_disposal([gone, pending], GROUND, SECOND)["numbers"]
    with pytest.raises(NotAllowed):
        erasing.dispose([gone, pending], GROUND, SECOND)
    assert desk.browsing.read(gone).row.state is State.SEALED
    erasing.dispose([gone], GROUND, SECOND)
    assert "already" in erasing.problems_of_disposal([gone], GROUND, SECOND)["numbers"]
    assert erasing.problems_of_disposal([], GROUND, SECOND).keys() == {"numbers"}


def test_a_record_that_was_disposed_of_is_not_printed_and_says_why(desk: Desk, erasing: Erasing) -> None:
    """The console's sheet says when, why, by whom and who agreed; for paper there is the certificate."""
    number = sealed(desk)
    erasing.dispose([number], GROUND, SECOND)
    reporting = Reporting(desk.vault, desk.guiding, desk.clock, FONTS)
    assert {GROUND, SECOND} <= {fact.words for block in reporting.sheet(number) for fact in getattr(block, "facts", ())}
    with pytest.raises(NotAllowed, match="certificate"):
        reporting.decision(number)


def test_supervision_prints_what_was_left_of_a_comment(desk: Desk, erasing: Erasing) -> None:
    """The words that were taken out are not in the report; that they were is."""
    number = sealed(desk)
    today = desk.clock().day()
    said = Comment(today, "Alex Poe", "Rumpelstiltskin", Stance.AGREES, WORKER)
    Commenting(desk.vault, desk.clock).comment(number, said)
    (key,) = [one.key for one in erasing.passages(number) if one.words == "Rumpelstiltskin"]
    erasing.redact(number, key, GROUND, SECOND)
    report = Reporting(desk.vault, desk.guiding, desk.clock, FONTS).supervision(today, today)
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(report)).pages)
    assert "Rumpelstiltskin" not in text
    assert SECOND in text
