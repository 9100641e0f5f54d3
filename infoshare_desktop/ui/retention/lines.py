"""The records of a review in words. No Qt."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.facts import keeping
from infoshare_desktop.domain.facts.fact import joined
from infoshare_desktop.domain.records.listing import BREACHES, State
from infoshare_desktop.domain.retention import Hindrance
from infoshare_desktop.ui.kit.choices.option_row import Option
from infoshare_desktop.ui.kit.words.summary_list import SummaryRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from infoshare_desktop.domain.retention_rules import RetentionRule
    from infoshare_desktop.services.ending.reviewing import Review, ReviewLine


def free(review: Review) -> Mapping[RetentionRule, tuple[ReviewLine, ...]]:
    """What is due, with nothing in the way of its disposal, by the rule by which it is."""
    found: dict[RetentionRule, tuple[ReviewLine, ...]] = {}
    for line in review.due:
        if not line.kept.hindrances:
            found[line.kept.due.rule] = (*found.get(line.kept.due.rule, ()), line)
    return found


def hindered(review: Review) -> tuple[ReviewLine, ...]:
    """What is due, and something stands in the way."""
    return tuple(line for line in review.due if line.kept.hindrances)


def option(line: ReviewLine) -> Option:
    """A record that can be chosen for disposal."""
    over, began = wording.day(line.on), wording.day(line.row.at.day())
    wrong = line.row.state in BREACHES
    hint = _("Over since {day}. Noticed on {noticed}.") if wrong else _("Over since {day}. Decided on {decided}.")
    return Option(line.row.reference, _record(line), hint.format(day=over, decided=began, noticed=began))


def hindered_row(line: ReviewLine) -> SummaryRow:
    """A record that cannot be disposed of yet, and why."""
    why = " ".join(keeping.hindrance(one) for one in line.kept.hindrances)
    return SummaryRow(line.row.reference, _record(line), why, _read(line))


def coming_row(line: ReviewLine) -> SummaryRow:
    """A record whose time is over soon, or of which that cannot be said."""
    parts = (keeping.time_over(line.kept.due), _rule(line))
    return SummaryRow(line.row.reference, _record(line), joined(parts, "\n"), _read(line))


def progress(review: Review) -> str:
    """How far the look through the records is."""
    words = _("Looking through the records: {read} of {total}")
    return words.format(read=f"{review.read:,}", total=f"{review.total:,}")


def outcome(review: Review) -> str:
    """What came of it, over the lists."""
    count = len(review.due)
    if review.full:
        return _("These have been over longest. When they are done, look again: there may be more.")
    if not count:
        return _("No record's time is over.")
    words = ngettext("The time of {count} record is over.", "The time of {count} records is over.", count)
    return words.format(count=count)


def more(count: int) -> str:
    """How many are not shown."""
    return ngettext("{count} more is not shown here.", "{count} more are not shown here.", count).format(count=count)


def _record(line: ReviewLine) -> str:
    """Number and people, and what it is where it is no decision; of a restricted record its number alone."""
    what = wording.how_far(line.row) if line.row.state is not State.SEALED else ""
    return joined((line.row.reference, what, *line.row.people), " · ")


def _rule(line: ReviewLine) -> str:
    """By which rule; of a restricted record nothing, because the rule may tell what it is about."""
    if Hindrance.RESTRICTED in line.kept.hindrances:
        return ""
    return keeping.rule(line.kept.due.rule)


def _read(line: ReviewLine) -> str:
    return _("Read {number}").format(number=line.row.reference)
