"""The making of a vault, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from infoshare_desktop.ui.gate.create.done_room import DoneRoom
from infoshare_desktop.ui.gate.create.passphrase_step import PassphraseStep
from infoshare_desktop.ui.gate.create.place_step import PlaceStep
from infoshare_desktop.ui.gate.create.presenter import NewVault, RecoverySheet, Stage
from infoshare_desktop.ui.gate.create.profile_step import ProfileStep
from infoshare_desktop.ui.gate.create.proof_step import ProofStep
from infoshare_desktop.ui.gate.create.words_step import WordsStep

if TYPE_CHECKING:
    from collections.abc import Callable

    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.services.strength import Strength
    from infoshare_desktop.ui.gate.create.presenter import Creating
    from infoshare_desktop.ui.gate.create.step import Step
    from infoshare_desktop.ui.jobs import Runner


class Create(QStackedWidget):
    """Draws ``creating``, which outlives this screen: another one over it goes on where this one was.

    ``vault_wanted`` carries a NewVault, and ``made`` or ``failed`` answers it. ``print_requested`` carries the
    RecoverySheet. ``left`` is the way back from the first step, ``finished`` the end.
    """

    vault_wanted = Signal(NewVault)
    print_requested = Signal(RecoverySheet)
    left = Signal()
    finished = Signal()

    def __init__(
        self,
        creating: Creating,
        clock: Clock,
        rate: Callable[[str], Strength],
        runner: Runner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._creating = creating
        self.passphrase = PassphraseStep(rate, runner)
        self.words = WordsStep()
        self.proof = ProofStep()
        self.done = DoneRoom()
        self.steps: dict[Stage, Step] = {
            Stage.PROFILE: ProfileStep(clock),
            Stage.PLACE: PlaceStep(creating.path),
            Stage.PASSPHRASE: self.passphrase,
            Stage.WORDS: self.words,
            Stage.PROOF: self.proof,
        }
        for step in self.steps.values():
            self.addWidget(step)
            step.draw(creating)
            step.back_asked.connect(self._back)
            step.on_asked.connect(self._on)
        self.addWidget(self.done)
        self.words.print_asked.connect(self._print)
        self.done.go.clicked.connect(self.finished)
        self._show()

    def made(self, sheet: RecoverySheet) -> None:
        """The vault is there: show its words."""
        self.passphrase.set_busy(busy=False)
        self.passphrase.forget()
        self._creating.made(sheet)
        self._draw_sheet()
        self._show()

    def failed(self, error: KnownError) -> None:
        """No vault was made: say why, at the step where it can be mended."""
        self.passphrase.set_busy(busy=False)
        problems = self._creating.refused(error)
        self._show()
        self.steps[self._creating.stage].show_problems(problems)

    def _show(self) -> None:
        """Show the stage, from its beginning, and take the keyboard to the first thing to do there."""
        step = self.steps.get(self._creating.stage)
        if step is not None:
            step.show_problems({})
            step.scroll_to_top()
        room = step or self.done
        self.setCurrentWidget(room)
        self.setFocusProxy(room)
        self.setFocus()

    def _back(self) -> None:
        self.steps[self._creating.stage].keep(self._creating)
        if self._creating.back():
            self._show()
        else:
            self.left.emit()

    def _on(self) -> None:
        stage = self._creating.stage
        step = self.steps[stage]
        step.keep(self._creating)
        problems = {**step.form.problems(), **self._creating.problems()}
        step.show_problems(problems)
        if problems:
            return
        if stage is Stage.PASSPHRASE:
            self.passphrase.set_busy(busy=True)
            self.vault_wanted.emit(self._creating.request())
        elif stage is Stage.PROOF:
            self._prove()
        else:
            self._creating.proceed()
            self._show()

    def _prove(self) -> None:
        wrong = self._creating.prove()
        if wrong:
            self.proof.show_wrong(wrong, self._creating.asked)
            return
        self._draw_sheet()
        self._show()

    def _draw_sheet(self) -> None:
        """Show the sheet, or nothing of it any more."""
        self.words.draw(self._creating)
        self.proof.draw(self._creating)

    def _print(self) -> None:
        if self._creating.sheet is not None:
            self.print_requested.emit(self._creating.sheet)
