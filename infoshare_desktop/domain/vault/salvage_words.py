"""What is said of what was saved from a damaged vault, on the screen and on the console."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.vault.beside import told_of_logs

if TYPE_CHECKING:
    from infoshare_desktop.domain.acts.salvaging import Salvage

_NAMED: Final = 12
"""Numbers that are named; more are counted."""


def told_after_salvage(
    path: object,
    records: int,
    drafts: int,
    act: Salvage,
    lost: tuple[str, ...],
    logs: tuple[str, ...] = (),
    *,
    may_lack: bool = False,
) -> list[str]:
    """What is in the new vault at ``path``, and what is not; ``lost``: the numbers that are known.

    ``logs``: the names of damaged logs that were kept. ``may_lack``: records may be lost that nothing tells of.
    """
    counted = {
        "records": ngettext("{count} record", "{count} records", records).format(count=records),
        "drafts": ngettext("{count} draft", "{count} drafts", drafts).format(count=drafts),
    }
    said = [_("{records} and {drafts} were saved in {path}.").format(**counted, path=path)]
    if lost:
        said.append(_("Something is lost of: {numbers}.").format(numbers=_listed(lost)))
    elif act.lost or act.unread:
        said.append(_("Something is lost, and nobody can tell of which record. Compare it with your paper."))
    elif not may_lack:
        said.append(_("Every decision that can be known of is there. Look through your drafts and settings."))
    if may_lack:
        said.append(
            _("There may have been more records, and nobody can tell. Look into your backup, and at your paper.")
        )
    said += [remark.sentence for remark in told_of_logs(logs)]
    said.append(_("The same passphrase opens it. The damaged file was not changed: keep it until all is well."))
    return said


def _listed(numbers: tuple[str, ...]) -> str:
    named = ", ".join(numbers[:_NAMED])
    more = len(numbers) - _NAMED
    if more <= 0:
        return named
    return ngettext("{named} and {more} more", "{named} and {more} more", more).format(named=named, more=more)
