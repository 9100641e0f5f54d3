"""What to think of when somebody decides about their own information, by age. The worker judges, never the program."""

from __future__ import annotations

from gettext import gettext as _


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
