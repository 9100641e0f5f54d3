"""What the vault remembers of its recovery words on paper. The words themselves are kept nowhere."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final, Self

from infoshare_desktop.domain.moments import Moment

if TYPE_CHECKING:
    from infoshare_desktop.store.rows.repositories import Repositories

_KEY: Final = "recovery"

PRACTISE_AFTER: Final = timedelta(days=182)
"""Half a year: then it is time to see whether the sheet is still there and can be read."""


@dataclass(frozen=True, slots=True)
class WordsKept:
    """Nothing of it lets anybody in."""

    to_prove: bool = False
    """Whether nobody has shown yet that the words are on paper."""
    renewed_at: Moment | None = None
    """Since when these words are the vault's; None for those that it was made with."""
    practised_at: Moment | None = None
    """When they were last seen to open it."""
    remind: bool = True
    earlier: tuple[str, ...] = ()
    """Vault codes of the keys before: how copies begin that open with an older passphrase and older words."""

    def with_earlier(self, vault_code: str) -> Self:
        """The vault had this code, too."""
        return replace(self, earlier=tuple(dict.fromkeys((*self.earlier, vault_code))))

    def renewed(self, at: Moment) -> Self:
        """There are new words, and they are on paper."""
        return replace(self, to_prove=False, renewed_at=at, practised_at=None)

    def practised(self, at: Moment) -> Self:
        """The words on paper opened a copy: so they are on paper."""
        return replace(self, to_prove=False, practised_at=at)

    def reminding(self, *, wanted: bool) -> Self:
        """Whether the worker wants to be reminded."""
        return replace(self, remind=wanted)

    def practice_due(self, now: Moment, began_at: Moment | None) -> bool:
        """Whether it is time to try them out; ``began_at``: when the vault's chain began, None where it has not yet."""
        last = self.practised_at or self.renewed_at or began_at
        return self.remind and last is not None and now.instant - last.instant >= PRACTISE_AFTER


def kept_words(kept: Repositories) -> WordsKept:
    """What the vault remembers. One without any mark has nothing to prove: the console printed its words."""
    data: dict[str, Any] = kept.settings.get(_KEY) or {}
    return WordsKept(
        to_prove=not data.get("proved", True),
        renewed_at=_moment(data.get("renewed_at")),
        practised_at=_moment(data.get("practised_at")),
        remind=data.get("remind", True),
        earlier=tuple(data.get("earlier", ())),
    )


def keep_words(kept: Repositories, words: WordsKept) -> None:
    """Remember it in place of what was remembered before."""
    data = {
        "proved": not words.to_prove,
        "renewed_at": str(words.renewed_at) if words.renewed_at else None,
        "practised_at": str(words.practised_at) if words.practised_at else None,
        "remind": words.remind,
        "earlier": list(words.earlier),
    }
    kept.settings.put(_KEY, data)


def _moment(text: str | None) -> Moment | None:
    return None if text is None else Moment.parse(text)
