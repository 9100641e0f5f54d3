"""The sheet about one breach, and the breaches of a period."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.after.breaches import reported_late
from infoshare_desktop.domain.facts.breach import breach as said_of
from infoshare_desktop.domain.facts.fact import joined
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.reports.blocks import Box, Column, Facts, Heading, Paragraph, Signatures, Table, Weight

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from infoshare_desktop.domain.acts.breach import Breach
    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.reports.blocks import Block


def blocks(number: str, breach: Breach, pack: Pack) -> tuple[Block, ...]:
    """What went wrong and what was done about it, as it stands now."""
    state: Block = Paragraph(_("Closed: everything about it is done."))
    if not breach.closed:
        words = _("Nobody who may be in danger was warned yet.") if breach.to_warn else _("Not everything is done yet.")
        state = Box(_("Still open"), words, weight=Weight.HEAVY)
    return (
        Heading(_("Breach {number}").format(number=number), 0),
        state,
        Facts(said_of(breach, pack)),
        Heading(_("Signed")),
        Signatures((_("Worker: {name}").format(name=breach.worker.name), _("Supervisor: I have read this"))),
    )


def title() -> str:
    """What stands at the head of every page."""
    return _("Breach")


def happened_in(breaches: Sequence[tuple[str, Breach]]) -> Iterator[Block]:
    """What went wrong in a period, each with its number; those that are open were possibly noticed before it."""
    if not breaches:
        return
    yield Heading(_("Breaches"))
    columns = (_("Noticed"), 3), (_("Number"), 2.8), (_("What happened"), 6), (_("Warned"), 4), (_("Regulator"), 3.4)
    rows = tuple(
        (wording.day(breach.found_at.day()), number, breach.what, _warned(breach), _reported(breach))
        for number, breach in breaches
    )
    yield Table(tuple(Column(name, share) for name, share in columns), rows)


def _warned(breach: Breach) -> str:
    if breach.to_warn:
        return _("nobody yet")
    if breach.at_risk is Choice.NO:
        return _("nobody can come to harm")
    return breach.warned or _("not answered yet")


def _reported(breach: Breach) -> str:
    match breach.reported:
        case Choice.YES:
            when = wording.day(breach.reported_at.day()) if breach.reported_at else ""
            return joined((_("told"), when, _("after the 72 hours") if reported_late(breach) else ""))
        case Choice.NO:
            return _("not told: {why}").format(why=breach.reported_why)
        case _:
            return _("not decided yet")
