"""A passphrase typed twice, and then the recovery sheet of its key, proved word by word. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from gettext import gettext as _
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """What goes onto the sheet: 24 words, and the vault code as 32 hex digits."""

    words: tuple[str, ...] = field(repr=False)
    vault_code: str


class KeyTyped:
    """What is typed on the way to a new key, by whoever knows the stages of that way. Going back loses nothing.

    ``pick`` gives the places (from 1) of the words that are to be typed back, chosen at random; it is called once for
    each sheet.
    """

    def __init__(self, pick: Callable[[], Sequence[int]]) -> None:
        self.passphrase = ""
        self.repeated = ""
        self.sheet: RecoverySheet | None = None
        self.asked: tuple[int, ...] = ()
        self.typed: dict[int, str] = {}
        self._pick = pick

    def back(self) -> bool:
        """Go back to what was asked before; False where there is nothing before, or no way back."""
        raise NotImplementedError

    def passphrase_problems(self) -> dict[str, str]:
        """What stands in the way of a new passphrase, by field."""
        if not self.passphrase:
            return {"passphrase": _("Type a passphrase. Several words that you can remember work well.")}
        if self.passphrase != self.repeated:
            return {"repeated": _("The two are not the same. Type the passphrase again.")}
        return {}

    def keep_sheet(self, sheet: RecoverySheet) -> None:
        """The key is there: the passphrase is needed no more."""
        self.sheet = sheet
        self.passphrase = self.repeated = ""
        self.asked = tuple(self._pick())
        self.typed = {}

    def wrong_words(self) -> dict[int, str]:
        """Compare what is ``typed`` for each place that is ``asked``. The sentence at each wrong one."""
        return {place: sentence for place in self.asked if (sentence := self._wrong_word(place))}

    def forget_sheet(self) -> None:
        """It is proved, or given up."""
        self.sheet = None
        self.typed = {}

    def _wrong_word(self, place: int) -> str | None:
        assert self.sheet is not None
        said = self.typed.get(place, "").strip().casefold()
        if not said:
            return _("Type word {place} from your sheet.").format(place=place)
        if said != self.sheet.words[place - 1]:
            return _("That is not word {place}. Look at your sheet, or see the words again.").format(place=place)
        return None
