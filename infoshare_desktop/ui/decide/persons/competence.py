"""What to think of when somebody decides about their own information, by age. The worker judges, never the program."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.people.ages import ADULT_BAND, CHILD_BANDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infoshare_desktop.ui.kit.choices.option_row import Option

_YOUNG: Final = "16_to_17"

_NEVER_AT: Final = {
    "adult_presumed": CHILD_BANDS | {_YOUNG},
    "adult_assessed": CHILD_BANDS,
    "young_person": CHILD_BANDS | {ADULT_BAND},
    "child_understands": {_YOUNG, ADULT_BAND},
    "parent_decides": {ADULT_BAND},
    "legal_power": CHILD_BANDS | {_YOUNG},
}
"""At which ages an id in the list *competence* makes no sense (Mental Capacity Act 2005, section 2(5), for 16)."""


def fitting(options: Sequence[Option], age: str, chosen: str) -> tuple[Option, ...]:
    """The options that make sense at an age band, and the one that was chosen whatever it is."""
    return tuple(one for one in options if one.value == chosen or age not in _NEVER_AT.get(one.value, ()))


def prompt(age: str) -> str:
    """What to ask oneself at an age band (an id in the choice list *ages*)."""
    match age:
        case "under_12":
            return _(
                "Under 12, somebody with parental responsibility usually decides. Ask the child too, in words that they"
                " know. You judge, not this program."
            )
        case "12_to_15":
            return _(
                "At 12 to 15 many can decide this. Do they understand what it is about, what speaks for it and against"
                " it, and what may follow? Are they free of pressure? Then their answer counts, even if a parent says"
                " otherwise. You judge, not this program."
            )
        case "16_to_17":
            return _(
                "At 16 or 17 they are taken to be able to decide. A parent's consent does not speak for them. If you"
                " doubt that they can decide, get advice."
            )
        case "18_or_over":
            return _(
                "An adult is taken to be able to decide. Help them to first; a choice that seems unwise is still"
                " theirs. Nobody decides for them without legal power. If you doubt that they can decide, get advice."
            )
        case _:
            return _("You do not know their age. Could they be under 16? Ask, and get advice if you cannot find out.")
