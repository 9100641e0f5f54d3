"""What is typed into a page, and how a page's place comes out of the vault again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from infoshare_desktop.domain.codec import plain, valued
from infoshare_desktop.domain.place import Place

if TYPE_CHECKING:

    class Placed(Protocol):
        """A page that says where the worker is on it."""

        def place(self) -> Place:
            """Where the worker is, with what is typed."""


HOSTILE: Final = "“No” <b>&amp;\n=1+1 \u202eשלום e\u0301 🏠\ufffd{label}"
"""Quotes, markup, a formula, two directions, a combining mark, a sign beyond 16 bits, and braces."""


def over_a_lock(page: Placed) -> Place:
    """The page's place as it comes out of the vault after a lock."""
    return valued(plain(page.place()), Place)
