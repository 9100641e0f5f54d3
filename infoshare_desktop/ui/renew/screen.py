"""The way to a new passphrase and a new recovery sheet, step by step."""

from __future__ import annotations

from functools import cached_property
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from infoshare_desktop.ui.gate.new_key.journey import Journey
from infoshare_desktop.ui.gate.new_key.passphrase_step import PassphraseStep
from infoshare_desktop.ui.gate.new_key.proof_step import ProofStep
from infoshare_desktop.ui.gate.new_key.words_step import WordsStep
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.renew import headings
from infoshare_desktop.ui.renew.current_step import CurrentStep
from infoshare_desktop.ui.renew.done_room import DoneRoom
from infoshare_desktop.ui.renew.presenter import Renewal, Stage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.ui.gate.new_key.key_typed import RecoverySheet
    from infoshare_desktop.ui.gate.new_key.passphrase_step import PassphraseHelp
    from infoshare_desktop.ui.gate.new_key.step import Step
    from infoshare_desktop.ui.gate.room import Room
    from infoshare_desktop.ui.jobs import Runner
    from infoshare_desktop.ui.renew.older_part import OlderPart


class Renew(Journey[Renewal]):
    """Draws ``renewal``.

    ``current_given`` and ``passphrase_given`` carry a passphrase; ``admitted`` and ``made``, or ``failed``, answer.
    ``change_wanted`` comes once the words are proved; ``changed`` or ``failed`` answers. Whoever has ``left`` changed
    nothing.
    """

    current_given = Signal(str)
    passphrase_given = Signal(str)
    change_wanted = Signal()

    def __init__(
        self,
        renewal: Renewal,
        aid: PassphraseHelp,
        older: Callable[[], OlderPart],
        runner: Runner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(renewal, parent)
        self._after_current = renewal.first is Stage.CURRENT
        self._aid = aid
        self._older = older
        self._runner = runner
        self.show_room()

    @cached_property
    def current(self) -> CurrentStep:
        """The passphrase of today."""
        return self.joins(CurrentStep())

    @cached_property
    def passphrase(self) -> PassphraseStep:
        """The new passphrase, twice."""
        heading = headings.passphrase(after_current=self._after_current)
        step = self.joins(PassphraseStep(heading, self._aid, self._runner))
        if not self._after_current:
            step.back.set_words(_("Not now"))
        return step

    @cached_property
    def words(self) -> WordsStep:
        """The new words."""
        step = self.joins(WordsStep(headings.words(after_current=self._after_current)))
        step.print_asked.connect(self.print_sheet)
        step.column.insertWidget(1, self.stays)  # below the lead: it is read before the words are copied
        return step

    @cached_property
    def stays(self) -> Banner:
        """That the passphrase of today was typed again, for whoever is changing it because somebody saw it."""
        sentence = _(
            "You typed the passphrase of today again. Only the sheet will be new."
            " If somebody may know the passphrase, go back and choose another one."
        )
        banner = Banner(Tone.WARNING, sentence, word=_("The passphrase stays the same"))
        banner.hide()
        return banner

    @cached_property
    def proof(self) -> ProofStep:
        """Three of the words, typed back."""
        step = self.joins(ProofStep(headings.proof(after_current=self._after_current)))
        step.add(self.not_changed)
        step.add(self.under_way)
        return step

    @cached_property
    def under_way(self) -> Banner:
        """What is being done to the vault, and that it can be left."""
        sentence = _(
            "The vault is written anew for the new sheet, and compared. A large vault takes a minute."
            " If you lock before it is done, nothing is changed."
        )
        banner = Banner(Tone.INFORMATION, sentence, word=_("Under way"))
        banner.hide()
        return banner

    @cached_property
    def not_changed(self) -> Banner:
        """Why the vault could not be changed, and what is true now."""
        banner = Banner(Tone.DANGER, "", word=_("Nothing was changed"))
        banner.hide()
        return banner

    @cached_property
    def done(self) -> DoneRoom:
        """The end."""
        room = DoneRoom(self._older(), same_passphrase=self.typed.same_passphrase)
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

    def room(self) -> Room:
        """The step of the present stage, or the end."""
        return self.done if self.typed.stage is Stage.DONE else self.step(self.typed.stage)

    def has_unsent(self) -> bool:
        """See KnowsUnsent: a sheet that was shown and is not the vault's yet is lost when the worker leaves."""
        return self.typed.stage in {Stage.WORDS, Stage.PROOF}

    def admitted(self) -> None:
        """The passphrase of today was right."""
        self.current.set_busy(busy=False)
        self.current.forget()
        self.typed.admitted()
        self.show_room()

    def made(self, sheet: RecoverySheet, *, same_passphrase: bool = False) -> None:
        """The new key is made: show its words, and whether the passphrase stays as it was."""
        self.passphrase.set_busy(busy=False)
        self.passphrase.forget()
        self.typed.show_sheet(sheet, same_passphrase=same_passphrase)
        self.stays.setVisible(same_passphrase)
        for step in (self.words, self.proof):
            step.draw(self.typed)
        self.show_room()

    def changed(self, unsure: str = "") -> None:
        """The vault is changed; ``unsure``: why both passphrases are to be kept for now."""
        self.set_changing(changing=False)
        self.typed.changed()
        for step in (self.words, self.proof):
            step.draw(self.typed)
        self.show_room()
        if unsure:
            self.done.warn(unsure)
        self.done.older.begin()

    def failed(self, error: KnownError) -> None:
        """It came to nothing, and the vault is as it was: say why at the step; what was typed stays."""
        stage = self.typed.stage
        step = self.step(stage)
        if stage is Stage.PROOF:
            self.set_changing(changing=False)
            self._say_not_changed(str(error))
        else:
            step.set_busy(busy=False)
            step.show_problems({step.form.fields()[0].field_id: str(error)})

    def set_changing(self, *, changing: bool) -> None:
        """Say that the vault is being changed, which a large one takes a while for."""
        self.proof.set_busy(busy=changing)
        self.under_way.setVisible(changing)

    def show_over(self, paper: QWidget) -> None:
        """Show the printed sheet over the step; ``show_again`` takes it away."""
        self.addWidget(paper)
        self.setCurrentWidget(paper)
        self.setFocusProxy(paper)

    def show_again(self) -> None:
        """Go on where the worker was."""
        over = self.currentWidget()
        self.show_room()
        if over is not None and over is not self.currentWidget():
            self.removeWidget(over)
            over.deleteLater()

    def _say_not_changed(self, sentence: str) -> None:
        still = _("The old passphrase and the old sheet still open the vault. The new sheet opens nothing yet.")
        self.not_changed.set_text(f"{sentence}\n{still}")
        self.not_changed.show()
        self.proof.on.setFocus()

    def go_on(self) -> None:
        """Ask for what this stage needs from outside, or go to the next."""
        renewal, step = self.typed, self.step(self.typed.stage)
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
                self.show_room()

    def _ask(self, step: Step[Renewal], problems: dict[str, str], ask: Callable[[], None]) -> None:
        step.show_problems(problems)
        if not problems:
            step.set_busy(busy=True)
            ask()

    def _prove(self) -> None:
        self.not_changed.hide()
        wrong = self.typed.wrong_words()
        self.proof.show_wrong(wrong, self.typed.asked)
        if not wrong:
            self.set_changing(changing=True)
            self.change_wanted.emit()
