"""Names of people where their reference would do. Compared with tact: a false alarm costs trust."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.quality.words import Phrases, Word, key_of, phrase_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_SHORT: Final = 3
"""Names of so many letters are ordinary words too often (al, jo, bo): they count only with a capital letter."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names that a draft is compared with."""

    people: tuple[str, ...] = ()
    """Of the people in the vault: a reference stands for them."""
    colleagues: tuple[str, ...] = ()
    """Of professionals, who are named in a record on purpose: a part that they share with a person is let pass."""


class NamesLook:
    """Finds full names in any case, and single parts of names where they are hardly anything else."""

    def __init__(self, names: Names, ordinary: Iterable[str]) -> None:
        passed = {key for name in names.colleagues for key in phrase_of(name)} | {key_of(word) for word in ordinary}
        full = {phrase_of(name) for name in names.people if len(name.split()) > 1}
        parts = {phrase_of(part) for name in names.people for part in _parts(name)}
        self._phrases = Phrases(full | {part for part in parts if _tells(part, passed)})

    def found_in(self, words: Sequence[Word]) -> Iterator[tuple[Word, ...]]:
        """The names in a text."""
        return (found for found in self._phrases.found_in(words) if _is_name(found))


def _parts(name: str) -> list[str]:
    """The parts that can stand for the person; with *Ana de Sousa (moved)* the capitals show which."""
    parts = name.split()
    return [part for part in parts if part[:1].isupper()] or parts


def _tells(part: tuple[str, ...], passed: set[str]) -> bool:
    """Whether a part of a name is more than an initial, and not an ordinary word or a colleague's name."""
    return len("".join(part)) > 1 and not passed.issuperset(part)


def _is_name(found: tuple[Word, ...]) -> bool:
    if len(found) > 1 or len(found[0].key) > _SHORT:
        return True
    typed = found[0].typed
    has_no_case = typed.upper() == typed.lower()
    return has_no_case or typed[:1].isupper()
