"""Errors that are the world's fault, each with its own sentence.

KnownError
├── VaultError                what stands between the worker and the vault
│   ├── VaultMissing, VaultIsFolder, VaultIsEmpty, VaultIsPlain, VaultIsNone, VaultNoRights
│   ├── VaultWontOpen         wrong passphrase, damaged, or made by a newer program: cannot be told apart
│   ├── PassphraseOfBackup    it opens a backup, and not the vault
│   ├── BackupOfOtherKey      a backup that did not open, and was made under another key than the vault has now
│   ├── VaultIsNewer          opened, but its schema is newer than this program
│   ├── VaultOpenElsewhere
│   ├── VaultDamaged          opened, and then a page could not be read
│   ├── VaultExists
│   ├── PassphraseMissing
│   ├── NewKeyUnsure          the key was changed, and something failed just then
│   └── NewKeySet             the key was to be changed to the one that the vault has already
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


class VaultError(KnownError):
    """Something stands between the worker and the vault."""


class VaultMissing(VaultError):
    """No file is where the vault was said to be."""

    def __init__(self, name: str) -> None:
        super().__init__(_("There is no vault at {name}. Check where you keep it.").format(name=name))


class VaultIsFolder(VaultError):
    """The path names a folder."""

    def __init__(self, name: str) -> None:
        super().__init__(_("{name} is a folder, not a vault. Choose the vault inside it.").format(name=name))


class VaultIsEmpty(VaultError):
    """The file has no content: a failed copy, or a placeholder of a sync program."""

    def __init__(self, name: str) -> None:
        super().__init__(
            _("{name} is empty, so there is nothing in it to open. Look for a backup of it.").format(name=name)
        )


class VaultIsPlain(VaultError):
    """The file is an SQLite database without encryption."""

    def __init__(self, name: str) -> None:
        super().__init__(_("{name} is a database without encryption, not a vault.").format(name=name))


class VaultIsNone(VaultError):
    """What is there is something else: too short, a device, or a file of which no part is encrypted."""

    def __init__(self, name: str) -> None:
        super().__init__(_("{name} is not a vault. Choose another file.").format(name=name))


class VaultNoRights(VaultError):
    """The operating system refuses to let this account read or write the vault."""

    def __init__(self, name: str) -> None:
        super().__init__(
            _("This computer account may not read and change {name}. Ask whoever looks after the laptop.").format(
                name=name
            )
        )


class VaultWontOpen(VaultError):
    """Wrong key, damaged first page, not a vault, or a newer format: SQLCipher cannot tell these apart."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "That did not open the vault: the passphrase is wrong, or the file is damaged,"
                " or a newer program made it. Try again, use your recovery words, or restore a backup."
            )
        )


class PassphraseOfBackup(VaultError):
    """The passphrase does not open the vault, and opens a backup that begins in another way (design section 5)."""

    def __init__(self, day: str) -> None:
        super().__init__(
            _(
                "That did not open the vault, but it opens your backup of {day}: the passphrase was changed since."
                " Try the newer one, use your recovery words, or restore that backup."
            ).format(day=day)
        )


class BackupOfOtherKey(VaultError):
    """A backup did not open, and its salt says that it was made under another key than the vault has now."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "That did not open this backup. It was made under another passphrase than your vault has now: before"
                " you changed it, or it is of another vault. Type the passphrase or the recovery words of that time."
            )
        )


class VaultIsNewer(VaultError):
    """The vault opened, and its schema is newer than this program knows."""

    def __init__(self, name: str) -> None:
        super().__init__(
            _(
                "{name} was last used with a newer version of this program. Nothing was changed; install that version."
            ).format(name=name)
        )


class VaultOpenElsewhere(VaultError):
    """Another process holds the vault's lock."""

    def __init__(self, name: str) -> None:
        super().__init__(_("{name} is open elsewhere; close it there first.").format(name=name))


class VaultDamaged(VaultError):
    """The vault opened, and then part of it could not be read or did not agree with itself."""

    def __init__(self, name: str) -> None:
        super().__init__(
            _(
                "Part of {name} is damaged and cannot be read. Do not delete it:"
                " restore a backup, or save what can be read."
            ).format(name=name)
        )


class VaultExists(VaultError):
    """Something is already where a new file should go."""

    def __init__(self, name: str) -> None:
        super().__init__(_("{name} exists already, and nothing was changed. Choose another name.").format(name=name))


class PassphraseMissing(VaultError):
    """A vault was to be made with an empty passphrase."""

    def __init__(self) -> None:
        super().__init__(_("A vault needs a passphrase. Several words that you can remember work well."))


class NewKeyUnsure(VaultError):
    """The vault is under its new key, and the disk did not confirm that it will stay so after a power cut."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "The new passphrase is set, but the disk reported a fault just then. Keep the old passphrase and the"
                " old sheet too, until the new passphrase has opened the vault once after the laptop was restarted."
            )
        )


class NewKeySet(VaultError):
    """The vault is under this key already: the first try came through, whatever was told of it."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This passphrase and this sheet are set already, so nothing was done again. Keep the old passphrase and"
                " the old sheet too, until the new passphrase has opened the vault once."
            )
        )


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
