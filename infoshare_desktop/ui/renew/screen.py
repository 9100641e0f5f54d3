"""The way to a new passphrase and a new recovery sheet, step by step."""

from __future__ import annotations

from functools import cached_property
from gettext import gettext as _
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from infoshare_desktop.ui.gate.new_key.key_typed import RecoverySheet
from infoshare_desktop.ui.gate.new_key.passphrase_step import PassphraseStep
from infoshare_desktop.ui.gate.new_key.proof_step import ProofStep
from infoshare_desktop.ui.gate.new_key.step import Step
from infoshare_desktop.ui.gate.new_key.words_step import WordsStep
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.renew import headings
from infoshare_desktop.ui.renew.current_step import CurrentStep
from infoshare_desktop.ui.renew.done_room import DoneRoom
from infoshare_desktop.ui.renew.presenter import Renewal, Stage

if TYPE_CHECKING:
    from collections.abc import Callable

    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.ui.gate.new_key.passphrase_step import PassphraseHelp
    from infoshare_desktop.ui.jobs import Runner
    from infoshare_desktop.ui.renew.older_part import OlderPart

AnyStep = TypeVar("AnyStep", bound="Step[Renewal]")


class Renew(QStackedWidget):
    """Draws ``renewal``.

    ``current_given`` and ``passphrase_given`` carry a passphrase; ``admitted`` and ``made``, or ``failed``, answer.
    ``change_wanted`` comes once the words are proved; ``changed`` or ``failed`` answers. ``print_requested`` carries
    the RecoverySheet. ``left`` is the way back, with nothing changed; ``finished`` is the end.
    """

    current_given = Signal(str)
    passphrase_given = Signal(str)
    change_wanted = Signal()
    print_requested = Signal(RecoverySheet)
    left = Signal()
    finished = Signal()

    def __init__(
        self,
        renewal: Renewal,
        aid: PassphraseHelp,
        older: Callable[[], OlderPart],
        runner: Runner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._renewal = renewal
        self._after_current = renewal.first is Stage.CURRENT
        self._aid = aid
        self._older = older
        self._runner = runner
        self._show()

    @cached_property
    def current(self) -> CurrentStep:
        """The passphrase of today."""
        return self._joined(CurrentStep())

    @cached_property
    def passphrase(self) -> PassphraseStep:
        """The new passphrase, twice."""
        heading = headings.passphrase(after_current=self._after_current)
        step = self._joined(PassphraseStep(heading, self._aid, self._runner))
        if not self._after_current:
            step.back.set_words(_("Not now"))
        return step

    @cached_property
    def words(self) -> WordsStep:
        """The new words."""
        step = self._joined(WordsStep(headings.words(after_current=self._after_current)))
        step.print_asked.connect(self._print)
        return step

    @cached_property
    def proof(self) -> ProofStep:
        """Three of the words, typed back."""
        step = self._joined(ProofStep(headings.proof(after_current=self._after_current)))
        step.add(self.not_changed)
        return step

    @cached_property
    def not_changed(self) -> Banner:
        """Why the vault could not be changed, and what is true now."""
        banner = Banner(Tone.DANGER, "", word=_("Nothing was changed"))
        banner.hide()
        return banner

    @cached_property
    def done(self) -> DoneRoom:
        """The end."""
        room = DoneRoom(self._older())
        self.addWidget(room)
        room.go.clicked.connect(self.finished)
        return room

    def step(self, stage: Stage) -> Step[Renewal]:
        """The step of any stage but the last; it is made when it is first asked for."""
        match stage:
            case Stage.CURRENT:
                return self.current
            case Stage.PASSPHRASE:
                return self.passphrase
            case Stage.WORDS:
                return self.words
            case _:
                return self.proof

    def has_unsent(self) -> bool:
        """See KnowsUnsent: a sheet that was shown and is not the vault's yet is lost when the worker leaves."""
        return self._renewal.stage in {Stage.WORDS, Stage.PROOF}

    def admitted(self) -> None:
        """The passphrase of today was right."""
        self.current.set_busy(busy=False)
        self.current.forget()
        self._renewal.admitted()
        self._show()

    def made(self, sheet: RecoverySheet) -> None:
        """The new key is made: show its words."""
        self.passphrase.set_busy(busy=False)
        self.passphrase.forget()
        self._renewal.show_sheet(sheet)
        for step in (self.words, self.proof):
            step.draw(self._renewal)
        self._show()

    def changed(self, unsure: str = "") -> None:
        """The vault is changed; ``unsure``: why both passphrases are to be kept for now."""
        self.proof.set_busy(busy=False)
        self._renewal.changed()
        for step in (self.words, self.proof):
            step.draw(self._renewal)
        self._show()
        if unsure:
            self.done.warn(unsure)
        self.done.older.begin()

    def failed(self, error: KnownError) -> None:
        """It came to nothing, and the vault is as it was: say why at the step; what was typed stays."""
        stage = self._renewal.stage
        step = self.step(stage)
        step.set_busy(busy=False)
        if stage is Stage.PROOF:
            self._say_not_changed(str(error))
        else:
            step.show_problems({step.form.fields()[0].field_id: str(error)})

    def show_over(self, paper: QWidget) -> None:
        """Show the printed sheet over the step; ``show_again`` takes it away."""
        self.addWidget(paper)
        self.setCurrentWidget(paper)
        self.setFocusProxy(paper)

    def show_again(self) -> None:
        """Go on where the worker was."""
        over = self.currentWidget()
        self._show()
        if over is not None and over is not self.currentWidget():
            self.removeWidget(over)
            over.deleteLater()

    def _say_not_changed(self, sentence: str) -> None:
        still = _("The old passphrase and the old sheet still open the vault. The new sheet opens nothing yet.")
        self.not_changed.set_text(f"{sentence}\n{still}")
        self.not_changed.show()
        self.proof.on.setFocus()

    def _joined(self, step: AnyStep) -> AnyStep:
        self.addWidget(step)
        step.draw(self._renewal)
        step.back_asked.connect(self._back)
        step.on_asked.connect(self._on)
        return step

    def _show(self) -> None:
        """Show the stage from its beginning, and take the keyboard to the first thing to do there."""
        room = self.done if self._renewal.stage is Stage.DONE else self.step(self._renewal.stage)
        if isinstance(room, Step):
            room.show_problems({})
        room.scroll_to_top()
        self.setCurrentWidget(room)
        self.setFocusProxy(room)
        self.setFocus()

    def _back(self) -> None:
        self.step(self._renewal.stage).keep(self._renewal)
        if self._renewal.back():
            self._show()
        else:
            self.left.emit()

    def _on(self) -> None:
        renewal, step = self._renewal, self.step(self._renewal.stage)
        step.keep(renewal)
        match renewal.stage:
            case Stage.CURRENT:
                problems = {} if renewal.current else {"current": _("Type the passphrase that opens the vault today.")}
                self._ask(step, problems, lambda: self.current_given.emit(renewal.current))
            case Stage.PASSPHRASE:
                problems = renewal.passphrase_problems()
                self._ask(step, problems, lambda: self.passphrase_given.emit(renewal.passphrase))
            case Stage.PROOF:
                self._prove()
            case _:
                renewal.on_paper()
                self._show()

    def _ask(self, step: Step[Renewal], problems: dict[str, str], ask: Callable[[], None]) -> None:
        step.show_problems(problems)
        if not problems:
            step.set_busy(busy=True)
            ask()

    def _prove(self) -> None:
        self.not_changed.hide()
        wrong = self._renewal.wrong_words()
        self.proof.show_wrong(wrong, self._renewal.asked)
        if not wrong:
            self.proof.set_busy(busy=True)
            self.change_wanted.emit()

    def _print(self) -> None:
        if self._renewal.sheet is not None:
            self.print_requested.emit(self._renewal.sheet)
