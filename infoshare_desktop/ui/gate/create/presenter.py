"""How far the making of a vault is, and all that was typed on the way. No Qt."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from enum import Enum, auto
from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain.errors import StorageError, VaultError, VaultExists
from infoshare_desktop.domain.profile import Profile
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


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """What goes onto the sheet: 24 words, and the vault code as 32 hex digits."""

    words: tuple[str, ...] = field(repr=False)
    vault_code: str


class Creating:
    """Everything on the way to a new vault; going back loses nothing.

    ``pick`` gives the places (from 1) of the words that are to be typed back, chosen at random; it is called once.
    """

    def __init__(self, path: Path, pick: Callable[[], Sequence[int]]) -> None:
        self.stage = Stage.PROFILE
        self.profile = Profile()
        self.path = path
        self.passphrase = ""
        self.repeated = ""
        self.sheet: RecoverySheet | None = None
        self.asked: tuple[int, ...] = ()
        self.typed: dict[int, str] = {}
        self._pick = pick

    def keep_path(self, path: Path) -> None:
        """Keep the vault there; its name gets the vault's suffix."""
        self.path = as_vault(path)

    def problems(self) -> dict[str, str]:
        """What stands in the way at this stage, by field."""
        if self.stage is Stage.PLACE:
            return {"place": str(VaultExists(self.path.name))} if os.path.lexists(self.path) else {}
        if self.stage is Stage.PASSPHRASE:
            return self._passphrase_problems()
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
        self.sheet = sheet
        self.passphrase = self.repeated = ""
        self.asked = tuple(self._pick())
        self.stage = Stage.WORDS

    def refused(self, error: KnownError) -> dict[str, str]:
        """No vault was made: back to where that can be mended. The sentence by its field."""
        elsewhere = isinstance(error, (StorageError, VaultError))
        self.stage = Stage.PLACE if elsewhere else Stage.PASSPHRASE
        return {"place" if elsewhere else "passphrase": str(error)}

    def prove(self) -> dict[int, str]:
        """Compare what is ``typed`` for each place that is ``asked``. The sentence at each wrong one; none: proved.

        A proved sheet is forgotten.
        """
        wrong = {place: sentence for place in self.asked if (sentence := self._wrong_word(place))}
        if not wrong:
            self.sheet = None
            self.typed = {}
            self.stage = Stage.DONE
        return wrong

    def _wrong_word(self, place: int) -> str | None:
        assert self.sheet is not None
        said = self.typed.get(place, "").strip().casefold()
        if not said:
            return _("Type word {place} from your sheet.").format(place=place)
        if said != self.sheet.words[place - 1]:
            return _("That is not word {place}. Look at your sheet, or see the words again.").format(place=place)
        return None

    def _passphrase_problems(self) -> dict[str, str]:
        if not self.passphrase:
            return {"passphrase": _("Type a passphrase. Several words that you can remember work well.")}
        if self.passphrase != self.repeated:
            return {"repeated": _("The two are not the same. Type the passphrase again.")}
        return {}
