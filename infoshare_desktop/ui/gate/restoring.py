"""What restoring a backup is asked, and what it came to. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain.errors import StorageError, VaultError, VaultExists, VaultOpenElsewhere, VaultWontOpen

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.domain.errors import KnownError


@dataclass(frozen=True, slots=True)
class RestoreRequest:
    """``replacing`` only after the worker was told that a vault is at ``target``: it is then kept beside it."""

    backup: Path
    target: Path
    passphrase: str = field(repr=False)
    replacing: bool = False


def field_of(error: KnownError) -> str:
    """At which field the sentence of an error stands."""
    if isinstance(error, (VaultExists, VaultOpenElsewhere, StorageError)):
        return "target"
    if isinstance(error, VaultError) and not isinstance(error, VaultWontOpen):
        return "backup"
    return "passphrase"


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
