"""Recording at once what was shared because somebody is in danger."""

from __future__ import annotations

from dataclasses import replace
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from infoshare_desktop.domain.acts.sharing import Emergency
from infoshare_desktop.domain.decision.disclosing import Recipient
from infoshare_desktop.domain.decision.draft import EmergencyForm
from infoshare_desktop.domain.guidance import Choice, ListName
from infoshare_desktop.ui.decide.part import FormPart, Part, options
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.choice import YesNoNotSure
from infoshare_desktop.ui.kit.drop_down import DropDown
from infoshare_desktop.ui.kit.long_text import LongText
from infoshare_desktop.ui.kit.moment_field import MomentField
from infoshare_desktop.ui.kit.shape import Tone
from infoshare_desktop.ui.kit.text_line import TextLine

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.ui.decide.presenter import Presenter
    from infoshare_desktop.ui.decide.tools import Tools
    from infoshare_desktop.ui.kit.field import AnyField


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
        for part in (self.recorded, self.fields, self.failed):
            self.column.addWidget(part)
        self.add_button_row(self.button)
        self._show_recorded()

    def show_problems(self) -> AnyField | None:
        """See Part."""
        return self.fields.show_problems()

    def _record(self) -> None:
        """Append to the chain at once. The form stays as it is until that is done."""
        self.fields.take()
        found = self.fields.problems()
        self.fields.form.show_problems(found)
        if found:
            return
        self._wait(is_recording=True)
        presenter, tools = self.presenter, self._tools
        form = presenter.draft.emergency
        emergency = _emergency(form, presenter.draft, tools)
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
                self.name,
                self.what,
                self.why,
                self.reached,
                self.only_needed,
                self.exposes,
                self.at,
            ),
        )
        self.fill()
        self.show_unfinished()

    def fill(self) -> None:
        """Show what the draft holds."""
        form = self.presenter.draft.emergency
        self.organisation.set_value(form.recipient.organisation)
        self.name.set_value(form.recipient.name)
        self.what.set_value(form.what)
        self.why.set_value(form.why)
        self.reached.set_value(form.reached)
        self.only_needed.set_value(form.only_needed)
        self.exposes.set_value(form.exposes)
        self.at.set_value(form.at)

    def problems(self) -> dict[str, str]:
        """What is wrong with the time, by field id: what stands in the chain for good is not guessed."""
        at = self.at.value()
        if at is not None and at > self._clock():
            return {self.at.field_id: _("This lies in the future. Record it once it happened.")}
        return self.form.problems()

    def take(self) -> None:
        """See FormPart."""
        only_needed, exposes = self.only_needed.value(), self.exposes.value()
        self.presenter.emergency(
            EmergencyForm(
                at=self.at.value(),
                recipient=Recipient(organisation=self.organisation.value(), name=self.name.value()),
                what=self.what.value(),
                why=self.why.value(),
                reached=self.reached.value() or "",
                only_needed=Choice(only_needed) if only_needed else None,
                exposes=Choice(exposes) if exposes else None,
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
        people=tuple(line.reference for line in draft.people),
    )
