"""Errors that are the world's fault, each with its own sentence.

KnownError
├── VaultError                see domain/vault/errors.py
├── StorageError              DiskFull, StorageReadOnly, StorageFailed, FolderMissing, FileTaken
├── PrintingError             NoPrinter, PrinterRefused
├── TooLittleMemory
├── PassphraseError           PassphraseWeak, PassphraseWrong
├── RecoveryWordsWrong
├── NoSuchRecord
├── NotAllowed                a rule of the domain says no
└── PackBroken                a guidance pack does not hold together

Everything else that is raised is a bug: ours to mend, never the worker's to read.
"""

from gettext import gettext as _


class KnownError(Exception):
    """Something went wrong that is not a bug; ``str()`` is the sentence that the worker reads."""


class PassphraseError(KnownError):
    """A passphrase that is not to be used, or does not open the vault."""


class PassphraseWeak(PassphraseError):
    """A passphrase that could be guessed was to be set; ``advice`` says what to do."""

    def __init__(self, advice: str) -> None:
        super().__init__(_("This passphrase is too weak. {advice}").format(advice=advice))


class PassphraseWrong(PassphraseError):
    """The passphrase that was asked for before a change is not that of the open vault."""

    def __init__(self) -> None:
        super().__init__(
            _("That is not the passphrase of this vault. Look at the caps lock and the keyboard language; try again.")
        )


class StorageError(KnownError):
    """The disk would not take or give what it was asked to."""


class DiskFull(StorageError):
    """No space is left where something had to be written."""

    def __init__(self, place: str) -> None:
        super().__init__(
            _(
                "There is no space left on {place}. What was saved before is safe. Free some space and try again."
            ).format(place=place)
        )


class StorageReadOnly(StorageError):
    """The place to write to cannot be written to."""

    def __init__(self, place: str) -> None:
        super().__init__(
            _("{place} cannot be written to, so nothing was changed there. Choose another place.").format(place=place)
        )


class StorageFailed(StorageError):
    """Reading or writing failed in a way that has no better name."""

    def __init__(self, place: str) -> None:
        super().__init__(
            _(
                "{place} could not be read or written. What was saved before is safe. Try again, or another place."
            ).format(place=place)
        )


class FolderMissing(StorageError):
    """The folder that something was to be written into is not there."""

    def __init__(self, place: str) -> None:
        super().__init__(_("There is no folder {place}. Make it first, or choose another one.").format(place=place))


class BackupDisturbed(StorageError):
    """The vault's file was needed while a backup of the open vault was made."""

    def __init__(self) -> None:
        super().__init__(_("The backup was broken off, because the vault was needed. Nothing is lost. Try again."))


class FileTaken(StorageError):
    """A file that is not a vault was to be written where something is already."""

    def __init__(self, name: str) -> None:
        super().__init__(_("{name} exists already, and nothing was changed. Choose another name.").format(name=name))


class PrintingError(KnownError):
    """Paper could not be had."""


class NoPrinter(PrintingError):
    """The operating system knows no printer."""

    def __init__(self) -> None:
        super().__init__(
            _("This computer knows no printer, so nothing was printed. Connect one, or ask whoever looks after it.")
        )


class PrinterRefused(PrintingError):
    """The printer, or the system's print queue, did not take the pages."""

    def __init__(self, name: str) -> None:
        super().__init__(
            _("{name} did not take the pages. Look whether it is on and has paper, then print again.").format(name=name)
        )


class TooLittleMemory(KnownError):
    """The key derivation needs 128 MiB and did not get them."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "The laptop is short of memory, so the passphrase could not be tried."
                " Close other programs and try again."
            )
        )


class RecoveryWordsWrong(KnownError):
    """What was typed is not 24 recovery words; ``sentence`` names the mistake."""


class NoSuchRecord(KnownError):
    """Nothing has the number or reference that was asked for."""

    def __init__(self, reference: str) -> None:
        super().__init__(_("There is no record {reference} in this vault.").format(reference=reference))


class NotAllowed(KnownError):
    """A rule of the domain says no; ``sentence`` says which, and what to do."""


class PackBroken(KnownError):
    """A guidance pack does not hold together; the sentence lists file, place and what to change."""
