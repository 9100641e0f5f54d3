"""The numbers of a period, and which decisions need a second look."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from infoshare_desktop.domain.decision.draft import Answer
from infoshare_desktop.domain.decision.outcome import OutcomeKind
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.reports.reckoning import Reason, looks, numbers
from tests.reports.cases import case, draft, emergency, period


def reasons(*, kind: OutcomeKind = OutcomeKind.SHARE_PART) -> tuple[Reason, ...]:
    """Why to look at the decision, with this outcome."""
    about = case("KM-2026-0001", replace(draft(), outcome=replace(draft().outcome, kind=kind)))
    (look,) = looks(period(about))
    return look.reasons


def test_the_weightiest_reason_stands_first() -> None:
    """An override before everything, what is merely unfinished last."""
    assert reasons() == (Reason.OVERRIDE, Reason.WITHOUT_CONSENT, Reason.ADVICE, Reason.TO_SHARE)


def test_not_sharing_after_a_purpose_needs_a_look() -> None:
    """It is as full an outcome as sharing."""
    assert Reason.NOT_SHARED in reasons(kind=OutcomeKind.DO_NOT_SHARE)
    assert Reason.NOT_SHARED not in reasons(kind=OutcomeKind.SHARE_LATER)


def test_not_sharing_without_a_purpose_needs_none() -> None:
    """Answers beyond the question of purpose that no longer count are no purpose."""
    unshared = replace(draft(), outcome=replace(draft().outcome, kind=OutcomeKind.DO_NOT_SHARE))
    about = case("KM-2026-0001", unshared.answered("purpose", Answer(Choice.NO, "None.", "Purpose?")))
    assert any(answer.question == "identify" and not answer.used for answer in about.decision.answers)
    (look,) = looks(period(about))
    assert Reason.NOT_SHARED not in look.reasons


def test_a_missing_receipt_and_a_late_follow_up_need_a_look() -> None:
    """The one from the acts, the other from what is open in the whole vault."""
    (look,) = looks(period(replace(case(), receipts=())))
    assert {Reason.NO_RECEIPT, Reason.OVERDUE} <= set(look.reasons)
    (look,) = looks(replace(period(case()), today=date(2026, 5, 6)))
    assert not {Reason.NO_RECEIPT, Reason.OVERDUE} & set(look.reasons)


def test_the_average_lag_is_from_deciding_to_sealing() -> None:
    """Over all decisions; nothing where there are none."""
    about = case()
    later = replace(about.decision, decided_at=about.decision.sealed_at)
    whole = period(about, replace(about, decision=later))
    assert numbers(whole, looks(whole)).lag == timedelta(hours=2, minutes=31) / 2
    assert numbers(period(), ()).lag == timedelta()


def test_emergencies_count_also_while_their_record_is_open() -> None:
    """A disclosure that no decision completes yet is an emergency of the period."""
    whole = replace(period(case()), emergencies=(("KM-2026-0140", emergency()),))
    assert numbers(whole, looks(whole)).emergencies == 1
