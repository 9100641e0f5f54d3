"""A whole session on real files, step by step beside a ledger, for Hypothesis to make up stories with."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import timedelta
from itertools import count
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.services.after.amending import Amending
from infoshare_desktop.services.care.keeping import note_backup
from infoshare_desktop.services.ending.erasing import Erasing
from infoshare_desktop.store.anew.new_key import opens
from infoshare_desktop.store.backups import backup
from infoshare_desktop.store.backups.restore import Besides, restore
from infoshare_desktop.store.keys.recovery_words import to_words
from infoshare_desktop.store.keys.vault_key import VaultKey, new_salt
from infoshare_desktop.store.opening import create_with_key, open_with_key
from tests.domain.making import WORKER
from tests.endurance.activities import REASONS, not_shared
from tests.endurance.checks import held_by
from tests.endurance.ledger import Ledger
from tests.hand_clock import HandClock
from tests.services.desk import Desk
from tests.store.killing import NAME
from tests.store.left_behind import copied_while_open

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from infoshare_desktop.store.vault import Vault

ZONES: Final = ("Europe/London", "Pacific/Kiritimati", "America/St_Johns", "UTC")
MOST_PASSPHRASES: Final = 3
"""A new one takes a good part of a second to make a key of."""
SECOND: Final = "Sam Lee"

said = st.text(min_size=1, max_size=200).filter(str.strip)
which = st.integers(min_value=0)


class Session(RuleBasedStateMachine):
    """A worker with one vault and a stick for backups; ``ledger`` is what the vault must hold after each step."""

    def __init__(self, folder: Path, ended: Callable[[Path], None]) -> None:
        """``ended`` is told the folder of each story that came to its end with all as it must be."""
        super().__init__()
        self._ended = ended
        self._folders = (folder / f"{Session.__name__}-{nth}" for nth in count(len(list(folder.iterdir()))))
        self._folder = next(self._folders)
        self._stick = folder / "stick"
        shutil.rmtree(self._stick, ignore_errors=True)
        self._stick.mkdir()
        self._folder.mkdir()
        self._clock = HandClock()
        self._passphrases = ["passphrase"]
        self._key = VaultKey.derive("passphrase", new_salt())
        self._ledger = Ledger()
        self._backups: dict[Path, tuple[VaultKey, Ledger]] = {}
        self._numbers: set[str] = set()
        """Every number and reference that was ever given."""
        self._draft_of: dict[str, str] = {}
        """The draft that a decision was sealed from."""
        self._open(create_with_key(self._folder / NAME, self._key, self._clock()))

    def _open(self, vault: Vault) -> None:
        self._vault = vault
        self._desk = Desk.over(vault, self._clock)
        vault.write(lambda kept: note_backup(kept, self._clock(), self._stick))

    def teardown(self) -> None:
        """See that all is whole, and that each backup opens with what it held."""
        assert all(found.ok for found in self._vault.check())
        self._vault.close()
        for path, (key, ledger) in self._backups.items():
            assert held_by(path, key) == ledger
        self._ended(self._folder)

    # Deciding

    @rule(words=said)
    def begin(self, words: str) -> None:
        """A new draft; its reference was never given before."""
        started = self._desk.deciding.start()
        self._new(started.reference)
        self._desk.deciding.save(not_shared(started, words))
        self._ledger = self._ledger.writing(started.reference, words)

    @precondition(lambda self: self._ledger.drafts)
    @rule(words=said, nth=which)
    def type_on(self, words: str, nth: int) -> None:
        """More words in a draft."""
        reference = self._one_of(self._ledger.drafts, nth)
        words = self._ledger.drafts[reference] + words
        draft = self._desk.deciding.open(reference)
        self._desk.deciding.save(replace(draft, outcome=replace(draft.outcome, reasons=words)))
        self._ledger = self._ledger.writing(reference, words)

    @precondition(lambda self: self._ledger.drafts)
    @rule(nth=which)
    def seal(self, nth: int) -> None:
        """Its number was never given before."""
        reference = self._one_of(self._ledger.drafts, nth)
        number = self._desk.deciding.seal(self._desk.deciding.open(reference)).number
        self._new(number)
        self._draft_of[number] = reference
        self._ledger = self._ledger.sealing(reference, number)

    @precondition(lambda self: self._ledger.sealed)
    @rule(words=said, nth=which)
    def amend(self, words: str, nth: int) -> None:
        """Correct the reasons, if these are other words."""
        number = self._one_of(self._ledger.sealed, nth)
        if words.strip() == self._ledger.sealed[number][-1].strip():
            return
        Amending(self._vault, self._desk.guiding, self._clock).amend(number, REASONS, words, "It was wrong", WORKER)
        self._ledger = self._ledger.correcting(number, words.strip())

    @precondition(lambda self: self._ledger.sealed)
    @rule(nth=which, plugged_in=st.booleans())
    def dispose(self, nth: int, plugged_in: bool) -> None:
        """Nothing of it is left, in no backup either that can be reached; the stick may be in a drawer."""
        number = self._one_of(self._ledger.sealed, nth)
        drawer = self._stick.with_name("drawer")
        if not plugged_in:
            self._stick.rename(drawer)
        Erasing(self._vault, self._desk.guiding, self._clock).dispose([number], "Kept long enough", SECOND)
        self._ledger = self._ledger.disposing(number)
        if not plugged_in:
            drawer.rename(self._stick)
            return
        self._backups = {path: held for path, held in self._backups.items() if path.exists()}
        assert not [path for path, (_key, held) in self._backups.items() if number in held.sealed]

    # The vault

    @rule()
    def lock(self) -> None:
        """Close it, and open it again."""
        self._vault.close()
        self._open(open_with_key(self._folder / NAME, self._key))

    @rule()
    def kill(self) -> None:
        """What a kill leaves is the files as they are at that moment: work goes on with a copy of them."""
        after = next(self._folders)
        after.mkdir()
        copied_while_open(self._vault, after / NAME)
        self._vault.close()
        self._folder = after
        self._open(open_with_key(self._folder / NAME, self._key))

    @rule()
    def back_up(self) -> None:
        """Onto the stick, without locking."""
        taken = backup.take_and_go_on(self._vault, self._stick, self._clock())
        assert taken not in self._backups
        self._backups[taken] = (self._key, self._ledger)

    @precondition(lambda self: self._backups)
    @rule(nth=which)
    def restore(self, nth: int) -> None:
        """The words of that day open it; what was disposed of since does not come back, and no number does."""
        path = sorted(self._backups)[nth % len(self._backups)]
        key, held = self._backups[path]
        self._vault.close()
        now = None if key == self._key else self._passphrases[-1]
        besides = Besides(by_words=True, replaced_passphrase=now)
        restore(path, self._folder / NAME, " ".join(to_words(key.key)), self._clock, replacing=True, besides=besides)
        for number in set(self._ledger.disposed) - set(held.disposed):
            if number in held.sealed:
                held = held.disposing(number)
            held = held.without_draft(self._draft_of[number])
        self._key, self._ledger = key, held
        self._passphrases.append(self._passphrase_of(key))
        self._open(open_with_key(self._folder / NAME, key))

    @precondition(lambda self: len(self._passphrases) < MOST_PASSPHRASES)
    @rule()
    def change_passphrase(self) -> None:
        """From then on the new one opens it, and the old one does not."""
        passphrase = f"passphrase {len(self._passphrases)}"
        new = VaultKey.derive(passphrase, new_salt())
        self._vault.change_key(new)
        self._vault.close()
        assert not opens(self._key, self._folder / NAME)
        self._key = new
        self._passphrases.append(passphrase)
        self._open(open_with_key(self._folder / NAME, new))

    # The laptop

    @rule(hours=st.integers(min_value=-24 * 400, max_value=24 * 400), zone=st.sampled_from(ZONES))
    def set_clock(self, hours: int, zone: str) -> None:
        """Forward or back, and to another part of the world."""
        self._clock.moment = Moment(self._clock.moment.instant + timedelta(hours=hours), zone)

    @invariant()
    def agree(self) -> None:
        """The vault holds what the ledger says, word by word."""
        assert Ledger.of(self._vault) == self._ledger

    def _new(self, given: str) -> None:
        assert given not in self._numbers
        self._numbers.add(given)

    def _passphrase_of(self, key: VaultKey) -> str:
        return next(one for one in self._passphrases if VaultKey.derive(one, key.salt) == key)

    def _one_of(self, names: Mapping[str, object], nth: int) -> str:
        return sorted(names)[nth % len(names)]
