"""The texts on screen that are data: the guidance, the help, and what is in the vault."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextDocument

from infoshare_desktop.domain.records.listing import Mark
from infoshare_desktop.domain.records.query import Query
from infoshare_desktop.guidance.document import to_document
from infoshare_desktop.ui.decide.around.path import short_name
from tests.known_texts import leaves

if TYPE_CHECKING:
    from collections.abc import Iterator

    from infoshare_desktop.app.session import Session


def of_session(session: Session) -> Iterator[str]:
    """The texts of a vault's guidance and help, and all that its records hold."""
    yield from leaves(json.loads(to_document(session.pack)))
    yield from leaves(session.pack.quality)
    yield from (short_name(question) for question in session.pack.questions)
    for page in session.help_pages:
        document = QTextDocument()
        document.setMarkdown(page.text)
        yield from (page.title, document.toPlainText())
    browsing = session.browsing
    hidden = Query(marks=frozenset({Mark.RESTRICTED}))
    for row in (*browsing.rows(browsing.ids(Query())), *browsing.rows(browsing.ids(hidden))):
        view = browsing.read(row.reference)
        yield from leaves((view.amendments, view.comments, view.restriction, view.withdrawals, view.breach))
        yield from leaves((view.redactions, view.retention, view.disposal))
        yield from leaves((view.row, view.decision, view.draft, view.emergency, view.disclosures, view.receipts))
        yield str(view.head)
    yield from leaves(session.profiles.get())
    yield from leaves(list(session.people.all()))
