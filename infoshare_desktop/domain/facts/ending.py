"""What was disposed of and taken out, in words: nothing of what stood there."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.facts.fact import Fact, filled, joined

if TYPE_CHECKING:
    from infoshare_desktop.domain.acts.keeping import Disposal, Redaction
    from infoshare_desktop.domain.decision.beginning import Worker


def disposal(act: Disposal) -> tuple[Fact, ...]:
    """When a record was disposed of, by which rule, why, by whom, and who agreed."""
    return filled(
        (_("Disposed of"), wording.moment(act.at)),
        (_("By the rule"), act.rule or _("None: before its time was over")),
        (_("Ground"), act.ground),
        *_names(act.worker, act.second),
    )


def redaction(act: Redaction) -> tuple[Fact, ...]:
    """When words were taken out, why, by whom, and who agreed."""
    return filled(
        (_("Taken out"), wording.moment(act.at)),
        (_("Ground"), act.ground),
        *_names(act.worker, act.second),
    )


def _names(worker: Worker, second: str) -> tuple[tuple[str, str], ...]:
    return (
        (_("By"), joined((worker.name, worker.role, worker.organisation))),
        (_("Agreed to by, as stated by the worker"), second),
    )
