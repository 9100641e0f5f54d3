"""The making of a vault, step by step."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from infoshare_desktop.ui.gate.create import headings
from infoshare_desktop.ui.gate.create.done_room import DoneRoom
from infoshare_desktop.ui.gate.create.place_step import PlaceStep
from infoshare_desktop.ui.gate.create.presenter import Creating, NewVault, Stage
from infoshare_desktop.ui.gate.create.profile_step import ProfileStep
from infoshare_desktop.ui.gate.new_key.key_typed import RecoverySheet
from infoshare_desktop.ui.gate.new_key.passphrase_step import PassphraseStep
from infoshare_desktop.ui.gate.new_key.proof_step import ProofStep
from infoshare_desktop.ui.gate.new_key.step import Step
from infoshare_desktop.ui.gate.new_key.words_step import WordsStep

if TYPE_CHECKING:
    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.ui.gate.new_key.passphrase_step import PassphraseHelp
    from infoshare_desktop.ui.jobs import Runner

AnyStep = TypeVar("AnyStep", bound="Step[Creating]")


class Create(QStackedWidget):
    """Draws ``creating``, which outlives this screen: another one over it goes on where this one was.

    ``vault_wanted`` carries a NewVault, and ``made`` or ``failed`` answers it. ``print_requested`` carries the
    RecoverySheet. ``left`` is the way back from the first step, ``proved`` comes once the words were typed back, and
    ``finished`` is the end.
    """

    vault_wanted = Signal(NewVault)
    print_requested = Signal(RecoverySheet)
    left = Signal()
    proved = Signal()
    finished = Signal()

    def __init__(
        self,
        creating: Creating,
        clock: Clock,
        aid: PassphraseHelp,
        runner: Runner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._creating = creating
        self._clock = clock
        self._aid = aid
        self._runner = runner
        self._show()

    @cached_property
    def profile(self) -> ProfileStep:
        """Who you are."""
        return self._joined(ProfileStep(self._clock))

    @cached_property
    def place(self) -> PlaceStep:
        """Where the vault is kept."""
        return self._joined(PlaceStep(self._creating.path, self._creating.remark))

    @cached_property
    def passphrase(self) -> PassphraseStep:
        """The passphrase, twice."""
        return self._joined(PassphraseStep(headings.passphrase(), self._aid, self._runner))

    @cached_property
    def words(self) -> WordsStep:
        """The recovery words."""
        step = self._joined(WordsStep(headings.words()))
        step.back.hide()
        step.print_asked.connect(self._print)
        return step

    @cached_property
    def proof(self) -> ProofStep:
        """Three of the words, typed back."""
        return self._joined(ProofStep(headings.proof()))

    @cached_property
    def done(self) -> DoneRoom:
        """The end."""
        room = DoneRoom()
        self.addWidget(room)
        room.go.clicked.connect(self.finished)
        return room

    def step(self, stage: Stage) -> Step[Creating]:
        """The step of any stage but the last; it is made when it is first asked for, as all at once take too long."""
        match stage:
            case Stage.PROFILE:
                return self.profile
            case Stage.PLACE:
                return self.place
            case Stage.PASSPHRASE:
                return self.passphrase
            case Stage.WORDS:
                return self.words
            case _:
                return self.proof

    def made(self, sheet: RecoverySheet) -> None:
        """The vault is there: show its words."""
        self.passphrase.set_busy(busy=False)
        self.passphrase.forget()
        self._creating.made(sheet)
        self._show()

    def failed(self, error: KnownError) -> None:
        """No vault was made: say why, at the step where it can be mended."""
        self.passphrase.set_busy(busy=False)
        problems = self._creating.refused(error)
        self._show()
        self.step(self._creating.stage).show_problems(problems)

    def _joined(self, step: AnyStep) -> AnyStep:
        self.addWidget(step)
        step.draw(self._creating)
        step.back_asked.connect(self._back)
        step.on_asked.connect(self._on)
        return step

    def _show(self) -> None:
        """Show the stage from its beginning, and take the keyboard to the first thing to do there."""
        room = self.done if self._creating.stage is Stage.DONE else self.step(self._creating.stage)
        if isinstance(room, Step):
            room.show_problems({})
        room.scroll_to_top()
        self.setCurrentWidget(room)
        self.setFocusProxy(room)
        self.setFocus()

    def _back(self) -> None:
        self.step(self._creating.stage).keep(self._creating)
        if self._creating.back():
            self._show()
        else:
            self.left.emit()

    def _on(self) -> None:
        stage = self._creating.stage
        step = self.step(stage)
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
        self.words.draw(self._creating)
        self.proof.draw(self._creating)
        self._show()
        self.proved.emit()

    def _print(self) -> None:
        if self._creating.sheet is not None:
            self.print_requested.emit(self._creating.sheet)
