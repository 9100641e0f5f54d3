"""A backup takes the vault's place, or the place where it was. Needs no open vault. Design sections 5 and 6."""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Final

from infoshare_desktop.domain.chain import EntryKind, Head
from infoshare_desktop.domain.errors import PassphraseWrong
from infoshare_desktop.domain.vault.errors import VaultError, VaultOpenElsewhere, VaultWontOpen
from infoshare_desktop.domain.vault.last_numbers import LastNumbers
from infoshare_desktop.store import schema
from infoshare_desktop.store.backups.backup import verify
from infoshare_desktop.store.backups.looking_into import key_of
from infoshare_desktop.store.damage.log_damage import bring_in_log
from infoshare_desktop.store.erasing.again import Erasures, erase_again, erasures
from infoshare_desktop.store.erasing.left_to_clear import LeftToClear, left_to_clear, take_over
from infoshare_desktop.store.file import durable, replace
from infoshare_desktop.store.file.connection import checkpoint, connect, outside_transaction
from infoshare_desktop.store.file.errors import told
from infoshare_desktop.store.file.probe import refuse_taken
from infoshare_desktop.store.opening import open_vault, open_with_key
from infoshare_desktop.store.rows.letters import Letters, new_letters
from infoshare_desktop.store.rows.numbers.leap import leap
from infoshare_desktop.store.rows.numbers.numbers import Counters
from infoshare_desktop.store.rows.repositories import Repositories
from infoshare_desktop.store.vault_file import begin

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.domain.moments import Clock, Moment
    from infoshare_desktop.store.keys.vault_key import VaultKey
    from infoshare_desktop.store.vault import Vault

ABOUT: Final = "vault"
"""The number of an entry that is about the vault as a whole."""

SCHEMA: Final = "restore/1"


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore came to."""

    kept: Path | None
    """Where the replaced vault was kept; None if nothing was there."""
    head: Head
    """The head of the backup's chain, which the entry about the restore follows."""
    new_code: str | None
    """What numbers begin with from now on, where nobody can know which ones were given; None where they go on."""
    erased_again: tuple[str, ...] = ()
    """The numbers, and the references of drafts, of which something was in the backup that the replaced vault had
    erased: it is erased here too."""
    erasures_certain: bool = True
    """Whether it is known what was erased since the backup: the replaced vault could be read."""

    @property
    def numbers_certain(self) -> bool:
        """Whether it is known which numbers were given since the backup."""
        return self.new_code is None


@dataclass(frozen=True, slots=True)
class Besides:
    """What may be known besides the passphrase of the backup."""

    by_words: bool = False
    """What was given as the passphrase are the recovery words of that day."""
    replaced_passphrase: str | None = field(default=None, repr=False)
    """The passphrase of the vault that is replaced, where it is another one than the backup's."""
    last: LastNumbers = field(default_factory=LastNumbers)
    """The last numbers on paper: asked for where the replaced vault cannot be read."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What the replaced vault knows that the backup may not."""

    given: Counters
    erasures: Erasures
    left: LeftToClear


@dataclass(frozen=True, slots=True)
class _Restoring:
    """What is known when the copy goes on as the vault."""

    backup: Head
    replaced: bool
    known: _Known | None
    at: Moment
    folders: tuple[Path, ...]
    """Where the backup lies, and where it goes: copies there may hold what is erased again."""
    last: LastNumbers
    """What is known of the numbers where the replaced vault is not known."""

    def statement(self, letters: Letters | None) -> dict[str, Any]:
        """What the entry about it says; ``letters`` where numbers go on with new ones."""
        return {
            "backup": {"entries": self.backup.entries, "head": self.backup.entry_hash.hex()},
            "code": None if letters is None else asdict(letters),
            "numbers_certain": letters is None,
            "replaced": self.replaced,
        }


