"""Parts of sentences that several reports share."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.decision.consent import ConsentStatus
from infoshare_desktop.domain.decision.outcome import OutcomeKind
from infoshare_desktop.domain.facts.fact import joined
from infoshare_desktop.domain.guidance import Choice

if TYPE_CHECKING:
    from collections.abc import Iterable

    from infoshare_desktop.domain.decision.advice import Advice
    from infoshare_desktop.domain.decision.beginning import Worker
    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.records.record import Decision


def outcome(kind: OutcomeKind | None) -> str:
    """The outcome in words behind a shape: full, half, a quarter, none; a square where nothing is shared."""
    if kind is None:
        return _("Nothing decided")
    shape = {
        OutcomeKind.SHARE_NOW: "●",
        OutcomeKind.SHARE_PART: "◐",
        OutcomeKind.SHARE_LATER: "◔",
        OutcomeKind.DO_NOT_SHARE: "■",
        OutcomeKind.DO_NOT_SHARE_YET: "□",
    }[kind]
    return f"{shape} {wording.outcome(kind)}"


def indication(decision: Decision, pack: Pack) -> str:
    """What the guidance pointed to, with its reason."""
    if decision.indication is None:
        return _("Nothing: the questions were not answered to an end")
    words = pack.words(decision.indication).words
    return _("{words}, because {reason}").format(words=words, reason=decision.because) if decision.because else words


def advised(advice: Iterable[Advice]) -> str:
    """Who was asked, and whether what they said was followed."""
    said = [joined((one.adviser, _followed(one)), ": ") for one in advice]
    return joined(said, "; ") or _("none was taken")


def overridden(decision: Decision) -> str:
    """Whose no is gone against, and what kind of no it was."""
    stands = {line.person: line.standing for line in decision.consents}
    refused = joined(person for person, stand in stands.items() if stand is ConsentStatus.REFUSED)
    withdrawn = joined(person for person, stand in stands.items() if stand is ConsentStatus.WITHDRAWN)
    if refused and withdrawn:
        return _("Override: to share although {refused} refused and {withdrawn} withdrew consent").format(
            refused=refused, withdrawn=withdrawn
        )
    if withdrawn:
        return _("Override: to share although {people} withdrew consent").format(people=withdrawn)
    return _("Override: to share although {people} refused consent").format(people=refused)


def _followed(one: Advice) -> str:
    if one.open:
        return _("still awaited")
    return _("not followed") if one.followed is Choice.NO else _("followed")


def worker(value: Worker) -> str:
    """Name, role and organisation as they stood in the record."""
    return joined((value.name, value.role, value.organisation))


def guidance(pack: Pack) -> str:
    """Day, title and version of the guidance."""
    line = _("Guidance as at {day}: {title}, version {version}")
    return line.format(day=wording.day(pack.as_at), title=pack.title, version=pack.version)


def handling() -> str:
    """What to do with the paper."""
    return _("Collect it from the printer, lock it away, shred it after filing.")
