"""The making of a vault, step by step."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from infoshare_desktop.ui.gate.create import headings
from infoshare_desktop.ui.gate.create.done_room import DoneRoom
from infoshare_desktop.ui.gate.create.place_step import PlaceStep
from infoshare_desktop.ui.gate.create.presenter import Creating, NewVault, Stage
from infoshare_desktop.ui.gate.create.profile_step import ProfileStep
from infoshare_desktop.ui.gate.new_key.journey import Journey
from infoshare_desktop.ui.gate.new_key.passphrase_step import PassphraseStep
from infoshare_desktop.ui.gate.new_key.proof_step import ProofStep
from infoshare_desktop.ui.gate.new_key.words_step import WordsStep

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.ui.gate.new_key.key_typed import RecoverySheet
    from infoshare_desktop.ui.gate.new_key.passphrase_step import PassphraseHelp
    from infoshare_desktop.ui.gate.new_key.step import Step
    from infoshare_desktop.ui.gate.room import Room
    from infoshare_desktop.ui.jobs import Runner


class Create(Journey[Creating]):
    """Draws ``creating``, which outlives this screen: another one over it goes on where this one was.

    ``vault_wanted`` carries a NewVault, and ``made`` or ``failed`` answers it. ``proved`` comes once the words were
    typed back.
    """

    vault_wanted = Signal(NewVault)
    proved = Signal()

    def __init__(
        self,
        creating: Creating,
        clock: Clock,
        aid: PassphraseHelp,
        runner: Runner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(creating, parent)
        self._clock = clock
        self._aid = aid
        self._runner = runner
        self.show_room()

    @cached_property
    def profile(self) -> ProfileStep:
        """Who you are."""
        return self.joins(ProfileStep(self._clock))

    @cached_property
    def place(self) -> PlaceStep:
        """Where the vault is kept."""
        return self.joins(PlaceStep(self.typed.path, self.typed.remark))

    @cached_property
    def passphrase(self) -> PassphraseStep:
        """The passphrase, twice."""
        return self.joins(PassphraseStep(headings.passphrase(), self._aid, self._runner))

    @cached_property
    def words(self) -> WordsStep:
        """The recovery words."""
        step = self.joins(WordsStep(headings.words()))
        step.back.hide()
        step.print_asked.connect(self.print_sheet)
        return step

    @cached_property
    def proof(self) -> ProofStep:
        """Three of the words, typed back."""
        return self.joins(ProofStep(headings.proof()))

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

    def room(self) -> Room:
        """The step of the present stage, or the end."""
        return self.done if self.typed.stage is Stage.DONE else self.step(self.typed.stage)

    def made(self, sheet: RecoverySheet) -> None:
        """The vault is there: show its words."""
        self.passphrase.set_busy(busy=False)
        self.passphrase.forget()
        self.typed.made(sheet)
        self.show_room()

    def failed(self, error: KnownError) -> None:
        """No vault was made: say why, at the step where it can be mended."""
        self.passphrase.set_busy(busy=False)
        problems = self.typed.refused(error)
        self.show_room()
        self.step(self.typed.stage).show_problems(problems)

    def go_on(self) -> None:
        """Ask for the vault, prove the words, or go to the next stage, unless something stands in the way."""
        stage = self.typed.stage
        step = self.step(stage)
        problems = {**step.form.problems(), **self.typed.problems()}
        step.show_problems(problems)
        if problems:
            return
        if stage is Stage.PASSPHRASE:
            self.passphrase.set_busy(busy=True)
            self.vault_wanted.emit(self.typed.request())
        elif stage is Stage.PROOF:
            self._prove()
        else:
            self.typed.proceed()
            self.show_room()

    def _prove(self) -> None:
        wrong = self.typed.prove()
        if wrong:
            self.proof.show_wrong(wrong, self.typed.asked)
            return
        self.words.draw(self.typed)
        self.proof.draw(self.typed)
        self.show_room()
        self.proved.emit()
