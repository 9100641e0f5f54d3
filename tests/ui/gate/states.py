"""Every state in which the gate can be seen, by name: for the audit, and for pictures."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.errors import RecoveryWordsWrong
from infoshare_desktop.domain.vault.errors import BackupOfOtherKey, VaultExists, VaultWontOpen
from infoshare_desktop.domain.vault.file_kind import FileKind
from infoshare_desktop.domain.vault.holdings import Holdings
from infoshare_desktop.services.care.reading_words import read_recovery_words
from infoshare_desktop.services.care.restoring import ToOpen
from infoshare_desktop.services.care.strength import strength
from infoshare_desktop.store.backups.looking_into import FoundBackup
from infoshare_desktop.ui.gate.create.presenter import Creating, Stage
from infoshare_desktop.ui.gate.create.screen import Create
from infoshare_desktop.ui.gate.new_key.key_typed import RecoverySheet
from infoshare_desktop.ui.gate.new_key.passphrase_step import PassphraseHelp
from infoshare_desktop.ui.gate.recovery import Recovery
from infoshare_desktop.ui.gate.restore import Restore
from infoshare_desktop.ui.gate.unlock import Unlock
from infoshare_desktop.ui.gate.welcome import Welcome
from infoshare_desktop.ui.jobs import ImmediateRunner
from tests.hand_clock import START, HandClock

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

NUMBERS: Final = "Emergency duty team 020 7946 0999\nSal Okoro (lead) 020 7946 0102"
PLACE: Final = Path("/srv/laptops/kim.mason/Documents/Outreach work/Harbour Trust/Infoshare Desktop/vault.infoshare")
BACKUP: Final = Path("/media/stick/Backups of the vault/vault 2026-05-02 18.31.infoshare")
FOUND: Final = (
    FoundBackup(BACKUP, datetime.fromisoformat("2026-05-02T18:31"), 1_234_567, same_key=True),
    FoundBackup(
        PLACE.with_name("vault 2026-04-30 0905.infoshare"),
        datetime.fromisoformat("2026-04-30T09:05"),
        900_000,
        same_key=False,
    ),
    FoundBackup(
        PLACE.with_name("vault.replaced-1.infoshare"),
        datetime.fromisoformat("2026-05-01T12:40"),
        1_100_000,
        same_key=True,
        kind=FileKind.REPLACED,
    ),
    FoundBackup(
        PLACE.with_name("vault.salvaged-1.infoshare"),
        datetime.fromisoformat("2026-05-03T08:02"),
        250_000,
        same_key=True,
        kind=FileKind.SALVAGED,
    ),
)
WORDS: Final = (
    *("abandon", "butter", "cage", "donkey", "elbow", "fringe", "gossip", "hurdle"),
    *("inform", "jungle", "kidney", "lobster", "mushroom", "notable", "orphan", "pudding"),
    *("quality", "romance", "scorpion", "tuition", "umbrella", "village", "wrestle", "zoo"),
)
CODE: Final = "0123456789abcdef0123456789abcdef"
ASKED: Final = (3, 11, 20)
SUGGESTED: Final = "appear pepper issue plate drift shadow"
AID: Final = PassphraseHelp(strength, lambda: SUGGESTED)


def creating(stage: Stage = Stage.PROFILE, place: Path = PLACE) -> Creating:
    """The making of a vault, brought to a stage."""
    made = Creating(place, lambda: ASKED)
    if stage in {Stage.WORDS, Stage.PROOF, Stage.DONE}:
        made.made(RecoverySheet(WORDS, CODE))
    made.stage = stage
    return made


def create(stage: Stage = Stage.PROFILE) -> Create:
    """The screen at a stage."""
    return Create(creating(stage), HandClock(), AID, ImmediateRunner())


def states() -> dict[str, Callable[[], QWidget]]:
    """A maker for each state."""
    return {
        "welcome": Welcome,
        "welcome_numbers": lambda: Welcome(NUMBERS),
        "unlock": lambda: Unlock("vault.infoshare"),
        "unlock_locked": lambda: Unlock("vault.infoshare", "Locked by you.", NUMBERS),
        "unlock_caps": _caps,
        "unlock_failed": _unlock_failed,
        "unlock_working": _unlock_working,
        "recovery": lambda: Recovery("vault.infoshare", read_recovery_words),
        "recovery_typing": _recovery_typing,
        "recovery_wrong": _recovery_wrong,
        "recovery_code": _recovery_code,
        "restore": restore,
        "restore_found": lambda: restore(FOUND),
        "restore_words": _restore_words,
        "restore_other_key": _restore_other_key,
        "restore_holds": lambda: holding(readable=True),
        "restore_unreadable": lambda: holding(readable=False),
        "restore_fuller": _restore_fuller,
        "restore_in_the_way": _restore_in_the_way,
        "restore_done": _restore_done,
        "create_profile": create,
        "create_place": lambda: create(Stage.PLACE),
        "create_place_taken": _place_taken,
        "create_passphrase": lambda: create(Stage.PASSPHRASE),
        "create_passphrase_suggested": _passphrase_suggested,
        "create_passphrase_wrong": _passphrase_wrong,
        "create_words": lambda: create(Stage.WORDS),
        "create_proof": lambda: create(Stage.PROOF),
        "create_proof_wrong": _proof_wrong,
        "create_done": lambda: create(Stage.DONE),
    }


def _caps() -> Unlock:
    screen = Unlock("vault.infoshare", "Locked by you.")
    screen.passphrase.edit.caps_lock.emit(True)
    return screen


def _unlock_failed() -> Unlock:
    screen = Unlock("vault.infoshare", emergency_numbers=NUMBERS)
    screen.passphrase.set_value("correct horse")
    screen.failed(VaultWontOpen())
    return screen


def _unlock_working() -> Unlock:
    screen = Unlock("vault.infoshare")
    screen.passphrase.set_value("correct horse")
    screen.open.click()
    return screen


def _recovery_typing() -> Recovery:
    screen = Recovery("vault.infoshare", read_recovery_words)
    screen.words.set_value("aban butt cage donkey elbow fringe gosip hurd inform jung")
    return screen


def _recovery_wrong() -> Recovery:
    screen = Recovery("vault.infoshare", read_recovery_words)
    screen.words.edit.setPlainText(" ".join(WORDS[:11]))
    screen.failed(RecoveryWordsWrong("There are 24 recovery words, and 11 were typed."))
    return screen


def _recovery_code() -> Recovery:
    screen = Recovery("vault.infoshare", read_recovery_words)
    screen.words.edit.setPlainText(" ".join(WORDS))
    screen.failed(VaultWontOpen())
    screen.code.set_value("0123 4567 89o1")
    screen.open.click()
    return screen


def restore(found: Sequence[FoundBackup] = ()) -> Restore:
    """The screen with these backups."""
    screen = Restore(PLACE, PLACE.parent, read_recovery_words)
    screen.show_found(found)
    return screen


def holding(*, readable: bool) -> Restore:
    """A backup that opened."""
    screen = restore(FOUND)
    opens = ToOpen(FOUND[0].path, "correct horse")
    screen.show_holdings(opens, Holdings(31, 2, "KM-2026-0031", START), there=True, readable=readable)
    return screen


def _restore_fuller() -> Restore:
    screen = restore(FOUND)
    opens = ToOpen(FOUND[1].path, "correct horse")
    fuller = (FOUND[2].path, Holdings(31, 2, "KM-2026-0031", START))
    screen.show_holdings(opens, Holdings(4, 0, "KM-2026-0004", START), there=True, readable=False, fuller=fuller)
    return screen


def _restore_words() -> Restore:
    screen = restore(FOUND)
    screen.which.other_way.click()
    screen.failed(RecoveryWordsWrong("Word 7 is not in the list of recovery words. Check its spelling on the sheet."))
    return screen


def _restore_other_key() -> Restore:
    screen = restore(FOUND)
    screen.failed(BackupOfOtherKey())
    return screen


def _restore_in_the_way() -> Restore:
    screen = holding(readable=False)
    screen.failed(VaultExists(str(PLACE)))
    return screen


def _restore_done() -> Restore:
    screen = restore(FOUND)
    screen.restored(PLACE.with_name("vault before 2026-05-03.infoshare"), "KMQX")
    return screen


def _place_taken() -> Create:
    screen = create(Stage.PASSPHRASE)
    screen.failed(VaultExists(str(PLACE)))
    return screen


def _passphrase_wrong() -> Create:
    made = creating(Stage.PASSPHRASE)
    made.passphrase, made.repeated = "correct horse", "correct house"
    screen = Create(made, HandClock(), AID, ImmediateRunner())
    screen.passphrase.show_strength(strength("correct horse"))
    screen.passphrase.on.click()
    return screen


def _passphrase_suggested() -> Create:
    screen = create(Stage.PASSPHRASE)
    screen.passphrase.suggestion.ask.click()
    return screen


def _proof_wrong() -> Create:
    screen = create(Stage.PROOF)
    screen.proof.form.field("word_1").set_value("cage")
    screen.proof.form.field("word_2").set_value("kidnee")
    screen.proof.on.click()
    return screen
