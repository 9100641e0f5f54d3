"""What is said of a damaged vault. No Qt."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording

if TYPE_CHECKING:
    from infoshare_desktop.services.care.mending import Damage


def damage_sentence(damage: Damage) -> str:
    """How much of the file it is."""
    if not damage.broken:
        return _("Every page of the file can be read, but what is in it does not agree with itself.")
    unread = ngettext(
        "{broken} of {pages} pages of the file cannot be read.",
        "{broken} of {pages} pages of the file cannot be read.",
        damage.broken,
    ).format(broken=damage.broken, pages=damage.pages)
    return f"{_ending_sentence(damage)} {unread}" if damage.missing else unread


def _ending_sentence(damage: Damage) -> str:
    """Where a file ends that was cut off."""
    last = damage.pages - damage.missing
    most = 2 * damage.missing > damage.pages
    words = (
        _("The file ends after page {last} of {pages}: most of it is missing.")
        if most
        else _("The file ends after page {last} of {pages}: the rest is missing.")
    )
    return words.format(last=last, pages=damage.pages)


def backup_sentence(damage: Damage) -> str:
    """Which backup there is to go back to."""
    backup = damage.backup
    if backup is None:
        return _("No whole backup was found where backups usually are. Look on your sticks before you go on.")
    said = _("The last backup that is whole was made on {day} at {time}:").format(
        day=wording.day(backup.made_at.date()), time=f"{backup.made_at:%H:%M}"
    )
    return f"{said}\n{backup.path}"
