"""Which language the words on screen, on paper and on the console are in."""

from __future__ import annotations

import gettext
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

DOMAIN: Final = "infoshare"
"""The name of our catalogues: ``translations/cy/LC_MESSAGES/infoshare.mo`` holds the Welsh one."""


def speak(resources: Path) -> None:
    """Take words from the translation into the system's language from now on; English where there is none.

    WORKAROUND (seen in Python 3.11): the standard library looks for the catalogue's file anew at every word, a tenth
    of a millisecond each, and one table asks for hundreds of words. So what it found is remembered.
    """
    gettext.find = cache(gettext.find)  # type: ignore[assignment]  # it is an overloaded function, the cache is none
    gettext.bindtextdomain(DOMAIN, str(resources / "translations"))
    gettext.textdomain(DOMAIN)
