"""How far a new passphrase is, and all that was typed on the way. No Qt."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from infoshare_desktop.ui.gate.new_key.key_typed import KeyTyped

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from infoshare_desktop.ui.gate.new_key.key_typed import RecoverySheet


class Stage(Enum):
    """What is asked now. Until the last one the vault is as it was, under its old passphrase and words."""

    CURRENT = auto()
    PASSPHRASE = auto()
    WORDS = auto()
    PROOF = auto()
    DONE = auto()


_BEFORE = {Stage.PASSPHRASE: Stage.CURRENT, Stage.WORDS: Stage.PASSPHRASE, Stage.PROOF: Stage.WORDS}


class Renewal(KeyTyped):
    """``asks_current``: whether the passphrase of today is asked for first; not where it is lost."""

    def __init__(self, pick: Callable[[], Sequence[int]], *, asks_current: bool) -> None:
        super().__init__(pick)
        self.first = Stage.CURRENT if asks_current else Stage.PASSPHRASE
        self.stage = self.first
        self.current = ""
        self.same_passphrase = False
        """Whether the passphrase stays, and the sheet alone is new."""

    def admitted(self) -> None:
        """The passphrase of today was right; it is needed no more."""
        self.current = ""
        self.stage = Stage.PASSPHRASE

    def show_sheet(self, sheet: RecoverySheet, *, same_passphrase: bool = False) -> None:
        """The new key is made, and not the vault's yet."""
        self.keep_sheet(sheet)
        self.same_passphrase = same_passphrase
        self.stage = Stage.WORDS

    def on_paper(self) -> None:
        """The worker says that the words are on paper: they are to be proved."""
        self.stage = Stage.PROOF

    def back(self) -> bool:
        """Go back to what was asked before; False where there is nothing before, or no way back.

        Back from the words gives up their sheet: another passphrase has other words.
        """
        if self.stage in {self.first, Stage.DONE}:
            return False
        if self.stage is Stage.WORDS:
            self.forget_sheet()
        self.stage = _BEFORE[self.stage]
        return True

    def changed(self) -> None:
        """The vault is under its new passphrase and words."""
        self.forget_sheet()
        self.stage = Stage.DONE
