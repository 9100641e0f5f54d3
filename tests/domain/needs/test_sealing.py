"""What is missing before a decision can be sealed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from infoshare_desktop.domain.decision.advice import Advice
from infoshare_desktop.domain.decision.beginning import Trigger, Worker
from infoshare_desktop.domain.decision.consent import Consent
from infoshare_desktop.domain.decision.disclosing import PlannedDisclosure, Telling, TellWhen
from infoshare_desktop.domain.decision.draft import Answer, EmergencyForm
from infoshare_desktop.domain.decision.information import Information
from infoshare_desktop.domain.decision.outcome import Outcome, OutcomeKind
from infoshare_desktop.domain.flow import stand
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.needs.gap import CHECK_PAGE
from infoshare_desktop.domain.needs.sealing import missing_to_seal
from tests.domain.making import NOON, WORKER, answers, draft, pack, refused, shared_with_consent

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.draft import Draft

ADVICE: Final = Advice(
    "a",
    "purpose",
    "Jo Hart, lead",
    asked_at=NOON,
    identity_withheld=Choice.YES,
    said="Go ahead",
    followed=Choice.YES,
)


def gaps(entered: Draft, worker: Worker = WORKER) -> list[tuple[str, str]]:
    """Question and field of everything that is missing."""
    return [(gap.question, gap.field) for gap in missing_to_seal(entered, stand(pack(), entered), worker)]


def test_complete() -> None:
    """A decision with everything in it can be sealed."""
    assert gaps(shared_with_consent()) == []


def test_untouched() -> None:
    """An empty draft asks for its first question, and for nothing that lies behind it."""
    assert gaps(draft()) == [("danger", "answer")]


@pytest.mark.parametrize("worker", [Worker("", "Outreach worker"), Worker("Kim Mason", "")])
def test_worker(worker: Worker) -> None:
    """Nothing is sealed by nobody: name and role stand in every record."""
    assert gaps(shared_with_consent(), worker) == [(CHECK_PAGE, "worker")]


@pytest.mark.parametrize(
    ("change", "gap"),
    [
        ({"trigger": Trigger()}, ("purpose", "trigger.kind")),
        ({"information": Information("  ")}, ("purpose", "information")),
        ({"planned": ()}, ("properly", "planned")),
        ({"planned": (PlannedDisclosure("a", what="All"),)}, ("properly", "planned.a.organisation")),
        ({"tellings": ()}, ("properly", "tellings.P-0001.when")),
        ({"tellings": (Telling("P-0001", TellWhen.NOT_TOLD),)}, ("properly", "tellings.P-0001.why_not")),
        ({"outcome": Outcome()}, (CHECK_PAGE, "outcome")),
        ({"outcome": Outcome(OutcomeKind.SHARE_NOW)}, (CHECK_PAGE, "reasons")),
        ({"outcome": Outcome(OutcomeKind.SHARE_PART, "Half of it")}, (CHECK_PAGE, "override")),
        ({"advice": (replace(ADVICE, followed=None),)}, ("purpose", "advice.a.followed")),
        ({"advice": (replace(ADVICE, followed=Choice.NO),)}, ("purpose", "advice.a.followed_why")),
    ],
)
def test_each(change: dict[str, object], gap: tuple[str, str]) -> None:
    """Each missing part is named at the place where it is mended, and alone."""
    assert gaps(replace(shared_with_consent(), **change)) == [gap]  # type: ignore[arg-type]  # named by the table above


def test_reason() -> None:
    """A question that needs a reason names it when there is only white space."""
    entered = shared_with_consent().answered("purpose", Answer(Choice.YES, " \n"))

    assert gaps(entered) == [("purpose", "reason")]


def test_people_only_when_identified() -> None:
    """A person is asked for when the information identifies somebody, and not otherwise."""
    entered = replace(draft(), trigger=Trigger("own_concern"), information=Information("x"))

    assert ("identify", "people") in gaps(
        replace(entered, answers=answers(danger=Choice.NO, purpose=Choice.YES, identify=Choice.YES))
    )
    assert ("identify", "people") not in gaps(
        replace(entered, answers=answers(danger=Choice.NO, purpose=Choice.YES, identify=Choice.NO))
    )


def test_emergency() -> None:
    """Who answered that there is danger now must record what was passed on, or change the answer."""
    entered = shared_with_consent().answered("danger", Answer(Choice.YES))

    assert gaps(entered) == [("danger", "emergency")]
    assert gaps(replace(entered, emergencies=("KM-2026-0001",), planned=())) == []


def test_emergency_typed_and_not_recorded() -> None:
    """What was typed about a second disclosure is not lost by sealing: it is recorded first, or taken back."""
    entered = replace(
        shared_with_consent().answered("danger", Answer(Choice.YES)),
        emergencies=("KM-2026-0001",),
        emergency=EmergencyForm(what="Where he is now"),
    )
    assert gaps(entered) == [("danger", "emergency")]


def test_reason_at_a_question_without_a_number() -> None:
    """The question is quoted, so that its own question mark does not end the sentence."""
    base = pack()
    danger = replace(base.question("danger"), number="", reason_needed=(Choice.NO,))
    guided = replace(base, questions=(danger, *base.questions[1:]))
    entered = draft().answered("danger", Answer(Choice.NO))
    sentences = [gap.sentence for gap in missing_to_seal(entered, stand(guided, entered), WORKER)]
    assert sentences[0] == f"Give your reason at “{danger.title}”"


def test_not_sought() -> None:
    """Who would share anyway says why the person was not asked."""
    entered = replace(
        refused(Choice.YES),
        consents=(Consent("P-0001", Choice.YES, note="Not known"),),
        outcome=Outcome(OutcomeKind.SHARE_NOW, "Harm"),
    )

    assert gaps(entered) == [("consent", "consents.P-0001.not_sought")]


def test_caution() -> None:
    """An allegation that is called not confidential needs to be explained."""
    entered = replace(
        shared_with_consent().answered("confidential", Answer(Choice.NO)),
        information=Information("He hit her", ("allegation",)),
    )

    assert gaps(entered) == [("confidential", "not_confidential")]


def test_override() -> None:
    """Sharing against a refusal needs its own reason, even when the guidance points to sharing."""
    assert gaps(refused(Choice.YES)) == [(CHECK_PAGE, "override")]


def test_not_sharing() -> None:
    """Not sharing after a clear purpose needs a plan and a day to look again; before that a reason is enough."""
    after = replace(refused(Choice.NO), outcome=Outcome(OutcomeKind.DO_NOT_SHARE, "She said no."))
    before = replace(
        after.answered("purpose", Answer(Choice.NO, "Gossip")), outcome=Outcome(OutcomeKind.DO_NOT_SHARE, "Gossip.")
    )

    assert gaps(after) == [(CHECK_PAGE, field) for field in ("risk_accepted", "plan_meanwhile", "review_on")]
    assert gaps(before) == []


def test_later() -> None:
    """Sharing later needs a day."""
    entered = replace(
        shared_with_consent().answered("properly", Answer(Choice.NO)),
        outcome=Outcome(OutcomeKind.SHARE_LATER, "Wrong address"),
    )

    assert gaps(entered) == [(CHECK_PAGE, "review_on")]
    assert gaps(replace(entered, outcome=replace(entered.outcome, review_on=date(2026, 6, 1)))) == []


def test_waits_for_advice() -> None:
    """A decision that waits for advice cannot be sealed, and asks for no outcome."""
    entered = shared_with_consent().answered("purpose", Answer(Choice.NOT_SURE))

    assert gaps(entered) == [("purpose", "answer")]


def test_unfinished() -> None:
    """What was begun and is no value yet is not sealed away: it is mended where it stands."""
    entered = replace(
        shared_with_consent(),
        unfinished={"adding.who": "Lee", "trigger.noticed_at": "31 June\n10", "follow_ups.1.due_on": "soon"},
    )

    assert sorted(gaps(entered)) == [
        (CHECK_PAGE, "follow_ups.1.due_on"),
        ("identify", "adding"),
        ("purpose", "trigger.noticed_at"),
    ]
    nobody = replace(shared_with_consent(), people=(), unfinished={"adding.who": "Lee"})
    assert ("identify", "adding") in gaps(nobody)
