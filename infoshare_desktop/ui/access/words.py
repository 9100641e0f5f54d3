"""The lines of the log in words. No Qt."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.access import Act, By

if TYPE_CHECKING:
    from infoshare_desktop.domain.access import Access
    from infoshare_desktop.services.accessing import Looks


def act(value: Act) -> str:
    """What was done."""
    match value:
        case Act.OPENED:
            return _("Looked at")
        case Act.PRINTED:
            return _("Printed")
        case Act.SAVED:
            return _("Saved, not encrypted")
        case Act.EXPORTED:
            return _("Copied")


def by(value: By) -> str:
    """From where."""
    match value:
        case By.WINDOW:
            return _("This window")
        case By.CONSOLE:
            return _("The console")


def cells(line: Access) -> tuple[str, str, str, str]:
    """When, what, about which record, from where."""
    return wording.moment(line.at), act(line.act), line.reference or _("The whole vault"), by(line.by)


def headings() -> tuple[str, str, str, str]:
    """The words over the columns."""
    return _("When"), _("What"), _("Record"), _("From")


def counted(looks: Looks, reference: str) -> str:
    """How many lines there are, and how many of them are shown."""
    shown = len(looks.lines)
    if not shown and reference:
        return _("Nothing is noted about {reference}.").format(reference=reference)
    if not shown:
        return _("Nothing is noted yet.")
    if shown < looks.total:
        words = _("The last {shown} of {count} lines. Type a number or reference to find older ones.")
        return words.format(shown=shown, count=looks.total)
    return ngettext("{count} line", "{count} lines", shown).format(count=shown)
