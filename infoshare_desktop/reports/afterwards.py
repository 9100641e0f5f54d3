"""What was corrected and said after the seal, and the notice that stands for a restricted record."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.facts import afterwards, ending
from infoshare_desktop.domain.facts.fact import Fact, joined
from infoshare_desktop.reports.blocks import Box, Column, Facts, Heading, Paragraph, Table, TextKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from infoshare_desktop.domain.acts.correcting import Comment, Restriction
    from infoshare_desktop.domain.acts.keeping import Disposal
    from infoshare_desktop.reports.blocks import Block
    from infoshare_desktop.reports.case import Case


def corrections(case: Case) -> Iterator[Block]:
    """Every correction in full, the oldest first; what it corrects stands unchanged elsewhere on the sheet."""
    if not case.amendments:
        return
    note = _("What was sealed stands unchanged in its place, with the correction behind it.")
    yield Heading(_("Corrections"), note=note)
    for act in case.amendments:
        yield Box(act.label, facts=afterwards.correction(act))


def comments(case: Case) -> Iterator[Block]:
    """What supervisors said about the decision."""
    if not case.comments:
        return
    yield Heading(_("Said in supervision"))
    for said in case.comments:
        yield Facts(afterwards.comment(said), packed=True)


def withdrawals(case: Case) -> Iterator[Block]:
    """Who took consent back, and what is to be done about it."""
    if not case.withdrawals:
        return
    yield Heading(_("Consent taken back"), note=_("What was sealed stands unchanged: it was so when it was decided."))
    for act in case.withdrawals:
        yield Facts(afterwards.withdrawal(act), packed=True)


def told(case: Case) -> Iterator[Fact]:
    """Corrections, comments and consent taken back, in short."""
    for act in case.amendments:
        changed = afterwards.what_changed(act.original, act.corrected) if act.original else act.corrected
        yield Fact(_("Corrected"), joined((f"{act.label}: {changed}", act.reason, wording.day(act.at.day())), " · "))
    for said in case.comments:
        parts = (wording.day(said.on), said.supervisor, wording.stance(said.stance), said.said)
        yield Fact(_("Supervision"), joined(parts, " · "))
    for taken in case.withdrawals:
        yield Fact(_("Consent taken back"), joined((taken.person, wording.moment(taken.at), taken.said), " · "))


def said_in(comments: Sequence[tuple[str, Comment]]) -> Iterator[Block]:
    """What was said in a period, each with the number that it was said about."""
    if not comments:
        return
    yield Heading(_("Said in supervision"))
    columns = (_("Day"), 3), (_("Decision"), 2.8), (_("What was said"), 8), (_("Said by"), 3), (_("On the decision"), 3)
    rows = tuple(
        (wording.day(said.on), number, said.said, said.supervisor, wording.stance(said.stance))
        for number, said in comments
    )
    yield Table(tuple(Column(name, share) for name, share in columns), rows)


def restricted_in(numbers: Sequence[str]) -> Iterator[Block]:
    """The restricted records of a period: their numbers, and nothing of what they say."""
    if not numbers:
        return
    yield Heading(_("Restricted"))
    yield Paragraph(
        _("These records are restricted: they are not counted, and nothing else of them is printed."), TextKind.SMALL
    )
    yield Facts(tuple(Fact(number, _("restricted")) for number in numbers), packed=True)


def disposed(number: str, act: Disposal) -> tuple[Block, ...]:
    """What stands in the place of a record that was disposed of."""
    text = _("It was erased with all that hung on it. What stays is its number, and when, why and by whom.")
    return (
        Heading(_("Decision {number}").format(number=number), 0),
        Box(_("Disposed of"), text, ending.disposal(act)),
    )


def notice(number: str, restriction: Restriction) -> tuple[Block, ...]:
    """What stands in the place of a restricted record."""
    text = _("It is kept as it was sealed, and is neither listed nor printed until the restriction is lifted.")
    return (
        Heading(_("Decision {number}").format(number=number), 0),
        Box(_("Restricted"), text, afterwards.restriction(restriction)),
    )
