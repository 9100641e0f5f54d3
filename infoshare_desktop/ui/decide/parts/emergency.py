"""Recording at once what was shared because somebody is in danger."""

from __future__ import annotations

from dataclasses import replace
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from infoshare_desktop.domain.acts.sharing import Emergency, Warned
from infoshare_desktop.domain.decision.disclosing import Recipient
from infoshare_desktop.domain.decision.draft import EmergencyForm
from infoshare_desktop.domain.guidance import Choice, ListName
from infoshare_desktop.domain.needs.emergency import missing_to_record
from infoshare_desktop.ui.decide.part import FormPart, Part, options
from infoshare_desktop.ui.decide.parts.alarms import Alarms
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.choices.choice import YesNoNotSure
from infoshare_desktop.ui.kit.choices.drop_down import DropDown
from infoshare_desktop.ui.kit.days.moment_field import MomentField
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.fields.text_line import TextLine
from infoshare_desktop.ui.kit.words.shape import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.domain.needs.gap import Gap
    from infoshare_desktop.domain.warnings.passing import DisclosureWarning
    from infoshare_desktop.ui.decide.presenter import Presenter
    from infoshare_desktop.ui.decide.tools import Tools
    from infoshare_desktop.ui.kit.fields.field import AnyField


class EmergencyPart(Part):
    """The form, the button that appends it to the chain, and the numbers of what was recorded."""

    def __init__(self, presenter: Presenter, tools: Tools) -> None:
        super().__init__(presenter, _("What you shared because of the danger"))
        self._tools = tools
        self.recorded = Banner(Tone.GOOD, "", word=_("Recorded"))
        self.recorded.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.failed = Banner(Tone.DANGER, "", word=_("Not recorded"))
        self.failed.hide()
        self.fields = EmergencyFields(presenter, tools)
        self.fields.changed.connect(self.changed)
        self.fields.paused.connect(self.paused)
        self.button = Button(_("Record what I shared"), ButtonKind.PRIMARY)
        self.button.clicked.connect(self._record)
        self.alarms = Alarms()
        self.fields.form.paused.connect(self._look_out)
        for part in (self.recorded, self.fields, self.alarms, self.failed):
            self.column.addWidget(part)
        self.add_button_row(self.button)
        self._show_recorded()

    def show_problems(self) -> AnyField | None:
        """See Part."""
        return self.fields.show_problems()

    def begin(self) -> bool:
        """See Part: to what is missing, and when nothing is, to the button."""
        missing = self.fields.missing()
        if missing:
            self.fields.form.go_to(missing[0].field)
        else:
            self.button.setFocus()
        return True

    def _look_out(self) -> None:
        """Warn while it is written down. Nothing waits for it."""
        self._warn_of(self.alarms.show_warnings)

    def _warn_of(self, done: Callable[[tuple[DisclosureWarning, ...]], None]) -> None:
        draft, looking_out = self.presenter.draft, self._tools.looking_out
        self._tools.runner.run(
            lambda _token: looking_out.over_emergency(draft, draft.emergency),
            receiver=self,
            done=done,
            known_error=self._failed,
            reads=True,
        )

    def _record(self) -> None:
        """Look whom it may reach, and append to the chain. A warning that was not seen yet costs one press more."""
        self.fields.take()
        found = self.fields.problems()
        self.fields.form.show_problems(found)
        if found:
            return
        self._wait(is_recording=True)
        self._warn_of(self._go_on)

    def _go_on(self, warnings: tuple[DisclosureWarning, ...]) -> None:
        if warnings and warnings != self.alarms.shown:
            self.alarms.show_warnings(warnings)
            self._wait(is_recording=False)
            self.button.set_words(_("Record it all the same"))
            self.button.setFocus()
        else:
            self._append(tuple(Warned(one.danger, one.person) for one in warnings))

    def _append(self, warned: tuple[Warned, ...]) -> None:
        """The form stays as it is until that is done."""
        presenter, tools = self.presenter, self._tools
        emergency = replace(_emergency(presenter.draft.emergency, presenter.draft, tools), warned=warned)
        draft = replace(presenter.draft, emergency=EmergencyForm())
        tools.runner.run(
            lambda _token: tools.deciding.record_emergency(draft, emergency),
            receiver=self,
            done=lambda result: self._done(result[1]),
            known_error=self._failed,
        )

    def _done(self, number: str) -> None:
        self.presenter.emergency_recorded(number)
        self.fields.fill()
        self.alarms.show_warnings(())
        self.failed.hide()
        self._wait(is_recording=False)
        self._show_recorded()
        self.touched()
        self.recorded.setFocus()

    def _failed(self, error: KnownError) -> None:
        self.failed.set_text(str(error))
        self.failed.show()
        self._wait(is_recording=False)
        self.button.setFocus()

    def _wait(self, *, is_recording: bool) -> None:
        """What is typed while it is recorded would be neither recorded nor kept, so nothing can be typed."""
        self.fields.setEnabled(not is_recording)
        self.button.setEnabled(not is_recording)

    def _show_recorded(self) -> None:
        numbers = self.presenter.draft.emergencies
        self.recorded.setVisible(bool(numbers))
        self.recorded.set_text(
            _("{numbers} stands in the record for good. When the danger is over, go on with the questions.").format(
                numbers=", ".join(numbers)
            )
        )
        self.button.set_words(_("Record something else that I shared") if numbers else _("Record what I shared"))


