"""What goes with a disposal, what became of it, and what is left where, in words. No Qt."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.facts.fact import Fact, filled, joined

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from infoshare_desktop.services.ending.clearing import Cleared, Unfinished
    from infoshare_desktop.services.ending.erasable import Goes
    from infoshare_desktop.services.ending.erasing import WhatGoes

_SHOWN: Final = 12
"""Files that are named; a folder may hold the backups of years."""


def goes(what: WhatGoes) -> tuple[Fact, ...]:
    """What will be gone."""
    return (
        *(Fact(one.number, _record(one)) for one in what.records),
        *filled(
            (_("People whom nothing else is about: names and details"), joined(what.people)),
            (_("Backups that hold it; a new one is made first"), _paths(what.backups)),
        ),
    )


def stays(what: WhatGoes) -> tuple[Fact, ...]:
    """What will be left."""
    return filled(
        (_("In the vault"), _("That there was a record: its number, its days, your ground and both names.")),
        (_("With others"), _("What was shared stays with those who have it. So do printed pages and exported copies.")),
        (
            _("Backups in folders that cannot be reached now: plug in the stick first, or later"),
            _paths(what.unreachable),
        ),
        (_("Copies that cannot be looked into: delete them yourself"), _paths(what.unclear)),
        (_locked(), _paths(what.locked)),
    )


def refusals(what: WhatGoes) -> tuple[str, ...]:
    """Why some of it cannot go, each with its number."""
    return tuple(f"{one.number}: {one.refusal}" for one in what.records if one.refusal)


def cleared(done: Cleared) -> tuple[Fact, ...]:
    """What became of the copies."""
    return filled(
        (_("New backup, opened and checked"), _paths(done.backups)),
        (_("Older copies, deleted"), _paths(done.deleted)),
        (_("Folders not reached: older copies there may hold it"), _paths(done.unreachable)),
        (_("Copies that could not be looked into or deleted"), _paths(done.unclear)),
        (_locked(), _paths(done.locked)),
        (_("Still to be done"), done.problem),
    )


def _record(one: Goes) -> str:
    words = ngettext("{count} entry: all that it says", "{count} entries: all that was recorded about it", one.entries)
    parts = [words.format(count=one.entries)]
    if one.emergencies:
        parts.append(_("with {numbers}, shared in the emergency").format(numbers=joined(one.emergencies)))
    if one.open_follow_ups:
        count = one.open_follow_ups
        parts.append(ngettext("{count} thing still to do", "{count} things still to do", count).format(count=count))
    return joined(parts)


def to_look_after(left: Unfinished) -> str:
    """What only the worker can do: about files that the program cannot open, and drafts that a restore brought back."""
    parts = []
    if left.files:
        parts += [
            _("These files may still hold what you erased, and your passphrase does not open them."),
            _("Delete those that are copies of this vault, and leave what belongs to somebody else."),
            _paths(left.files),
        ]
    if left.drafts:
        words = ngettext(
            "Look through the draft {drafts}: words that you took out of its record may still stand in it.",
            "Look through the drafts {drafts}: words that you took out of their records may still stand in them.",
            len(left.drafts),
        )
        parts.append(words.format(drafts=joined(left.drafts)))
    return "\n".join(parts)


def _locked() -> str:
    return _(
        "Files that your passphrase does not open: they may hold it, so delete those that are copies of this vault"
    )


def _paths(paths: Iterable[Path]) -> str:
    """A line for each; of very many only the first."""
    every = list(map(str, paths))
    if len(every) <= _SHOWN:
        return "\n".join(every)
    more = len(every) - _SHOWN
    return "\n".join((*every[:_SHOWN], ngettext("and {count} more", "and {count} more", more).format(count=more)))
