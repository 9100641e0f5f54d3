"""One line of the table of records."""

from __future__ import annotations

from dataclasses import replace

from infoshare_desktop.domain.acts.correcting import Amendment, Comment, Restriction, Stance
from infoshare_desktop.domain.acts.sharing import Disclosure, Emergency, Receipt
from infoshare_desktop.domain.decision.advice import Advice
from infoshare_desktop.domain.decision.beginning import Requester, Trigger
from infoshare_desktop.domain.decision.consent import Consent
from infoshare_desktop.domain.decision.disclosing import PlannedDisclosure, Recipient, Telling
from infoshare_desktop.domain.decision.draft import Answer, Draft
from infoshare_desktop.domain.decision.information import Information, Statement
from infoshare_desktop.domain.decision.interest import Interest
from infoshare_desktop.domain.decision.law import Law
from infoshare_desktop.domain.decision.outcome import FollowUp
from infoshare_desktop.domain.flow import stand
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.records.history import History
from infoshare_desktop.domain.records.lines import Line, line_of_decision
from infoshare_desktop.domain.records.listing import (
    SUMMARY_LENGTH,
    Mark,
    Row,
    State,
    row_of_decision,
    row_of_draft,
    row_of_emergency,
    search_text,
)
from infoshare_desktop.domain.records.record import Decision, sealed
from tests.domain.making import NOON, WORKER, draft, pack, refused, shared_with_consent


def decided() -> Decision:
    """A simple sealed decision with one planned disclosure."""
    return sealed(shared_with_consent(), pack(), WORKER, "KM-2026-0001", NOON)


def shared(planned_id: str = "a") -> tuple[int, Disclosure]:
    """Its disclosure, as entry 7 of the chain."""
    return 7, Disclosure(NOON, Recipient("Night Shelter"), "That she needs a room", WORKER, planned_id, method="phone")


def test_draft() -> None:
    """A draft stands in the table under its reference, with whom it is about and whom it may go to."""
    entered = shared_with_consent()

    row = row_of_draft(entered, stand(pack(), entered))

    assert (row.reference, row.state) == ("D-0001", State.DRAFT)
    assert (row.people, row.agencies) == (("P-0001",), ("Housing Options",))


def test_waiting() -> None:
    """A draft that waits at a question is awaiting advice."""
    entered = shared_with_consent().answered("purpose", Answer(Choice.NOT_SURE))

    assert row_of_draft(entered, stand(pack(), entered)).state is State.AWAITING_ADVICE


def test_to_share() -> None:
    """A planned disclosure is open until it was made."""
    assert row_of_decision(decided(), [], []).marks == (Mark.TO_SHARE,)
    assert row_of_decision(decided(), [shared()], []).marks == (Mark.NO_RECEIPT,)


def test_new_recipient() -> None:
    """Telling somebody else does not carry out the plan."""
    assert Mark.TO_SHARE in row_of_decision(decided(), [shared(planned_id="")], []).marks


def test_receipt() -> None:
    """With the receipt nothing is open, and the recipients are those planned and those really told."""
    row = row_of_decision(decided(), [shared()], [Receipt(7, NOON, "J. Bell", WORKER)])

    assert row.marks == ()
    assert row.agencies == ("Housing Options", "Night Shelter")


def test_override() -> None:
    """Sharing against a refusal is marked twice: overridden, and without consent."""
    row = row_of_decision(sealed(refused(Choice.YES), pack(), WORKER, "KM-2026-0001", NOON), [shared()], [])

    assert set(row.marks) == {Mark.OVERRIDE, Mark.WITHOUT_CONSENT, Mark.NO_RECEIPT}


def test_corrected() -> None:
    """A decision that was corrected is marked, and found by the words of the correction and of its reason."""
    act = Amendment(NOON, "outcome.reasons", "Your reasons", "She asked", "She never asked", "zephyr", WORKER)
    line = line_of_decision(decided(), History(decided(), amendments=(act,)))

    assert line.row.marks == (Mark.TO_SHARE, Mark.AMENDED)
    assert "She never asked\nzephyr" in line.text
    assert "outcome.reasons" not in line.text


def test_commented() -> None:
    """What a supervisor said is found under the decision."""
    said = Comment(NOON.day(), "Ruth Abel", "Ring zephyr house", Stance.AGREES, WORKER)

    assert "Ring zephyr house" in line_of_decision(decided(), History(decided(), comments=(said,))).text


def test_restricted() -> None:
    """Of a restricted decision the line says the number and the days, and no word finds it."""
    ground = Restriction(NOON, restricted=True, ground="She contests it", worker=WORKER)
    line = line_of_decision(decided(), History(decided(), disclosures=(shared(),), restriction=ground))

    assert line == Line(
        Row("KM-2026-0001", State.SEALED, NOON, sealed_at=NOON, marks=(Mark.RESTRICTED,)),
        "",
    )


def test_emergency() -> None:
    """An emergency disclosure waits for its record until that is sealed."""
    emergency = Emergency(NOON, Recipient("Ambulance"), "What she took", "She did not wake up", WORKER)

    assert row_of_emergency("KM-2026-0002", emergency, completed=False).state is State.EMERGENCY
    assert row_of_emergency("KM-2026-0002", emergency, completed=True).state is State.COMPLETED


def test_summary() -> None:
    """The table keeps the first words of a long text, on one line."""
    entered = replace(draft(), information=Information("word\n" * 10_000))

    summary = row_of_draft(entered, stand(pack(), entered)).summary

    assert len(summary) <= SUMMARY_LENGTH
    assert summary.startswith("word word")
    assert summary.endswith("…")


def test_search_text() -> None:
    """What a worker typed can be found; ids and the pack's words are not in the way."""
    text = search_text(decided())

    assert "Needs a room before Friday" in text
    assert "because purpose" in text
    assert "own_concern" not in text
    assert "Purpose?" not in text


def test_search_finds_no_ids() -> None:
    """What was chosen from a list is found by its words alone, in the filters: not by an id that nobody reads."""
    entered = Draft(
        "D-0001",
        "0" * 64,
        NOON,
        trigger=Trigger("x", requester=Requester(kind="x", verified="x", form="x", verified_note="typed 1")),
        information=Information(statements=(Statement("1", "x", "typed 2", "x", "typed 3", "typed 4"),)),
        consents=(Consent("P-0001", giver="x", told=("x",), competence="x", competence_note="typed 5"),),
        interests=(Interest("P-0001", grounds=("x",), without_consent_because="x", less_intrusive="typed 6"),),
        law=Law("x", "x", "x", "x", "typed 7", "typed 8"),
        advice=(Advice("1", "purpose", kind="x", channel="x", said="typed 9"),),
        planned=(PlannedDisclosure("1", method="x", security=("x",), conditions=("x",), copies="typed 10"),),
        tellings=(Telling("P-0001", reason="x", said="typed 11"),),
        follow_ups=(FollowUp("1", kind="x", what="typed 12"),),
    )
    lines = search_text(entered).split("\n")
    assert "x" not in lines
    assert {f"typed {number}" for number in range(1, 13)} <= set(lines)
