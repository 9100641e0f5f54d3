"""The worker's own decision, on the check page."""

from __future__ import annotations

from dataclasses import replace
from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.decision.outcome import Outcome, OutcomeKind
from infoshare_desktop.ui.decide.part import FormPart
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.choice import Choice
from infoshare_desktop.ui.kit.date_field import DateField
from infoshare_desktop.ui.kit.long_text import LongText
from infoshare_desktop.ui.kit.moment_field import MomentField
from infoshare_desktop.ui.kit.option_row import Option
from infoshare_desktop.ui.kit.shape import Tone

if TYPE_CHECKING:
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.ui.decide.check import CheckScreen
    from infoshare_desktop.ui.decide.presenter import Presenter


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
        self.plan = LongText("plan_meanwhile", _("What protects the person meanwhile?"), lines=2)
        self.review_on = DateField("review_on", _("When will you look at this decision again?"), clock)
        self.decided_at = MomentField(
            "decided_at", _("When did you decide?"), clock, _("Leave this empty if you decide now, as you seal it.")
        )
        self._clock = clock
        super().__init__(presenter, (self.kind, self.reasons))
        self.care = Banner(Tone.WARNING, "")
        self.form.add_part(self.care)
        for field in (self.override, self.plan, self.review_on, self.decided_at):
            self.form.add(field)
        self._fill(presenter.draft.outcome)
        self.show_unfinished()

    def _fill(self, outcome: Outcome) -> None:
        self.kind.set_value(outcome.kind)
        self.reasons.set_value(outcome.reasons)
        self.override.set_value(outcome.override)
        self.plan.set_value(outcome.plan_meanwhile)
        self.review_on.set_value(outcome.review_on)
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
                plan_meanwhile=self.plan.value(),
                review_on=self.review_on.value(),
                decided_at=self.decided_at.value(),
            )
        )

    def problems(self) -> dict[str, str]:
        """What is wrong with the days and times, by field id: sealing would take them for empty, or for now."""
        decided_at = self.decided_at.value()
        if decided_at is not None and decided_at > self._clock():
            return {self.decided_at.field_id: _("This lies in the future. Seal it once you have decided.")}
        return self.form.problems()

    def draw(self, shown: CheckScreen) -> None:
        """Ask for what this outcome calls for."""
        self.care.setVisible(bool(shown.override_why))
        self.care.set_text(shown.override_why)
        self.override.setVisible(bool(shown.override_why))
        self.plan.setVisible(shown.asks_plan)
        self.review_on.setVisible(shown.asks_review)


def _hint(kind: OutcomeKind, follows: frozenset[OutcomeKind]) -> str:
    return _("The guidance points to this.") if kind in follows else ""
