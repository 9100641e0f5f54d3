"""A new passphrase and new recovery words for an open vault; and whether the words open it. Design section 5.

The store is imported by the calls: see ``services.care.keeping``.
"""

from __future__ import annotations

import hmac
from contextlib import suppress
from dataclasses import dataclass, field
from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain.errors import KnownError, PassphraseWrong, RecoveryWordsWrong
from infoshare_desktop.domain.vault.errors import NewKeySet, NewKeyUnsure
from infoshare_desktop.services.care.strength import refuse_weak
from infoshare_desktop.services.care.words_kept import WordsKept, keep_words, kept_words
from infoshare_desktop.services.jobs import CancelToken

if TYPE_CHECKING:
    from infoshare_desktop.domain.moments import Clock, Moment
    from infoshare_desktop.store.keys.vault_key import VaultKey
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class NewKey:
    """A key that the vault does not have yet, with what goes onto its recovery sheet."""

    key: VaultKey = field(repr=False)
    words: tuple[str, ...] = field(repr=False)
    vault_code: str
    same_passphrase: bool = False
    """Whether it is the passphrase of today: the sheet alone is new, and the vault opens as before."""


class Renewing:
    """Gives the vault a new key. The vault stays open: its file is swapped within a call, which takes seconds."""

    def __init__(self, vault: Vault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    def words_kept(self) -> WordsKept:
        """What is known of the recovery words on paper."""
        return self._vault.read(kept_words)

    def refuse_wrong(self, passphrase: str) -> None:
        """Raise PassphraseWrong unless this is the vault's passphrase, TooLittleMemory where it cannot be tried."""
        if not self._opens_with(passphrase):
            raise PassphraseWrong

    def refuse_stranger(self, typed: str) -> None:
        """Raise PassphraseWrong unless this is the vault's passphrase or its recovery words; TooLittleMemory too."""
        from infoshare_desktop.store.keys.recovery_words import from_words

        with suppress(RecoveryWordsWrong):
            if hmac.compare_digest(from_words(typed), self._vault.key.key):
                return
        self.refuse_wrong(typed)

    def make(self, passphrase: str) -> NewKey:
        """A new key for the vault, of a new passphrase or of the one of today; nothing is changed yet.

        Raises PassphraseMissing, PassphraseWeak, TooLittleMemory.
        """
        from infoshare_desktop.store.keys.recovery_words import to_words
        from infoshare_desktop.store.keys.vault_key import VaultKey, new_salt

        refuse_weak(passphrase)
        key = VaultKey.derive(passphrase, new_salt())
        return NewKey(key, tuple(to_words(key.key)), key.vault_code, self._opens_with(passphrase))

    def change(self, new: NewKey, token: CancelToken | None = None) -> None:
        """Put the vault under the new key: from then on the old words fail, and so does a passphrase that was changed.

        Call it only when the words are proved to be on paper. Raises Cancelled up to the swap, StorageErrors,
        VaultDamaged, NewKeyUnsure where the vault is changed and something failed then, and NewKeySet where it was
        changed to this key before. Of all others it holds that nothing was changed.
        """
        if self._vault.key.salt == new.key.salt:
            raise NewKeySet
        salt, now = self._vault.key.salt.hex(), self._clock()
        # Before the swap: a program killed right after it still knows the copies from before by their beginning.
        self._vault.write(lambda kept: keep_words(kept, kept_words(kept).with_earlier(salt)))
        try:
            self._vault.change_key(new.key, (token or CancelToken()).check)
        except NewKeyUnsure:
            self._note_renewed(now)
            raise
        self._note_renewed(now)

    def practise(self, words: str) -> None:
        """Try words on a copy of the vault, and keep the day on which they opened it; nothing else is changed.

        Raises RecoveryWordsWrong with a sentence that says what to look at, StorageErrors.
        """
        from infoshare_desktop.store.backups.practice import opens_copy
        from infoshare_desktop.store.keys.recovery_words import from_words
        from infoshare_desktop.store.keys.vault_key import VaultKey

        key = VaultKey(from_words(words), self._vault.key.salt)
        if not opens_copy(self._vault, key):
            raise RecoveryWordsWrong(
                _(
                    "These are 24 recovery words, but not those of this vault. Is it an older sheet, or the sheet of"
                    " another vault? Compare the vault code on it with the one below."
                )
            )
        now = self._clock()
        self._vault.write(lambda kept: keep_words(kept, kept_words(kept).practised(now)))

    def practice_due(self) -> bool:
        """Whether Home is to say that the words on paper were not tried out for half a year; not in a demonstration."""
        if self._vault.fictional:
            return False
        now = self._clock()

        def due(kept: Repositories) -> bool:
            first = next(iter(kept.entries.all()), None)
            return kept_words(kept).practice_due(now, first.header.recorded_at if first else None)

        return self._vault.read(due)

    def remind(self, *, wanted: bool) -> None:
        """Whether Home is to say that the words were not tried out for long."""
        self._vault.write(lambda kept: keep_words(kept, kept_words(kept).reminding(wanted=wanted)))

    def _opens_with(self, passphrase: str) -> bool:
        """Whether this is the vault's passphrase. Raises TooLittleMemory."""
        from infoshare_desktop.store.keys.vault_key import VaultKey

        key = self._vault.key
        return hmac.compare_digest(VaultKey.derive(passphrase, key.salt).key, key.key)

    def _note_renewed(self, at: Moment) -> None:
        """The vault is changed, and stays so without this note: a disk that fails now takes nothing of that back."""
        with suppress(KnownError):
            self._vault.write(lambda kept: keep_words(kept, kept_words(kept).renewed(at)))
