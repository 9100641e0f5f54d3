"""What a search over a desk finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.domain.records.query import Query

if TYPE_CHECKING:
    from tests.services.desk import Desk


def found(desk: Desk, text: str) -> list[str]:
    """The references of the records that a search finds."""
    return [row.reference for row in desk.browsing.rows(desk.browsing.ids(Query(text=text)))]
