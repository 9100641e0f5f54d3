"""What one day or time says against another."""

from __future__ import annotations

from datetime import date
from gettext import gettext as _

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.moments import Moment


def to_come(at: Moment | None, now: Moment) -> str:
    """The sentence for what has happened and lies in the future; empty where it does not."""
    return _("This lies in the future. Check the day and the time.") if at is not None and at > now else ""


def over(day: date | None, now: Moment) -> str:
    """The sentence for a day by which something is still to be done; empty for today and later."""
    return _("This day is over. Choose today or a later one.") if day is not None and day < now.day() else ""


def before(at: Moment | None, earlier: Moment | None, sentence: str) -> str:
    """``sentence``, with the ``{moment}`` before which ``at`` lies; empty where it does not, or one is not known."""
    if at is None or earlier is None or at >= earlier:
        return ""
    return sentence.format(moment=wording.moment(earlier))


def first_of(*sentences: str) -> str:
    """The first sentence that says something."""
    return next((sentence for sentence in sentences if sentence), "")


def found(lines: dict[str, str]) -> dict[str, str]:
    """The fields that have a sentence."""
    return {field: sentence for field, sentence in lines.items() if sentence}