def restore(
    backup: Path,
    target: Path,
    passphrase: str,
    clock: Clock,
    *,
    replacing: bool = False,
    besides: Besides = Besides(),
) -> Restored:
    """Check the backup, and let a copy of it become the vault ``target``, with an entry that says so.

    With ``replacing``, a vault at ``target`` is kept beside it, and its numbers are never given again. Where there
    is none, or none that can be read, numbers go on above the last ones on paper, or get new letters: the vault that
    gave others may be elsewhere or lost. What that vault had erased is erased in the copy before anybody sees it.

    Raises VaultExists without it, VaultOpenElsewhere for either of them, PassphraseWrong where the replaced vault does
    not open with the one that was given for it, and what ``backup.verify`` raises; nothing is changed then.
    """
    target = begin(target)
    taken = replacing and os.path.lexists(target)
    if not taken:
        refuse_taken(target)
    key = key_of(backup, passphrase, by_words=besides.by_words)
    bring_in_log(backup)
    head = verify(backup, key)
    known = _known(target, passphrase, besides) if taken else None
    folders = (target.absolute().parent, backup.absolute().parent)
    restoring = _Restoring(head, taken, known, clock(), folders, besides.last)
    _prepare(backup, target)
    try:
        new_code, erased = _go_on(replace.incoming(target), key, restoring)
        kept = _into_place(target, taken=taken)
    except BaseException:
        replace.abandon(target)
        raise
    return Restored(kept, head, new_code, erased, known is not None)


def _known(target: Path, passphrase: str, besides: Besides) -> _Known | None:
    """The running numbers of the vault to be replaced, and what it erased; None where it cannot be read."""
    try:
        with _opened(target, passphrase, besides) as vault:
            return vault.read(lambda kept: _Known(kept.numbers.counters(), erasures(kept), left_to_clear(kept)))
    except VaultOpenElsewhere:
        raise
    except VaultWontOpen as error:
        if besides.replaced_passphrase is not None:
            raise PassphraseWrong from error
        return None
    except VaultError:  # whatever keeps it from being read is why somebody restores
        return None


def _opened(target: Path, passphrase: str, besides: Besides) -> Vault:
    """With its own passphrase where that is known, else with what opened the backup."""
    if besides.replaced_passphrase is None:
        return open_with_key(target, key_of(target, passphrase, by_words=besides.by_words))
    return open_vault(target, besides.replaced_passphrase)


def _prepare(backup: Path, target: Path) -> None:
    copy = replace.prepare(target)
    with told(copy):
        durable.copy_compared(backup, copy)


def _go_on(file: Path, key: VaultKey, restoring: _Restoring) -> tuple[str | None, tuple[str, ...]]:
    """Let the chain and the numbers of the copy go on: its new code where it gets one, and what was erased in it."""
    connection = connect(file, key)
    with told(file):
        try:
            if schema.version_of(connection) < schema.CURRENT.version:
                schema.bring_up(connection)
            with connection.begin():
                kept = Repositories.over(connection)
                letters = _number_on(kept, restoring)
                erased = _erase(kept, restoring.known, restoring) if restoring.known else ()
            if erased:
                outside_transaction(connection, "VACUUM")
            checkpoint(connection)
        finally:
            connection.close()
    return (None if letters is None else letters.code), erased


def _erase(kept: Repositories, known: _Known, restoring: _Restoring) -> tuple[str, ...]:
    """Erase again what is known to be erased, and note where other copies may hold it; the numbers of it."""
    erased = erase_again(kept, known.erasures, restoring.at)
    take_over(kept, known.left, restoring.at, restoring.folders if erased.told else (), erased.drafts)
    return erased.told


def _number_on(kept: Repositories, restoring: _Restoring) -> Letters | None:
    letters = None
    if restoring.known is not None:
        kept.numbers.continue_above(restoring.known.given)
    else:
        letters = _number_above_paper(kept, restoring.last)
    kept.entries.append(EntryKind.RESTORE, ABOUT, SCHEMA, restoring.statement(letters), restoring.at)
    return letters


def _number_above_paper(kept: Repositories, last: LastNumbers) -> Letters | None:
    """Go on where paper says, for each kind of number; new letters and a leap where it says nothing."""
    stand = kept.numbers.counters()
    kept.numbers.continue_above(
        Counters(
            number=1 + (last.number or 0),
            draft=leap(stand.draft) if last.draft is None else last.draft + 1,
            person=leap(stand.person) if last.person is None else last.person + 1,
        )
    )
    letters = new_letters(kept) if last.number is None else None
    kept.numbers.set_code(last.code if letters is None else letters.code)
    return letters


def _into_place(target: Path, *, taken: bool) -> Path | None:
    if taken:
        return replace.replace(target, keep=True)
    replace.place(target)
    return None
