"""What stands between the worker and the vault, each with its own sentence.

VaultError
├── VaultMissing, VaultIsFolder, VaultIsEmpty, VaultIsPlain, VaultIsNone, VaultNoRights
├── VaultWontOpen         wrong passphrase, damaged, or made by a newer program: cannot be told apart
│   └── WordsWontOpen, WordsAndCodeWontOpen   the same, of the words on the recovery sheet
├── PassphraseOfBackup    it opens a backup, and not the vault
├── BackupOfOtherKey      a backup that did not open, and begins in another way than the vault does now
├── VaultIsNewer          opened, but its schema is newer than this program
├── VaultOpenElsewhere
├── VaultDamaged          opened, and then a page could not be read
├── NothingToSave         a damaged vault of which no record, draft or setting can be read
├── VaultExists
├── PassphraseMissing
├── NewKeyUnsure          the key was changed, and something failed just then
└── NewKeySet             the key was to be changed to the one that the vault has already
"""

from gettext import gettext as _

from infoshare_desktop.domain.errors import KnownError
from infoshare_desktop.domain.vault.code_text import grouped


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
    """Wrong key, damaged first page, not a vault, or a newer format: SQLCipher cannot tell these apart.

    ``sentence`` stands for what was typed, where that was no passphrase.
    """

    def __init__(self, sentence: str = "") -> None:
        super().__init__(
            sentence
            or _(
                "That did not open the vault: the passphrase is wrong, or the file is damaged,"
                " or a newer program made it. Try again, use your recovery words, or restore a backup."
            )
        )


class WordsWontOpen(VaultWontOpen):
    """24 recovery words did not open the vault. ``begins``: the vault code that its file begins with, 32 hex digits."""

    def __init__(self, begins: str) -> None:
        super().__init__(
            _(
                "These are 24 recovery words, but they did not open this vault. Is it an older sheet, or the sheet of"
                " another vault? Compare the vault code on it: this file begins with {code}. If it is the right sheet,"
                " the file is damaged, or a newer program made it: type the vault code, too, or restore a backup."
            ).format(code=grouped(begins))
        )


class WordsAndCodeWontOpen(VaultWontOpen):
    """Nor with the vault code from the sheet."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "These words and this vault code did not open the vault. Is it an older sheet, or the sheet of another"
                " vault? Look at the code again. If both are right, the file is damaged, or a newer program made it:"
                " restore a backup."
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
    """A backup did not open, and begins in another way than the vault does now: under another key, or damaged."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "That did not open this backup. It may be under another passphrase than your vault has now: from before"
                " you changed it, or of another vault. Type the passphrase or the recovery words of that time."
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


class NothingToSave(VaultError):
    """The key is that of the damaged vault, and nothing that somebody entered can be read in it."""

    def __init__(self, name: str) -> None:
        super().__init__(
            _(
                "Nothing could be read: no record, no draft and no setting is left in {name}."
                " Restore a backup. Keep the damaged file until all is well."
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
