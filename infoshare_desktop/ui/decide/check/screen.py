"""All that the check page shows, as one value."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain.facts.answers import AnswerLine, drafted_answers
from infoshare_desktop.domain.guidance import QuestionField
from infoshare_desktop.domain.needs.impossible import impossible_to_seal
from infoshare_desktop.domain.needs.outcome import leaves_unprotected, needs_review
from infoshare_desktop.domain.needs.sealing import missing_to_seal
from infoshare_desktop.domain.outcomes import FOLLOWS, against_indication, overrides_consent
from infoshare_desktop.ui.decide.around.path import indication_sentence

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.beginning import Worker
    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.decision.outcome import OutcomeKind
    from infoshare_desktop.domain.flow import Standing
    from infoshare_desktop.domain.needs.gap import Gap
    from infoshare_desktop.ui.decide.presenter import Presenter


@dataclass(frozen=True, slots=True)
class CheckScreen:
    """The draft to read through before it is sealed."""

    used: tuple[AnswerLine, ...]
    unused: tuple[AnswerLine, ...]
    gaps: tuple[Gap, ...]
    indication: str
    follows: frozenset[OutcomeKind]
    """The outcomes that the guidance points to."""
    override_why: str
    """Why the outcome needs a reason of its own; empty where it does not."""
    asks_sharing: bool
    """Whether recipients are asked for here: information is shared, and no question on the way asked for them."""
    asks_risk: bool
    """Whether it has to be said what may happen because nothing is shared."""
    asks_plan: bool
    """Whether it has to be said what protects the person meanwhile."""
    asks_review: bool
    """Whether a day to look at the decision again is needed."""
    complete: bool
    """Whether every question on the way is answered, so that there is something to decide."""


def check_screen(presenter: Presenter, worker: Worker) -> CheckScreen:
    """What the check page shows now."""
    draft, standing = presenter.draft, presenter.standing
    lines = drafted_answers(draft, presenter.pack, standing)
    gaps = (*missing_to_seal(draft, standing, worker), *impossible_to_seal(draft, standing, presenter.now()))
    kind = draft.outcome.kind
    unprotected = kind is not None and leaves_unprotected(kind, standing)
    outcome = draft.outcome
    return CheckScreen(
        used=tuple(line for line in lines if line.used),
        unused=tuple(line for line in lines if not line.used),
        gaps=gaps,
        indication=indication_sentence(presenter.pack, standing),
        follows=FOLLOWS[standing.indication] if standing.indication else frozenset(),
        override_why=_override_why(draft, standing),
        asks_sharing=kind is not None and kind.shares and not _asked_on_the_way(standing),
        asks_risk=unprotected or bool(outcome.risk_accepted),
        asks_plan=unprotected or bool(outcome.plan_meanwhile),
        asks_review=(kind is not None and needs_review(kind, standing)) or _holds_a_day(draft),
        complete=standing.at_check,
    )


def _asked_on_the_way(standing: Standing) -> bool:
    return any(QuestionField.PLANNED in step.question.asks(step.choice) for step in standing.steps)


def _holds_a_day(draft: Draft) -> bool:
    """Whether a day for looking again was set, or begun and cannot be taken."""
    return draft.outcome.review_on is not None or "review_on" in draft.unfinished


def _override_why(draft: Draft, standing: Standing) -> str:
    if overrides_consent(draft, standing):
        return _("You decide to share although somebody refused or took back consent. Say why that is right here.")
    if against_indication(draft, standing):
        return _("You decide otherwise than the guidance points to. You may. Say why that is right here.")
    return _("You gave this reason; it is not needed for what you decide now.") if draft.outcome.override else ""
