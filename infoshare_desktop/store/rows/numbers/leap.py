"""References far above those that are known, where nobody knows which were given. Design section 6.

Numbers get new letters in such a case (``letters``); D-0031 and P-0042 have none to change.
"""

from __future__ import annotations

import secrets
from typing import Final

_BLOCK: Final = 1000
"""References from one beginning to the next: more than a worker gives before a mistaken restore is noticed."""
_BLOCKS: Final = 900
"""Beginnings to draw from: two restores of one backup are unlikely to draw the same."""
_ABOVE: Final = 10
"""Blocks left out at least, for what was given since the backup."""


def leap(following: int) -> int:
    """The first reference of a block that is drawn above the one that would follow."""
    first = following // _BLOCK + _ABOVE
    return (first + secrets.randbelow(_BLOCKS)) * _BLOCK + 1
