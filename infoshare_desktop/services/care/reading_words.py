"""How recovery words are understood while they are typed.

The store is imported by the call: see ``services.care.keeping``.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class WordsRead:
    """What was typed so far."""

    words: tuple[str, ...] = field(default=(), repr=False)
    """Each in full, or as typed where it is none of the list."""
    sentence: str = ""
    """What is wrong with them, or empty."""


def read_recovery_words(typed: str) -> WordsRead:
    """Read what stands in the box. The last word is not called wrong while it may go on. Takes milliseconds."""
    from infoshare_desktop.store.keys.recovery_words import read_typing, unknown_sentence

    read = read_typing(typed)
    return WordsRead(read.words, unknown_sentence(read))
