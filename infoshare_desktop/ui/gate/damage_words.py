"""What is said of a damaged vault, and of what was saved from it. No Qt."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain import wording

if TYPE_CHECKING:
    from infoshare_desktop.services.mending import Damage
    from infoshare_desktop.store.salvage import Salvaged

_NAMED: Final = 12
"""Numbers that are named; more are counted."""


def damage_sentence(damage: Damage) -> str:
    """How much of the file it is."""
    if not damage.broken:
        return _("Every page of the file can be read, but what is in it does not agree with itself.")
    return ngettext(
        "{broken} of {pages} pages of the file cannot be read.",
        "{broken} of {pages} pages of the file cannot be read.",
        damage.broken,
    ).format(broken=damage.broken, pages=damage.pages)


def backup_sentence(damage: Damage) -> str:
    """Which backup there is to go back to."""
    backup = damage.backup
    if backup is None:
        return _("No whole backup was found where backups usually are. Look on your sticks before you go on.")
    return _("The last backup that is whole was made on {day} at {time}: {path}").format(
        day=wording.day(backup.made_at.date()), time=f"{backup.made_at:%H:%M}", path=backup.path
    )


def saved_sentences(saved: Salvaged) -> list[str]:
    """What is in the new vault, and what is not."""
    records = ngettext("{count} record", "{count} records", saved.records).format(count=saved.records)
    drafts = ngettext("{count} draft", "{count} drafts", saved.drafts).format(count=saved.drafts)
    said = [_("{records} and {drafts} were saved in {path}.").format(records=records, drafts=drafts, path=saved.path)]
    if saved.lost:
        said.append(_("Something is lost of: {numbers}.").format(numbers=_listed(saved.lost)))
    elif saved.act.lost or saved.act.unread:
        said.append(_("Something is lost, and nobody can tell of which record. Compare it with your paper."))
    else:
        said.append(_("Every decision that can be known of is there. Look through your drafts and settings."))
    said.append(_("The same passphrase opens it. The damaged file was not changed: keep it until all is well."))
    return said


def _listed(numbers: tuple[str, ...]) -> str:
    named = ", ".join(numbers[:_NAMED])
    more = len(numbers) - _NAMED
    if more <= 0:
        return named
    return ngettext("{named} and {more} more", "{named} and {more} more", more).format(named=named, more=more)
