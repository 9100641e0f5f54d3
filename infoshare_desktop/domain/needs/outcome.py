"""What was decided, and what is to be done. Field table 4.9 and 4.12."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _
from typing import Final

from infoshare_desktop.domain.decision.outcome import OutcomeKind
from infoshare_desktop.domain.flow import Standing
from infoshare_desktop.domain.guidance import QuestionField
from infoshare_desktop.domain.needs.case import Case
from infoshare_desktop.domain.needs.gap import CHECK_PAGE, Gap
from infoshare_desktop.domain.needs.unread import unread
from infoshare_desktop.domain.outcomes import needs_override_reason

_SHOWN: Final = 80
"""Characters of a task by which it is known again."""


def outcome_gaps(case: Case) -> Iterator[Gap]:
    """The outcome and its reasons; a plan where a person is left without help that there was a purpose to give."""
    outcome = case.draft.outcome
    if outcome.kind is None:
        yield Gap(_("Say what you decided."), CHECK_PAGE, "outcome")
        return
    if not outcome.reasons.strip():
        yield Gap(_("Give the reasons for your decision."), CHECK_PAGE, "reasons")
    if needs_override_reason(case.draft, case.standing) and not outcome.override.strip():
        yield Gap(_("Say why you go against the guidance, or against what the person wants."), CHECK_PAGE, "override")
    if leaves_unprotected(outcome.kind, case.standing):
        if not outcome.risk_accepted.strip():
            sentence = _("Say what may happen because nothing is shared, and why you accept that.")
            yield Gap(sentence, CHECK_PAGE, "risk_accepted")
        if not outcome.plan_meanwhile.strip():
            yield Gap(_("Say what protects the person meanwhile."), CHECK_PAGE, "plan_meanwhile")
    if needs_review(outcome.kind, case.standing) and outcome.review_on is None:
        yield Gap(_("Set a day to look at this decision again."), CHECK_PAGE, "review_on")


def follow_up_gaps(case: Case) -> Iterator[Gap]:
    """For each thing to do: what, and by when. Who does it is the worker, where nobody else is named."""
    for line in case.draft.follow_ups:
        place = f"follow_ups.{line.id}"
        if not line.what.strip():
            yield Gap(_("Say what is to be done, or take the line out."), CHECK_PAGE, f"{place}.what")
        if line.due_on is None and f"{place}.due_on" not in case.draft.unfinished:
            sentence = _("Say by when it is to be done: {what}").format(what=_beginning(line.what))
            yield Gap(sentence, CHECK_PAGE, f"{place}.due_on")
    yield from unread("follow_ups.", CHECK_PAGE, case.draft)


def _beginning(what: str) -> str:
    """The first words: a whole file may have been pasted there."""
    return what if len(what) <= _SHOWN else f"{what[:_SHOWN].rstrip()}…"


def leaves_unprotected(kind: OutcomeKind, standing: Standing) -> bool:
    """Not sharing needs a plan once there was a purpose to share (design section 7).

    The way went past the question of purpose with a yes where it comes to whom the information identifies.
    """
    purposeful = any(QuestionField.PEOPLE in step.question.fields for step in standing.steps)
    return not kind.shares and purposeful


def needs_review(kind: OutcomeKind, standing: Standing) -> bool:
    """Whether a day to look at the decision again has to be set."""
    return kind is OutcomeKind.SHARE_LATER or leaves_unprotected(kind, standing)
