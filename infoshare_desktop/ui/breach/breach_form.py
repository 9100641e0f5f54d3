"""What is filled in about a breach: who is in danger first, then what happened, then who is told."""

from __future__ import annotations

import re
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.acts.breach import Breach
from infoshare_desktop.domain.after.breaches import deadline
from infoshare_desktop.domain.facts.breach import left
from infoshare_desktop.domain.guidance import Choice as Answer
from infoshare_desktop.domain.guidance import ListName
from infoshare_desktop.ui.decide.part import options
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.choices.choice import Choice, YesNoNotSure
from infoshare_desktop.ui.kit.choices.option_row import Option
from infoshare_desktop.ui.kit.days.moment_field import MomentField
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.fields.text_line import TextLine
from infoshare_desktop.ui.kit.forms.form import Form
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.kit.words.text import heading

if TYPE_CHECKING:
    from infoshare_desktop.ui.breach.tools import BreachTools

_REFERENCE: Final = re.compile(r"[^\s,;]+")
OPEN: Final = "open"
CLOSED: Final = "closed"
"""The answers to whether everything is done."""


class BreachForm(Form):
    """``breach()`` is what the form holds; what it says of warning and of the 72 hours follows each answer."""

    def __init__(self, tools: BreachTools) -> None:
        super().__init__()
        self._tools = tools
        self._add_danger()
        self._add_what_happened()
        self._add_put_right()
        self._add_reporting()
        self.changed.connect(self.tell)

    def fill(self, breach: Breach) -> None:
        """Show a breach; emits nothing."""
        self.at_risk.set_value(breach.at_risk)
        self.warned.set_value(breach.warned)
        self.kind.set_value(breach.kind or None)
        self.what.set_value(breach.what)
        self.went_to.set_value(breach.went_to)
        self.found_at.set_value(breach.found_at)
        self.happened_at.set_value(breach.happened_at)
        self.people.set_value(", ".join(breach.people))
        self.decision.set_value(breach.decision)
        self.contained.set_value(breach.contained)
        self.reported.set_value(breach.reported)
        self.reported_at.set_value(breach.reported_at)
        self.why_not.set_value(breach.reported_why if breach.reported is Answer.NO else "")
        self.their_reference.set_value(breach.reported_why if breach.reported is Answer.YES else "")
        self.lessons.set_value(breach.lessons)
        self.closed.set_value(CLOSED if breach.closed else OPEN)
        self.tell()

    def breach(self) -> Breach:
        """What the form holds, as of now; a time that cannot be read counts as not given, and the field says so."""
        now = self._tools.clock()
        reported = _answer(self.reported)
        why = self.why_not if reported is Answer.NO else self.their_reference
        return Breach(
            at=now,
            kind=self.kind.value() or "",
            what=self.what.value().strip(),
            found_at=self.found_at.value() or now,
            worker=self._tools.worker,
            happened_at=self.happened_at.value(),
            decision=self.decision.value().strip().upper(),
            people=tuple(dict.fromkeys(found.upper() for found in _REFERENCE.findall(self.people.value()))),
            contained=self.contained.value().strip(),
            at_risk=_answer(self.at_risk),
            warned=self.warned.value().strip() if _answer(self.at_risk) is not Answer.NO else "",
            reported=reported,
            reported_at=self.reported_at.value() if reported is Answer.YES else None,
            reported_why=why.value().strip() if reported in {Answer.YES, Answer.NO} else "",
            lessons=self.lessons.value().strip(),
            closed=self.closed.value() == CLOSED,
            went_to=self.went_to.value().strip(),
        )

    def tell(self) -> None:
        """Show what the answers so far call for, and how much of the 72 hours is left."""
        held = self.breach()
        risk, reported = held.at_risk, held.reported
        self.danger.setVisible(held.to_warn)
        self.warned.setVisible(risk in {Answer.YES, Answer.NOT_SURE})
        self.reported_at.setVisible(reported is Answer.YES)
        self.their_reference.setVisible(reported is Answer.YES)
        self.why_not.setVisible(reported is Answer.NO)
        until = deadline(held, held.at)
        self.hours.setVisible(until is not None)
        if until is not None:
            self.hours.set_text(left(until))

    def _add_danger(self) -> None:
        self.at_risk = YesNoNotSure("at_risk", _("Can anybody come to harm by it?"))
        self.danger = Banner(
            Tone.DANGER,
            _(
                "Ring whoever may be in danger before you write anything else. Use only a number that is safe for them."
                " If the danger is immediate, ring 999."
            ),
            word=_("Warn them now"),
        )
        self.warned = LongText("warned", _("Who was warned, when and how? Or why not yet?"), lines=2)
        self.add(self.at_risk)
        self.add_part(self.danger)
        self.add(self.warned)

    def _add_what_happened(self) -> None:
        clock = self._tools.clock
        kinds = options(self._tools.pack, ListName.BREACH_KINDS)
        self.kind = Choice("kind", _("What went wrong?"), kinds)
        self.what = LongText(
            "what", _("What happened?"), _("What it was, and how it came about. References, no names."), lines=3
        )
        self.went_to = TextLine("went_to", _("Who has it now, or has seen it?"), _("As far as you know."))
        self.found_at = MomentField("found_at", _("When was it noticed?"), clock)
        self.happened_at = MomentField(
            "happened_at", _("When did it happen?"), clock, _("Leave this empty if you do not know.")
        )
        self.people = TextLine("people", _("Whom is it about?"), _("References: P-0042, P-0043"))
        self.decision = TextLine(
            "decision", _("Which record does it belong to?"), _("Its number, or nothing if it belongs to none.")
        )
        self.add_part(heading(_("What happened")))
        for field in (
            self.kind,
            self.what,
            self.went_to,
            self.found_at,
            self.happened_at,
            self.people,
            self.decision,
        ):
            self.add(field)

    def _add_put_right(self) -> None:
        self.contained = LongText(
            "contained",
            _("What was done to get it back?"),
            _("Ask whoever has it to delete it or give it back, and to pass it to nobody. Write down what they say."),
            lines=2,
        )
        self.add_part(heading(_("Getting it back")))
        self.add(self.contained)

    def _add_reporting(self) -> None:
        clock = self._tools.clock
        self.hours = Banner(Tone.WARNING, "", word=_("72 hours"))
        self.reported = YesNoNotSure(
            "reported",
            _("Is it reported to the regulator?"),
            _("Tell your manager now. Your organisation reports it unless a risk to people is unlikely."),
        )
        self.reported_at = MomentField("reported_at", _("When was it reported?"), clock)
        self.their_reference = TextLine("their_reference", _("Which reference did they give it?"))
        self.why_not = LongText("reported_why", _("Why is it not reported?"), lines=2)
        self.lessons = LongText("lessons", _("What will be done differently from now on?"), lines=2)
        self.closed = Choice(
            "closed",
            _("Is everything about it done?"),
            (Option(OPEN, _("No, it stays open and waits on Home")), Option(CLOSED, _("Yes, close it"))),
        )
        self.add_part(heading(_("Telling the regulator")))
        self.add_part(self.hours)
        for field in (self.reported, self.reported_at, self.their_reference, self.why_not):
            self.add(field)
        self.add_part(heading(_("In the end")))
        self.add(self.lessons)
        self.add(self.closed)


def _answer(field: YesNoNotSure) -> Answer | None:
    chosen = field.value()
    return Answer(chosen) if chosen else None
