"""Parts of sentences that several reports share."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.decision.outcome import OutcomeKind
from infoshare_desktop.domain.facts.fact import joined

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.beginning import Worker
    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.record import Decision


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
