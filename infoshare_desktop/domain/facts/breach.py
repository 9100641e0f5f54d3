"""A breach in words, the same on screen, on paper and on the console."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.after.breaches import REPORT_WITHIN, reported_late
from infoshare_desktop.domain.facts.fact import Fact, filled, joined
from infoshare_desktop.domain.guidance import Choice, ListName
from infoshare_desktop.domain.moments import Moment

if TYPE_CHECKING:
    from infoshare_desktop.domain.acts.breach import Breach
    from infoshare_desktop.domain.after.breaches import Deadline
    from infoshare_desktop.domain.guidance import Pack

_HOUR: Final = 60
"""Minutes."""


def breach(act: Breach, pack: Pack) -> tuple[Fact, ...]:
    """Everything that is said about it; what is still open is said too."""
    return filled(
        (_("What went wrong"), pack.choices(ListName.BREACH_KINDS).label(act.kind)),
        (_("What happened"), act.what),
        (_("Who has it now"), act.went_to),
        (_("About"), joined(act.people)),
        (_("Belongs to"), act.decision),
        (_("Happened"), wording.moment(act.happened_at) if act.happened_at else ""),
        (_("Noticed"), wording.moment(act.found_at)),
        (_("Can anybody come to harm"), wording.choice(act.at_risk) if act.at_risk else _("not answered yet")),
        (_("Who was warned"), act.warned or (_("nobody yet") if act.to_warn else "")),
        (_("Got back"), act.contained or _("nothing is said yet")),
        *reporting(act),
        (_("Done differently from now on"), act.lessons),
        (_("Recorded by"), joined((act.worker.name, act.worker.role, act.worker.organisation))),
        (_("As it stood"), wording.moment(act.at)),
    )


def reporting(act: Breach) -> tuple[tuple[str, str], ...]:
    """Whether the regulator knows: label and words."""
    label = _("Reported to the regulator")
    match act.reported:
        case Choice.YES:
            return (label, _reported(act)), (_("Their reference"), act.reported_why)
        case Choice.NO:
            return (label, _("No")), (_("Why it is not reported"), act.reported_why)
        case _:
            due = Moment(act.found_at.instant + REPORT_WITHIN, act.found_at.zone)
            words = _("Not decided yet. The 72 hours end on {time}.").format(time=wording.moment(due))
            return ((label, words),)


def left(value: Deadline) -> str:
    """How much of the 72 hours is left: the sentence on Home and on the page."""
    sentence = (
        _("The 72 hours to report it ended on {time}, {long} ago.")
        if value.overdue
        else _("The 72 hours to report it end on {time}: {long} left.")
    )
    return sentence.format(time=wording.moment(value.due), long=_long(value.minutes))


def _long(minutes: int) -> str:
    hours, rest = divmod(minutes, _HOUR)
    parts = []
    if hours:
        parts.append(ngettext("{count} hour", "{count} hours", hours).format(count=hours))
    if rest or not hours:
        parts.append(ngettext("{count} minute", "{count} minutes", rest).format(count=rest))
    return joined(parts, " ")


def _reported(act: Breach) -> str:
    when = wording.moment(act.reported_at) if act.reported_at else ""
    late = _("after the 72 hours") if reported_late(act) else ""
    return joined((_("Yes"), when, late))
