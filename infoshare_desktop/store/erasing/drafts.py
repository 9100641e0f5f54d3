"""Erases in a draft what was taken out of the record that came of it: a restored copy may be older than the seal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.domain.erasing.taking_out import mark, taken_out_of_draft
from infoshare_desktop.domain.records.listing import row_again, search_text
from infoshare_desktop.store.erasing.content import PLACE

if TYPE_CHECKING:
    from infoshare_desktop.domain.acts.keeping import Redaction
    from infoshare_desktop.store.rows.repositories import Repositories


def redact_draft(kept: Repositories, reference: str, act: Redaction) -> bool:
    """Put the redaction's words in place of all that was taken out of the record in its draft; whether there is one.

    Each passage is looked for where it stood when the record was sealed: what was moved later on may stand elsewhere.
    """
    if not act.schema.startswith("decision/") or reference not in kept.drafts.references():
        return False
    draft = kept.drafts.get(reference)
    instead = mark(act.ground, act.at, act.worker, act.second)
    for passage in (*act.before, act.passage):
        draft = taken_out_of_draft(draft, passage, instead)
    kept.drafts.change(draft, kept.drafts.changed_at(reference))
    kept.records.put(row_again(kept.records.get(reference), draft))
    kept.records.index(reference, search_text(draft))
    kept.settings.remove(PLACE)  # a passage may be what was being typed there
    return True
