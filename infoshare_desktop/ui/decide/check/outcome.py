"""The worker's own decision, on the check page."""

from __future__ import annotations

from dataclasses import replace
from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.decision.outcome import Outcome, OutcomeKind
from infoshare_desktop.domain.times.draft import impossible_in_draft
from infoshare_desktop.ui.decide.part import FormPart
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.choices.choice import Choice
from infoshare_desktop.ui.kit.choices.option_row import Option
from infoshare_desktop.ui.kit.days.date_field import DateField, day_to_come, not_past
from infoshare_desktop.ui.kit.days.moment_field import MomentField
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.fields.text_line import TextLine
from infoshare_desktop.ui.kit.words.shape import Tone

if TYPE_CHECKING:
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.ui.decide.check.screen import CheckScreen
    from infoshare_desktop.ui.decide.presenter import Presenter
    from infoshare_desktop.ui.kit.fields.field import AnyField


class OutcomePart(FormPart):
    """What was decided and why; the rest is asked for only where the outcome calls for it."""

    def __init__(self, presenter: Presenter, clock: Clock, follows: frozenset[OutcomeKind]) -> None:
        self.kind = Choice(
            "outcome",
            _("What do you decide?"),
            [Option(kind.value, wording.outcome(kind), _hint(kind, follows)) for kind in OutcomeKind],
        )
        self.reasons = LongText("reasons", _("Your reasons, in your own words"))
        self.override = LongText("override", _("Why you go against the guidance, or against what somebody wants"))
        self._clock = clock
        super().__init__(presenter, (self.kind, self.reasons))
        self.care = Banner(Tone.WARNING, "")
        self.form.add_part(self.care)
        for field in (self.override, *self._meanwhile(clock)):
            self.form.add(field)
        self.form.add_more(self._how(clock), _("Who decided with you, and when (optional)"))
        self._fill(presenter.draft.outcome)
        self.show_unfinished()
        self.show_problems()

    def _meanwhile(self, clock: Clock) -> tuple[AnyField, ...]:
        self.risk = LongText(
            "risk_accepted",
            _("What may happen because nothing is shared?"),
            _("And why you accept that, for now"),
            lines=2,
        )
        self.plan = LongText("plan_meanwhile", _("What protects the person meanwhile?"), lines=2)
        self.review_on = DateField("review_on", _look_again(None), clock, day_to_come(), objection=not_past(clock))
        return (self.risk, self.plan, self.review_on)

    def _how(self, clock: Clock) -> tuple[AnyField, ...]:
        self.decided_with = TextLine(
            "decided_with",
            _("Did anybody decide this together with you?"),
            _("Name and role; you stay responsible too"),
        )
        self.decided_at = MomentField(
            "decided_at", _("When did you decide?"), clock, _("Leave this empty if you decide now, as you seal it.")
        )
        return (self.decided_with, self.decided_at)

    def _fill(self, outcome: Outcome) -> None:
        self.kind.set_value(outcome.kind)
        self.reasons.set_value(outcome.reasons)
        self.override.set_value(outcome.override)
        self.risk.set_value(outcome.risk_accepted)
        self.plan.set_value(outcome.plan_meanwhile)
        self.review_on.set_value(outcome.review_on)
        self.decided_with.set_value(outcome.decided_with)
        self.decided_at.set_value(outcome.decided_at)

    def take(self) -> None:
        """See FormPart."""
        kind = self.kind.value()
        self.presenter.outcome(
            replace(
                self.presenter.draft.outcome,
                kind=OutcomeKind(kind) if kind else None,
                reasons=self.reasons.value(),
                override=self.override.value(),
                risk_accepted=self.risk.value(),
                plan_meanwhile=self.plan.value(),
                review_on=self.review_on.value(),
                decided_with=self.decided_with.value(),
                decided_at=self.decided_at.value(),
            )
        )

    def problems(self) -> dict[str, str]:
        """What is wrong with the days and times, by field id: sealing would take them for empty, or for now."""
        impossible = impossible_in_draft(self.presenter.draft, self._clock())
        mine = {field.field_id for field in self.form.fields() if not field.isHidden()}
        return {**{name: said for name, said in impossible.items() if name in mine}, **self.form.problems()}

    def draw(self, shown: CheckScreen) -> None:
        """Ask for what this outcome calls for."""
        self.care.setVisible(bool(shown.override_why))
        self.care.set_text(shown.override_why)
        self.override.setVisible(bool(shown.override_why))
        self.risk.setVisible(shown.asks_risk)
        self.plan.setVisible(shown.asks_plan)
        self.review_on.setVisible(shown.asks_review)
        self.review_on.set_label(_look_again(self.presenter.draft.outcome.kind))


def _hint(kind: OutcomeKind, follows: frozenset[OutcomeKind]) -> str:
    return _("The guidance points to this.") if kind in follows else ""


def _look_again(kind: OutcomeKind | None) -> str:
    if kind is OutcomeKind.SHARE_LATER:
        return _("On which day will you share it, or look at it again?")
    return _("When will you look at this decision again?")
