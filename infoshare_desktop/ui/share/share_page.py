"""Recording what was shared: which planned recipient it was, and how it really went."""

from __future__ import annotations

from dataclasses import replace
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout

from infoshare_desktop.domain.after.sending import problems_to_send
from infoshare_desktop.domain.after.withdrawals import warning
from infoshare_desktop.domain.place import Place
from infoshare_desktop.domain.warnings.consents import resting_on
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.choices.choice import Choice
from infoshare_desktop.ui.kit.choices.option_row import Option
from infoshare_desktop.ui.kit.forms.cursor import cursor_place, put_cursor
from infoshare_desktop.ui.kit.forms.recording_page import RecordingPage
from infoshare_desktop.ui.kit.forms.unsent import bring_back, settle, unsent
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.share.act import act_for
from infoshare_desktop.ui.share.act_form import ActForm
from infoshare_desktop.ui.share.kept import apart, together
from infoshare_desktop.ui.share.stops import Stops
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Callable

    from infoshare_desktop.domain.acts.sharing import Disclosure
    from infoshare_desktop.domain.decision.disclosing import PlannedDisclosure
    from infoshare_desktop.domain.records.history import History
    from infoshare_desktop.domain.records.record import Decision
    from infoshare_desktop.domain.warnings.passing import DisclosureWarning
    from infoshare_desktop.ui.share.tools import ShareTools

SCREEN: Final = "share"
"""The name of this screen in a Place."""

NEW: Final = "new"
"""Stands for a recipient who was not planned."""


