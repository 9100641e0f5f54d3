"""Saving a PDF where the worker says, after saying plainly that it is not encrypted."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from infoshare_desktop.domain.errors import FileTaken
from infoshare_desktop.services.saving import save
from infoshare_desktop.ui.kit.ask import Answer, Ask, Question
from infoshare_desktop.ui.kit.buttons import ButtonKind
from infoshare_desktop.ui.kit.fields.file_choice import FileChoice, Wanted
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.paper.paper import with_suffix

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.ui.jobs import Runner

GO_ON: Final = "save"
STAY: Final = "keep"


class Saving(QObject):
    """Warns, asks where, writes. ``told`` carries what came of it and its Tone, ``saved`` that there is a file."""

    told = Signal(str, Tone)
    saved = Signal()

    def __init__(self, over: QWidget, runner: Runner, start: Path) -> None:
        super().__init__(over)
        self._over, self._runner, self._start = over, runner, start
        self.question: Ask | None = None
        self.choice: FileChoice | None = None

    def ask(self, content: bytes, name: str) -> None:
        """Begin with the warning; ``name`` is what the file may be called."""
        self._ask(_unencrypted(), partial(self._choose, content, name))

    def write(self, content: bytes, path: Path, *, replacing: bool = False) -> None:
        """Write the file; where one is already, ask whether to replace it."""
        path = with_suffix(path)
        self._runner.run(
            lambda _token: save(path, content, replacing=replacing),
            receiver=self,
            done=lambda _nothing: self._saved(path),
            known_error=partial(self._not_saved, content, path),
        )

    def _choose(self, content: bytes, name: str) -> None:
        filters = [_("PDF files (*.pdf)")]
        title = _("Save as PDF, not encrypted")
        self.choice = FileChoice(self._over, title, Wanted.NEW_FILE, start=self._start, name=name, filters=filters)
        self.choice.chosen.connect(partial(self.write, content))
        self.choice.open()

    def _saved(self, path: Path) -> None:
        self.saved.emit()
        said = _("Saved as {path}. It is not encrypted: delete it when it is no longer needed.")
        self.told.emit(said.format(path=path), Tone.WARNING)

    def _not_saved(self, content: bytes, path: Path, error: KnownError) -> None:
        if isinstance(error, FileTaken):
            self._ask(_replacing(path), partial(self.write, content, path, replacing=True))
        else:
            self.told.emit(str(error), Tone.DANGER)

    def _ask(self, question: Question, going_on: partial[None]) -> None:
        self.question = Ask(question, self._over)
        self.question.answered.connect(lambda answer: going_on() if answer == GO_ON else None)


def _unencrypted() -> Question:
    return Question(
        _("Save without encryption?"),
        _(
            "A PDF lies outside the vault. Whoever opens this laptop, the stick or the e-mail can read it."
            " Printing does not need it. Save it only where it must go, and delete it afterwards."
        ),
        (
            Answer(STAY, _("Do not save"), ButtonKind.PRIMARY),
            Answer(GO_ON, _("Save without encryption"), ButtonKind.DANGER),
        ),
        harmless=STAY,
    )


def _replacing(path: Path) -> Question:
    return Question(
        _("Replace {name}?").format(name=path.name),
        _("There is a file with this name already. Replacing it cannot be undone."),
        (
            Answer(STAY, _("Keep the old file"), ButtonKind.PRIMARY),
            Answer(GO_ON, _("Replace the old file"), ButtonKind.DANGER),
        ),
        harmless=STAY,
    )
