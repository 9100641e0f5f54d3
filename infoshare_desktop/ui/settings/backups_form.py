"""Whether, where and how long backups are kept."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from pathlib import Path
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.preferences import BackupWishes
from infoshare_desktop.domain.vault.thinning import LAST_AGES, MOST_MEGABYTES
from infoshare_desktop.ui.kit.choices.choice import Choice
from infoshare_desktop.ui.kit.choices.option_row import Option
from infoshare_desktop.ui.kit.choices.tick import Tick
from infoshare_desktop.ui.kit.fields.file_choice import Wanted
from infoshare_desktop.ui.kit.fields.path_field import PathField, PathWanted
from infoshare_desktop.ui.kit.forms.form import Form

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_YEAR: Final = 12
_GIGABYTE: Final = 1000


class BackupsForm(Form):
    """The wishes that live outside the vault; ``paused`` is the moment to take ``wishes()``."""

    def __init__(self, wishes: BackupWishes, parent: QWidget | None = None) -> None:
        self._on = Tick("backups_on", _("Make a backup whenever you lock or close, if anything changed"))
        self._folder = PathField(
            "backups_folder",
            _("Where backups go"),
            PathWanted(
                _("Choose a folder"),
                Wanted.FOLDER,
                Path.home(),
                nothing=_("A folder of its own, beside your vault"),
                undo=_("Use the folder beside the vault"),
            ),
            _("Backups are encrypted as the vault is. The name of the folder is not: it stands outside the vault."),
        )
        self._second = PathField(
            "backups_second",
            _("A second place, such as a USB stick"),
            PathWanted(_("Choose a folder"), Wanted.FOLDER, Path.home(), nothing=_("None"), undo=_("No second folder")),
            _("A laptop can be lost or break. Where the stick is not plugged in when you lock, it is left out."),
        )
        self._months = Choice("backups_months", _("How far back they go"), _ages(wishes.months), _thinning())
        self._megabytes = Choice("backups_size", _("How much room they may take"), _sizes(wishes.megabytes), _three())
        super().__init__((self._on, self._folder, self._second, self._months, self._megabytes), parent)
        self._on.set_value(wishes.on)
        self._folder.set_value(Path(wishes.folder) if wishes.folder else None)
        self._second.set_value(Path(wishes.second) if wishes.second else None)
        self._months.set_value(str(wishes.months))
        self._megabytes.set_value(str(wishes.megabytes))

    def wishes(self) -> BackupWishes:
        """What is chosen."""
        standard = BackupWishes()
        months, megabytes = self._months.value(), self._megabytes.value()
        return BackupWishes(
            on=self._on.value(),
            folder=_in_full(self._folder),
            second=_in_full(self._second),
            months=int(months) if months else standard.months,
            megabytes=int(megabytes) if megabytes else standard.megabytes,
        )


def _in_full(field: PathField) -> str:
    chosen = field.value()
    return "" if chosen is None else str(chosen.absolute())


def _thinning() -> str:
    return _("The last one of each day is kept for two weeks, of each week for ten weeks, then of each month.")


def _three() -> str:
    return _("In each of the two places. The oldest go first; the three newest always stay.")


def _ages(now: int) -> list[Option]:
    """The ages offered, and the one that is set where it is none of them."""
    return [Option(str(months), _age_words(months)) for months in sorted({*LAST_AGES, now})]


def _age_words(months: int) -> str:
    if months % _YEAR == 0:
        return ngettext("{count} year", "{count} years", months // _YEAR).format(count=months // _YEAR)
    return ngettext("{count} month", "{count} months", months).format(count=months)


def _sizes(now: int) -> list[Option]:
    """The sizes offered, and the one that is set where it is none of them."""
    return [Option(str(size), _size_words(size)) for size in sorted({*MOST_MEGABYTES, now})]


def _size_words(megabytes: int) -> str:
    if megabytes % _GIGABYTE == 0:
        return _("{count} GB").format(count=megabytes // _GIGABYTE)
    return _("{count} MB").format(count=megabytes)
