"""The filters over the table: a few plain ones, each pressed or not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.records.listing import Mark, State

if TYPE_CHECKING:
    from collections.abc import Mapping

    from infoshare_desktop.domain.records.query import Query


class Filter(StrEnum):
    """What can be asked for with one key."""

    OPEN = "open"
    SEALED = "sealed"
    EMERGENCY = "emergency"
    OVERRIDE = "override"
    WITHOUT_CONSENT = "without_consent"
    TO_SHARE = "to_share"
    NO_RECEIPT = "no_receipt"
    WARNED = "warned"


@dataclass(frozen=True, slots=True)
class _Asks:
    """What a filter adds to a query."""

    states: frozenset[State] = frozenset()
    marks: frozenset[Mark] = frozenset()


_ASKS: Final[Mapping[Filter, _Asks]] = {
    Filter.OPEN: _Asks(states=frozenset({State.DRAFT, State.AWAITING_ADVICE, State.EMERGENCY, State.BREACH})),
    Filter.SEALED: _Asks(states=frozenset({State.SEALED})),
    Filter.EMERGENCY: _Asks(marks=frozenset({Mark.EMERGENCY})),
    Filter.OVERRIDE: _Asks(marks=frozenset({Mark.OVERRIDE})),
    Filter.WITHOUT_CONSENT: _Asks(marks=frozenset({Mark.WITHOUT_CONSENT})),
    Filter.TO_SHARE: _Asks(marks=frozenset({Mark.TO_SHARE})),
    Filter.NO_RECEIPT: _Asks(marks=frozenset({Mark.NO_RECEIPT})),
    Filter.WARNED: _Asks(marks=frozenset({Mark.WARNED})),
}


def label(asked: Filter) -> str:
    """The words on the filter."""
    return {
        Filter.OPEN: _("Not finished"),
        Filter.SEALED: wording.state(State.SEALED),
        Filter.EMERGENCY: wording.mark(Mark.EMERGENCY),
        Filter.OVERRIDE: wording.mark(Mark.OVERRIDE),
        Filter.WITHOUT_CONSENT: wording.mark(Mark.WITHOUT_CONSENT),
        Filter.TO_SHARE: wording.mark(Mark.TO_SHARE),
        Filter.NO_RECEIPT: wording.mark(Mark.NO_RECEIPT),
        Filter.WARNED: wording.mark(Mark.WARNED),
    }[asked]


def filtered(query: Query, asked: frozenset[Filter]) -> Query:
    """The query with these filters and no others."""
    chosen = [_ASKS[one] for one in asked]
    return replace(
        query,
        states=frozenset[State]().union(*(one.states for one in chosen)),
        marks=frozenset[Mark]().union(*(one.marks for one in chosen)),
    )
