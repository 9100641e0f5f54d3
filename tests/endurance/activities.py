"""What is killed at random moments: each does one thing with a vault again and again, and says what it comes to.

An activity gets a folder with ``kim.infoshare``, as ``bases`` makes it, and somebody to tell: before each step the
ledger that the vault will then have, after it that it has. ``rounds``: how often it does it at most.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias

from infoshare_desktop.domain.decision.beginning import Trigger
from infoshare_desktop.domain.decision.information import Information
from infoshare_desktop.domain.decision.outcome import Outcome, OutcomeKind
from infoshare_desktop.services.after.amending import Amending
from infoshare_desktop.services.care.keeping import note_backup
from infoshare_desktop.services.ending.erasing import Erasing
from infoshare_desktop.store.backups import backup
from infoshare_desktop.store.backups.restore import restore
from infoshare_desktop.store.keys.vault_key import VaultKey
from infoshare_desktop.store.migration import migrate
from infoshare_desktop.store.opening import open_vault, open_with_key
from infoshare_desktop.store.schema import CURRENT, Schema
from tests.domain.making import WORKER, shared_with_consent
from tests.endurance.ledger import Ledger
from tests.hand_clock import START, HandClock
from tests.services.desk import Desk, no_purpose
from tests.store.killing import NAME
from tests.store.vaults import KEY

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path

    from infoshare_desktop.domain.decision.draft import Draft

PASSPHRASE: Final = "passphrase"
NEW_KEY: Final = VaultKey(bytes(range(50, 82)), bytes(range(200, 216)))
BACKUP: Final = "next.infoshare"
VERSIONS: Final = range(CURRENT.version + 1, CURRENT.version + 4)
"""Versions of the tables that only exist here."""
STICK: Final = "stick"
REASONS: Final = "outcome.reasons"


class Teller(Protocol):
    """Hears what an activity is about to do."""

    def step(self, ledger: Ledger, **also: str) -> AbstractContextManager[None]:
        """Within it the vault comes to this ledger; what else is said goes to the check of the activity."""


Activity: TypeAlias = Callable[["Path", Teller, int], None]


def words(nth: int) -> str:
    """What a worker may have to say, short or of several pages, never the same twice."""
    return f"{nth}: She asked me to. " * (1 + nth * nth % 97)


def write_and_seal(desk: Desk, ledger: Ledger, nth: int, tell: Teller) -> Ledger:
    """A draft, written in two pieces, and its seal; each is one step."""
    started = desk.deciding.start()
    for said in (words(nth)[:10], words(nth)):
        ledger = ledger.writing(started.reference, said)
        with tell.step(ledger):
            desk.deciding.save(not_shared(started, said))
    ledger = ledger.sealing(started.reference, f"KM-2026-{len(ledger.sealed) + len(ledger.disposed) + 1:04}")
    with tell.step(ledger):
        desk.deciding.seal(desk.deciding.open(started.reference))
    return ledger


def not_shared(draft: Draft, reasons: str) -> Draft:
    """The draft with all that a decision needs that shares nothing: it can be disposed of at once."""
    return replace(
        draft,
        answers=no_purpose(shared_with_consent()).answers,
        trigger=Trigger("own_concern"),
        information=Information("Needs a room before Friday"),
        outcome=Outcome(OutcomeKind.DO_NOT_SHARE, reasons),
    )


def sealing(folder: Path, tell: Teller, rounds: int) -> None:
    """Write, seal and correct."""
    with open_with_key(folder / NAME, KEY) as vault:
        desk, ledger = Desk.over(vault, HandClock()), Ledger.of(vault)
        amending = Amending(vault, desk.guiding, desk.clock)
        for nth in range(rounds):
            ledger = write_and_seal(desk, ledger, nth, tell)
            number = max(ledger.sealed)
            ledger = ledger.correcting(number, f"corrected {words(nth)}".strip())
            with tell.step(ledger):
                amending.amend(number, REASONS, f"corrected {words(nth)}", "It was wrong", WORKER)


def backing_up(folder: Path, tell: Teller, rounds: int) -> None:
    """Seal, and take a verified backup that is written to a stick."""
    with open_with_key(folder / NAME, KEY) as vault:
        desk, ledger = Desk.over(vault, HandClock()), Ledger.of(vault)
        for nth in range(rounds):
            ledger = write_and_seal(desk, ledger, nth, tell)
            desk.clock.forward(hours=25)
            with tell.step(ledger, backup=f"kim {desk.clock().local():%Y-%m-%d %H%M}.infoshare"):
                backup.take_and_go_on(vault, folder / STICK, desk.clock())


def changing(folder: Path, tell: Teller, rounds: int) -> None:
    """Write, then go on under another key, to and fro; what is said is which key opens it then."""
    keys = (KEY, NEW_KEY)
    with open_with_key(folder / NAME, KEY) as vault:
        desk, ledger = Desk.over(vault, HandClock()), Ledger.of(vault)
        for nth in range(rounds):
            started = desk.deciding.start()
            ledger = ledger.writing(started.reference, words(nth))
            with tell.step(ledger, key=str(nth % 2)):
                desk.deciding.save(not_shared(started, words(nth)))
            with tell.step(ledger, key=str((nth + 1) % 2)):
                vault.change_key(keys[(nth + 1) % 2])


def migrating(folder: Path, tell: Teller, rounds: int) -> None:
    """Bring the vault up, a version at a time."""
    with open_with_key(folder / NAME, KEY) as vault:
        ledger = Ledger.of(vault)
    for version in VERSIONS[:rounds]:
        with tell.step(ledger):
            migrate(folder / NAME, KEY, Schema(version, folder / "migrations"))


def restoring(folder: Path, tell: Teller, rounds: int) -> None:
    """Restore the same backup over the vault, and work on in it."""
    held = _ledger_in(folder / BACKUP)
    for nth in range(min(rounds, 3)):
        with tell.step(held):
            restore(folder / BACKUP, folder / NAME, PASSPHRASE, HandClock(), replacing=True)
        with open_vault(folder / NAME, PASSPHRASE) as vault:
            desk = Desk.over(vault, HandClock())
            started = desk.deciding.start()
            with tell.step(held.writing(started.reference, words(nth))):
                desk.deciding.save(not_shared(started, words(nth)))


def disposing(folder: Path, tell: Teller, rounds: int) -> None:
    """Dispose of one decision after the other, with backups of them on a stick."""
    with open_with_key(folder / NAME, KEY) as vault:
        desk, ledger = Desk.over(vault, HandClock()), Ledger.of(vault)
        vault.write(lambda kept: note_backup(kept, START, folder / STICK))
        erasing = Erasing(vault, desk.guiding, lambda: START)
        for number in sorted(ledger.sealed)[:rounds]:
            ledger = ledger.disposing(number)
            with tell.step(ledger):
                erasing.dispose([number], "Kept long enough", "Sam Lee")


def _ledger_in(path: Path) -> Ledger:
    with open_vault(path, PASSPHRASE) as vault:
        return Ledger.of(vault)


ACTIVITIES: Final[dict[str, Activity]] = {
    activity.__name__: activity for activity in (sealing, backing_up, changing, migrating, restoring, disposing)
}
