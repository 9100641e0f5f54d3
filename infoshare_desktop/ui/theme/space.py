"""The steps of space between things."""

from enum import IntEnum


class Space(IntEnum):
    """Pixels at 100 % screen scaling; layouts and the style sheet use these steps and no others."""

    HAIR = 4
    SMALL = 8
    MEDIUM = 12
    LARGE = 16
    WIDE = 24
    BROAD = 32
    GREAT = 48
