"""What stands over the table: how many records there are, or why there are none. No Qt."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from infoshare_desktop.domain.records.query import Query


def counted(count: int, query: Query) -> str:
    """How many records a query found; where there are none, what was asked of them, or what will appear."""
    if count:
        return ngettext("{count} record", "{count} records", count).format(count=count)
    filtered = bool(query.states or query.marks)
    if query.text and filtered:
        return _("No record that the chosen filters show has all of these words, the last one as a beginning.")
    if query.text:
        return _("No record has all of these words, the last one as a beginning.")
    if filtered:
        return _("The chosen filters show no record. Press one again to take it away.")
    return _(
        "Nothing is here yet. Your decisions will appear from their first answer on: drafts,"
        " those that wait for advice, and sealed ones."
    )
