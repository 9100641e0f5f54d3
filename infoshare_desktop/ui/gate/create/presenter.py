"""How far the making of a vault is, and all that was typed on the way. No Qt."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING

from infoshare_desktop.domain.errors import StorageError
from infoshare_desktop.domain.profile import Profile
from infoshare_desktop.domain.vault.errors import VaultError, VaultExists
from infoshare_desktop.ui.gate.new_key.key_typed import KeyTyped, RecoverySheet
from infoshare_desktop.ui.gate.vault_files import as_vault

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from infoshare_desktop.domain.errors import KnownError


class Stage(Enum):
    """What is asked now. Up to the passphrase nothing exists yet; from the words on there is a vault."""

    PROFILE = auto()
    PLACE = auto()
    PASSPHRASE = auto()
    WORDS = auto()
    PROOF = auto()
    DONE = auto()


_BEFORE = {Stage.PLACE: Stage.PROFILE, Stage.PASSPHRASE: Stage.PLACE, Stage.PROOF: Stage.WORDS}
_AFTER = {Stage.PROFILE: Stage.PLACE, Stage.PLACE: Stage.PASSPHRASE, Stage.WORDS: Stage.PROOF}


@dataclass(frozen=True, slots=True)
class NewVault:
    """The vault that is to be made."""

    path: Path
    passphrase: str = field(repr=False)
    profile: Profile


class Creating(KeyTyped):
    """Everything on the way to a new vault; going back loses nothing."""

    def __init__(
        self, path: Path, pick: Callable[[], Sequence[int]], remark: Callable[[Path], str] = lambda _place: ""
    ) -> None:
        super().__init__(pick)
        self.remark = remark
        self.stage = Stage.PROFILE
        self.profile = Profile()
        self.path = path

    def keep_path(self, path: Path) -> None:
        """Keep the vault there; its name gets the vault's suffix."""
        self.path = as_vault(path)

    def problems(self) -> dict[str, str]:
        """What stands in the way at this stage, by field."""
        if self.stage is Stage.PLACE:
            return {"place": str(VaultExists(self.path.name))} if os.path.lexists(self.path) else {}
        if self.stage is Stage.PASSPHRASE:
            return self.passphrase_problems()
        return {}

    def proceed(self) -> None:
        """Go on to what is asked next; after the passphrase and after the proof it takes more than that."""
        self.stage = _AFTER.get(self.stage, self.stage)

    def back(self) -> bool:
        """Go back to what was asked before; False where there is nothing before, or no way back."""
        before = _BEFORE.get(self.stage)
        self.stage = before or self.stage
        return before is not None

    def request(self) -> NewVault:
        """The vault that is to be made."""
        return NewVault(self.path, self.passphrase, self.profile)

    def made(self, sheet: RecoverySheet) -> None:
        """The vault is there: the passphrase is needed no more, the words come next."""
        self.keep_sheet(sheet)
        self.stage = Stage.WORDS

    def refused(self, error: KnownError) -> dict[str, str]:
        """No vault was made: back to where that can be mended. The sentence by its field."""
        elsewhere = isinstance(error, (StorageError, VaultError))
        self.stage = Stage.PLACE if elsewhere else Stage.PASSPHRASE
        return {"place" if elsewhere else "passphrase": str(error)}

    def prove(self) -> dict[int, str]:
        """The sentence at each wrong word of those that were typed back; none: proved, and the sheet is forgotten."""
        wrong = self.wrong_words()
        if not wrong:
            self.forget_sheet()
            self.stage = Stage.DONE
        return wrong
