"""What restoring a backup is asked, and what it came to. No Qt."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.errors import (
    NotAllowed,
    PassphraseWrong,
    RecoveryWordsWrong,
    StorageError,
    TooLittleMemory,
)
from infoshare_desktop.domain.vault.errors import (
    BackupOfOtherKey,
    VaultError,
    VaultExists,
    VaultOpenElsewhere,
    VaultWontOpen,
)
from infoshare_desktop.domain.vault.file_kind import FileKind
from infoshare_desktop.domain.vault.holdings import holdings_sentence
from infoshare_desktop.ui.kit.choices.option_row import Option

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.domain.vault.holdings import Holdings
    from infoshare_desktop.store.backups.looking_into import FoundBackup

_MEGABYTE: Final = 1_000_000


def backup_option(found: FoundBackup) -> Option:
    """A backup to be chosen: its day and time, where it is, how large, and what is known of its passphrase.

    What was kept or saved beside a vault is called what it is.
    """
    parts = [
        str(found.path),
        _("{size} MB").format(size=f"{found.size / _MEGABYTE:.1f}"),
    ]
    if found.same_key is False and found.kind is FileKind.BACKUP:
        parts.append(_("may be under another passphrase than your vault has now"))
    time = _("{day}, {time}").format(day=wording.day(found.at.date()), time=f"{found.at:%H:%M}")
    return Option(str(found.path), _label(found.kind, time), " · ".join(parts))


def fuller_sentence(fuller: tuple[Path, Holdings] | None) -> str:
    """That another file under the same key holds more; empty where none is known to."""
    if fuller is None:
        return ""
    path, holdings = fuller
    return "\n".join((_("Another file holds more, and the same opens it:"), str(path), holdings_sentence(holdings)))


def _label(kind: FileKind, time: str) -> str:
    match kind:
        case FileKind.BACKUP:
            return time
        case FileKind.REPLACED:
            return _("Not a backup: a vault that another took the place of ({time})").format(time=time)
        case FileKind.SALVAGED:
            return _("Not a backup: what was saved of a damaged vault ({time})").format(time=time)


def field_of(error: KnownError) -> str:
    """At which field the sentence of an error stands."""
    if isinstance(error, RecoveryWordsWrong):
        return "words"
    if isinstance(error, (VaultWontOpen, BackupOfOtherKey, TooLittleMemory)):
        return "secret"
    if isinstance(error, PassphraseWrong):
        return "replaced"
    if isinstance(error, NotAllowed):
        return "last_numbers"
    if isinstance(error, (VaultExists, VaultOpenElsewhere, StorageError)):
        return "target"
    return "backup" if isinstance(error, VaultError) else "target"


def sentence_of(error: KnownError) -> str:
    """What is said of an error; what can be done about a vault in the way is more here than to choose another name."""
    if isinstance(error, VaultExists):
        return _("A vault is there already. It can be kept beside the restored one, or choose another place.")
    return str(error)


def result_sentence(target: Path, kept: Path | None, new_code: str | None, erasures: str = "") -> str:
    """What was done, and what to know of it. Arguments as in the store's ``Restored``; ``erasures`` is a sentence."""
    sentences = [_("The backup was checked, and is now your vault at {target}.").format(target=target)]
    if kept is not None:
        sentences.append(_("The vault that was there is kept as {kept}.").format(kept=kept))
    if new_code is not None:
        sentences.append(_("Numbers go on as {code}-…, so that none comes twice.").format(code=new_code))
    if erasures:
        sentences.append(erasures)
    sentences.append(_("Everything since that backup has to be entered again."))
    return "\n".join(sentences)
