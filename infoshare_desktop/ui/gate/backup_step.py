"""Which backup, and what opens it."""

from __future__ import annotations

from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from infoshare_desktop.services.care.restoring import ToOpen
from infoshare_desktop.ui.gate.restoring import backup_option, field_of, sentence_of
from infoshare_desktop.ui.gate.vault_files import vault_filters
from infoshare_desktop.ui.gate.words_field import WordsField
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.choices.choice import Choice
from infoshare_desktop.ui.kit.choices.option_row import Option
from infoshare_desktop.ui.kit.fields.file_choice import Wanted
from infoshare_desktop.ui.kit.fields.passphrase import Passphrase
from infoshare_desktop.ui.kit.fields.path_field import PathField, PathWanted
from infoshare_desktop.ui.kit.forms.form import Form
from infoshare_desktop.ui.kit.words.text import hint
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.services.care.reading_words import WordsRead
    from infoshare_desktop.store.backups.looking_into import FoundBackup

_OTHER: Final = "other"
_AT_ONCE: Final = 8
"""So many are offered, the first ones; others are chosen as files."""


class BackupStep(QWidget):
    """``given`` carries a ToOpen. Nothing but a file can be chosen before ``show_found``."""

    given = Signal(object)

    def __init__(self, look_in: Path, read: Callable[[str], WordsRead], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by_words = False
        self.found: Choice | None = None
        self.file = PathField(
            "backup", _("The backup"), PathWanted(_("Choose the backup"), Wanted.FILE, look_in, vault_filters())
        )
        self.passphrase = Passphrase(
            "secret", _("Passphrase"), _("The one that the vault had on the day of the backup.")
        )
        self.words = WordsField(read)
        self.other_way = Button("", ButtonKind.QUIET)
        self.looking = hint(_("Looking for backups …"))
        self.form = Form((self.file, self.passphrase, self.words))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.WIDE)
        for part in (self.looking, self.form):
            self._column.addWidget(part)
        across = QHBoxLayout()
        across.addWidget(self.other_way)
        across.addStretch(1)
        self._column.addLayout(across)
        self.passphrase.submitted.connect(self.give)
        self.other_way.clicked.connect(self._turn)
        self._show_way()

    def show_found(self, found: Sequence[FoundBackup]) -> None:
        """Offer these, of which the first is chosen; one that is chosen as a file already stays."""
        self.looking.setVisible(not found)
        self.looking.set_words(_("No backup was found where backups usually are. Choose one, perhaps on a stick."))
        if not found:
            return
        options = [backup_option(one) for one in found[:_AT_ONCE]]
        options.append(Option(_OTHER, _("Another file, for example on a stick")))
        self.found = Choice("found", _("Which backup?"), options)
        self.found.set_value(_OTHER if self.file.value() else options[0].value)
        self.found.changed.connect(self._show_way)
        self.form.add_laid_out(self.found, [])
        self._column.insertWidget(0, self.found)
        self._show_way()

    def focus_first(self) -> None:
        """Go to where the worker goes on."""
        (self.words if self._by_words else self.passphrase).focus_first()

    def failed(self, error: KnownError) -> None:
        """Say why it did not open; what was typed stays."""
        at = field_of(error)
        field = "words" if at == "secret" and self._by_words else at
        known = field if field in {"words", "secret", "backup"} else "backup"
        if known == "backup" and self.file.isHidden():
            known = "words" if self._by_words else "secret"
        self.form.show_problems({known: sentence_of(error)})

    def forget(self) -> None:
        """Empty the boxes: it opened."""
        self.passphrase.set_value("")
        self.words.set_value("")

    def give(self) -> None:
        """Tell what is chosen and typed, or what is missing."""
        backup = self._chosen()
        secret = " ".join(self.words.typed()) if self._by_words else self.passphrase.value()
        problems = {}
        if backup is None:
            problems["backup"] = _("Choose the backup first.")
        if not secret and self._by_words:
            problems["words"] = _("Type the words first.")
        elif not secret:
            problems["secret"] = _("Type the passphrase of the backup.")
        self.form.show_problems(problems)
        if backup is not None and not problems:
            self.given.emit(ToOpen(backup, secret, self._by_words))

    def _chosen(self) -> Path | None:
        value = self.found.value() if self.found is not None else _OTHER
        return self.file.value() if value == _OTHER else Path(value or "")

    def _turn(self) -> None:
        self._by_words = not self._by_words
        self._show_way()
        self.focus_first()

    def _show_way(self) -> None:
        self.file.setVisible(self.found is None or self.found.value() == _OTHER)
        self.passphrase.setVisible(not self._by_words)
        self.words.setVisible(self._by_words)
        self.setFocusProxy(self.words if self._by_words else self.passphrase)
        self.other_way.set_words(_("Use the passphrase") if self._by_words else _("Use the recovery words of that day"))