class SharePage(RecordingPage):
    """One act at a time; ``recorded`` comes after each."""

    def __init__(self, decision: Decision, tools: ShareTools, place: Place | None = None) -> None:
        super().__init__(
            _("Record what you shared"),
            _("{number}: write down how it really went. More than was decided needs a new decision.").format(
                number=decision.number
            ),
        )
        self._decision = decision
        self._tools = tools
        self._back_to = place
        self.done = Banner(Tone.GOOD, "", word=_("Recorded"))
        self.done.hide()
        self.withdrawn = Banner(Tone.WARNING, "")
        self.withdrawn.hide()
        self.stops = Stops()
        self._typed = ""
        self._kept: dict[str, str] = apart(place.typed) if place else {}
        self._shown = ""
        self.which: Choice | None = None
        self.form: ActForm | None = None
        self._middle = QVBoxLayout()
        self._middle.setSpacing(Space.WIDE)
        self.add(self.done)
        self.add(self.withdrawn)
        self.body.addLayout(self._middle)
        self.put_buttons(_("Record this"), self._record)
        self._plans: tuple[PlannedDisclosure, ...] = ()
        self._look()

    def focus_first(self) -> None:
        """Take the keyboard to the choice of the recipient."""
        if self.which is not None:
            self.which.focus_first()

    # Where the keyboard goes

    def needed(self) -> tuple[str, ...]:
        """See GuidedPage."""
        if self.form is None:
            return ("which",)
        now = self._tools.clock()
        return tuple(problems_to_send(self.form.act(now), self._decision, self._tools.pack.offered, now))

    def leave(self) -> None:
        """Record it, or say what is missing."""
        self._record()

    def place(self) -> Place:
        """Where the worker is, and what is typed for any recipient and not recorded yet.

        While it is not known who is to be offered, that is where the worker came back to.
        """
        if self._back_to is not None:
            return self._back_to
        field, cursor = cursor_place(self)
        chosen = self.which.value() if self.which else None
        return Place(SCREEN, self._decision.number, chosen or "", field, cursor, together(self._typed_for_each()))

    def has_unsent(self) -> bool:
        """See KnowsUnsent: what is typed for a recipient who is not shown counts too."""
        return any(self._typed_for_each().values())

    def _typed_for_each(self) -> dict[str, str]:
        """By recipient what is typed and not recorded; empty where nothing is."""
        shown = {self._shown: unsent(self.form, self.stops.form)} if self.form else {}
        return {**self._kept, **shown}

    def _look(self) -> None:
        """Find out what is still to be shared."""
        number, sharing = self._decision.number, self._tools.sharing
        self._tools.runner.run(
            lambda _token: sharing.history(number),
            receiver=self,
            done=self._offer,
            known_error=self.say_not_recorded,
            reads=True,
        )

    def _offer(self, history: History) -> None:
        """Let the worker choose the recipient; the first open plan is shown at once."""
        self._plans = history.open_plans
        gone = warning(history.withdrawals, resting_on(self._decision, self._tools.pack))
        self.withdrawn.set_text(gone)
        self.withdrawn.setVisible(bool(gone))
        plans = [Option(plan.id, str(plan.recipient), plan.what) for plan in self._plans]
        new = Option(NEW, _("Somebody else, who was not planned"))
        if self.which is not None:
            self._let_go(self.which)
        self.which = Choice("which", _("Whom did you share with?"), [*plans, new])
        self.which.changed.connect(self._choose)
        self._middle.insertWidget(0, self.which)
        place, self._back_to = self._back_to, None
        offered = {NEW, *(plan.id for plan in self._plans)}
        self._kept = {recipient: typed for recipient, typed in self._kept.items() if recipient in offered}
        if place is not None and place.question in offered:
            self._go_back_to(place)
            return
        if self._plans:
            self.which.set_value(self._plans[0].id)
        self._choose()
        # A page that was not shown yet cannot take the focus.
        QTimer.singleShot(0, self, self.focus_first)

    def _go_back_to(self, place: Place) -> None:
        """The form as it was left, and the cursor where it was."""
        assert self.which is not None
        self.which.set_value(place.question)
        self._choose()
        QTimer.singleShot(0, self, lambda: self._arrive(place))

    def _arrive(self, place: Place) -> None:
        if not put_cursor(self, place.field, place.cursor):
            self.focus_first()

    def _choose(self) -> None:
        """A form filled from the plan, with what was typed for this recipient before another one was looked at."""
        if self.form is not None:
            self._kept = self._typed_for_each()
            self._let_go(self.form)
        self.failed.hide()
        chosen = self.which.value() if self.which else None
        self.record.setEnabled(chosen is not None)
        self.form = None
        if chosen is None:
            return
        plan = next((plan for plan in self._plans if plan.id == chosen), None)
        tools = self._tools
        act = act_for(self._decision, plan, tools.worker, tools.clock())
        self.stops = Stops()
        self.stops.paused.connect(self.paused)
        self.form = ActForm(act, self._decision, tools.pack, tools.clock, self.stops)
        self.form.paused.connect(self.paused)
        self.form.paused.connect(self._look_out)
        self.form.paused.connect(self.draw_folds)
        self._middle.addWidget(self.form)
        self._shown, self._typed = chosen, self._kept.pop(chosen, "")
        bring_back(self.form, self._typed)
        self.draw_folds()
        self._look_out()

    def _look_out(self) -> None:
        """Show early what would stop this, without taking the keyboard."""
        if self.form is not None:
            self._warn_of(self.form.act(self._tools.clock()), self._show_warnings)

    def _warn_of(self, act: Disclosure, done: Callable[[tuple[DisclosureWarning, ...]], None]) -> None:
        number, looking_out = self._decision.number, self._tools.looking_out
        self._tools.runner.run(
            lambda _token: looking_out.over_disclosure(number, act),
            receiver=self,
            done=done,
            known_error=self.say_not_recorded,
            reads=True,
        )

    def _show_warnings(self, warnings: tuple[DisclosureWarning, ...]) -> None:
        self.stops.show_warnings(warnings, self._typed)

    def _record(self) -> None:
        """Look once more whom it may reach; only then it is marked as sent."""
        if self.form is None:
            return
        now = self._tools.clock()
        act = self.form.act(now)
        found = {**problems_to_send(act, self._decision, self._tools.pack.offered, now), **self.form.problems()}
        self.form.show_problems(found)
        if found:
            return
        self.record.setEnabled(False)
        self._warn_of(act, lambda warnings: self._go_on(act, warnings))

    def _go_on(self, act: Disclosure, warnings: tuple[DisclosureWarning, ...]) -> None:
        """Stop at each warning that has no reason."""
        self._show_warnings(warnings)
        if self.stops.ask():
            self.record.setEnabled(True)
            return
        number, sharing = self._decision.number, self._tools.sharing
        made = replace(act, warned=self.stops.warned())
        self._tools.runner.run(
            lambda _token: sharing.record(number, made),
            receiver=self,
            done=lambda _entry: self._recorded(str(made.recipient)),
            known_error=self.say_not_recorded,
        )

    def _recorded(self, recipient: str) -> None:
        self.done.set_text(
            _("What you shared with {recipient} stands in the record. It waits for a receipt.").format(
                recipient=recipient
            )
        )
        self.done.show()
        self._typed = ""
        settle(self)
        self.scroll_to_top()
        self.recorded.emit(self._decision.number)
        self._look()

    def _let_go(self, part: Choice | ActForm) -> None:
        self._middle.removeWidget(part)
        part.hide()
        part.deleteLater()