class EmergencyFields(FormPart):
    """To whom, what, why, and the three questions that keep it safe."""

    def __init__(self, presenter: Presenter, tools: Tools) -> None:
        self._clock = tools.clock
        self.organisation = TextLine(
            "emergency.organisation", _("Whom did you tell?"), _("For example: police, by 999")
        )
        self.name = TextLine("emergency.name", _("Name or reference they gave you"))
        self.what = LongText("emergency.what", _("What did you tell them?"), lines=2)
        self.why = LongText("emergency.why", _("Why could it not wait?"), lines=2)
        self.contact = TextLine("emergency.contact", _("The number that you rang"))
        bases = options(presenter.pack, ListName.EMERGENCY_BASES)
        self.basis = DropDown("emergency.basis", _("What was in danger?"), bases)
        self.reached = DropDown(
            "emergency.reached", _("How do you know it was them?"), options(presenter.pack, ListName.VERIFIED)
        )
        self.only_needed = YesNoNotSure("emergency.only_needed", _("Did you tell them only what they need now?"))
        self.exposes = YesNoNotSure(
            "emergency.exposes",
            _("Does it reveal an address that is secret, or could it reach somebody who must not learn of it?"),
        )
        self.at = MomentField("emergency.at", _("When was it?"), tools.clock, _("Leave this empty if it was just now."))
        super().__init__(
            presenter,
            (
                self.organisation,
                self.what,
                self.why,
                self.basis,
                self.reached,
                self.only_needed,
                self.exposes,
                self.at,
            ),
            more=(self.name, self.contact),
            more_title=_("A name and a number (optional)"),
        )
        self.fill()
        self.show_unfinished()

    def fill(self) -> None:
        """Show what the draft holds."""
        form = self.presenter.draft.emergency
        self.organisation.set_value(form.recipient.organisation)
        self.name.set_value(form.recipient.name)
        self.contact.set_value(form.recipient.contact)
        self.basis.set_value(form.basis)
        self.what.set_value(form.what)
        self.why.set_value(form.why)
        self.reached.set_value(form.reached)
        self.only_needed.set_value(form.only_needed)
        self.exposes.set_value(form.exposes)
        self.at.set_value(form.at)

    def missing(self) -> tuple[Gap, ...]:
        """What is still to be said before it can be recorded."""
        pack, viewed = self.presenter.pack, self.presenter.viewed
        return missing_to_record(self.presenter.draft.emergency, viewed.id, pack.offered)

    def problems(self) -> dict[str, str]:
        """What is missing, and what is wrong with the time: what stands in the chain for good is not guessed."""
        found = {gap.field: gap.sentence for gap in self.missing()}
        at = self.at.value()
        if at is not None and at > self._clock():
            found[self.at.field_id] = _("This lies in the future. Record it once it happened.")
        return {**found, **self.form.problems()}

    def take(self) -> None:
        """See FormPart."""
        only_needed, exposes = self.only_needed.value(), self.exposes.value()
        self.presenter.emergency(
            EmergencyForm(
                at=self.at.value(),
                recipient=Recipient(
                    organisation=self.organisation.value(), name=self.name.value(), contact=self.contact.value()
                ),
                what=self.what.value(),
                why=self.why.value(),
                reached=self.reached.value() or "",
                only_needed=Choice(only_needed) if only_needed else None,
                exposes=Choice(exposes) if exposes else None,
                basis=self.basis.value() or "",
            )
        )


def _emergency(form: EmergencyForm, draft: Draft, tools: Tools) -> Emergency:
    """The form as the act that goes into the chain."""
    return Emergency(
        at=form.at or tools.clock(),
        recipient=form.recipient,
        what=form.what,
        why=form.why,
        worker=tools.profile.worker,
        reached=form.reached,
        only_needed=form.only_needed,
        exposes=form.exposes,
        basis=form.basis,
        people=tuple(line.reference for line in draft.people),
    )
