"""The pattern of the records about a person, in words. No Qt."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.guidance import ListName
from infoshare_desktop.domain.people.pattern import Unit, outcomes
from infoshare_desktop.domain.wording import N_
from infoshare_desktop.ui.records.line import outcome

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.people.pattern import Pattern, PatternLine, Period
    from infoshare_desktop.domain.records.listing import Row

_SHORT_MONTHS: Final = (
    N_("Jan"),
    N_("Feb"),
    N_("Mar"),
    N_("Apr"),
    N_("May"),
    N_("Jun"),
    N_("Jul"),
    N_("Aug"),
    N_("Sep"),
    N_("Oct"),
    N_("Nov"),
    N_("Dec"),
)


def summary(found: Pattern) -> str:
    """How many records there are, how many of them are recent, and in how many nothing was shared."""
    if found.since is None:
        return _("Nothing is recorded yet.")
    since = ngettext("{count} record since {day}.", "{count} records since {day}.", found.total)
    recent = ngettext("{count} in the last three months.", "{count} in the last three months.", found.recent)
    kept = ngettext("{count} in which nothing was shared.", "{count} in which nothing was shared.", found.not_shared)
    return " ".join(
        (
            since.format(count=found.total, day=wording.day(found.since)),
            recent.format(count=found.recent),
            kept.format(count=found.not_shared),
        )
    )


def period_heading(period: Period) -> str:
    """A period over its column: the months on one line, the year on the next."""
    if period.before:
        return _("to\n{year}").format(year=period.first.year)
    month = period.first.month
    match period.unit:
        case Unit.YEAR:
            return str(period.first.year)
        case Unit.MONTH:
            return _("{month}\n{year}").format(month=_(_SHORT_MONTHS[month - 1]), year=period.first.year)
        case Unit.QUARTER:
            last = month + Unit.QUARTER - 1
            return _("{first}–{last}\n{year}").format(
                first=_(_SHORT_MONTHS[month - 1]), last=_(_SHORT_MONTHS[last - 1]), year=period.first.year
            )


def kind_words(line: PatternLine, packs: Mapping[str, Pack]) -> str:
    """What kind of information a line is about."""
    if not line.pack:
        return _("Shared at once, in an emergency")
    if not line.kind:
        return _("No kind of information chosen")
    return packs[line.pack].choices(ListName.CATEGORIES).label(line.kind)


def cell_sentence(line: PatternLine, period: Period, rows: Sequence[Row], packs: Mapping[str, Pack]) -> str:
    """A cell as a screen reader says it."""
    when = " ".join(period_heading(period).split())
    said = ", ".join(f"{count} {outcome(row)}" for row, count in outcomes(rows)) or _("nothing")
    return _("{when}, {kind}: {said}").format(when=when, kind=kind_words(line, packs), said=said)
