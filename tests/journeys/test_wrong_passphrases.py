"""Wrong, empty and hostile passphrases at the real box: a sentence each time, and then the right one opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from tests.journeys import steps
from tests.journeys.laptop import PASSPHRASE

if TYPE_CHECKING:
    from tests.journeys.laptop import Laptop

HOSTILE: Final = {
    "another case": PASSPHRASE.upper(),
    "a space too many": f"{PASSPHRASE} ",
    "quotes and SQL": "' OR 1=1; DROP TABLE entry; --",
    "a raw key": "x'" + "00" * 48 + "'",
    "formats": "%s {0} \\x00 $(reboot) ; @",
    "no letter at all": "\u0000\u200b\ufeff",
    "right to left": "مرحبا שלום",
    "a million letters": "a" * 1_000_000,
    "only spaces": "    ",
}
"""What stands in the box, by what is bad about it."""
REFUSED: Final = "That did not open the vault"


def test_whatever_is_typed_the_vault_stays_shut(laptop: Laptop) -> None:
    """Empty asks for one; each wrong one is told and can be overwritten; the right one opens after them all."""
    before = laptop.vault.read_bytes()
    worker = laptop.start()
    worker.go_to("Passphrase")
    worker.key(Qt.Key.Key_Return)
    worker.see("Type your passphrase first.")
    for bad, passphrase in HOSTILE.items():
        worker.go_to("Passphrase")
        worker.key(Qt.Key.Key_A, steps.CONTROL)
        worker.paste(passphrase)
        worker.key(Qt.Key.Key_Return)
        worker.when(lambda: worker.shows("Open the vault") and worker.reads(REFUSED), f"{bad}: there is {{}}")
    assert laptop.vault.read_bytes() == before
    worker.go_to("Passphrase")
    worker.key(Qt.Key.Key_A, steps.CONTROL)
    laptop.unlock(worker).see("Home")
