"""What a backup holds, to choose among backups by."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording

if TYPE_CHECKING:
    from infoshare_desktop.domain.moments import Moment


@dataclass(frozen=True, slots=True)
class Holdings:
    """What is in a vault's file, as far as it can be counted."""

    decisions: int
    """Sealed ones; those that were disposed of are not among them."""
    drafts: int
    last_number: str
    """The number that was given last; empty where none was."""
    last_entry_at: Moment | None
    """When anything was last added to the chain."""


def holdings_sentence(holdings: Holdings) -> str:
    """What a backup holds."""
    count, drafts = holdings.decisions, holdings.drafts
    what = ngettext("{count} decision", "{count} decisions", count).format(count=count)
    if drafts:
        beside = ngettext("{count} draft", "{count} drafts", drafts).format(count=drafts)
        what = _("{decisions} and {drafts}").format(decisions=what, drafts=beside)
    sentences = [_("It holds {what}.").format(what=what)]
    if holdings.last_number:
        sentences.append(_("The last number is {number}.").format(number=holdings.last_number))
    if holdings.last_entry_at is not None:
        at = wording.moment(holdings.last_entry_at)
        sentences.append(_("The last thing in it was recorded on {time}.").format(time=at))
    return " ".join(sentences)
