"""The texts on screen that are nobody's to translate: the guidance, the help, and what is in the vault."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QTextDocument

from infoshare_desktop.domain.query import Query
from infoshare_desktop.guidance.document import to_document
from infoshare_desktop.ui.decide.path import short_name

if TYPE_CHECKING:
    from infoshare_desktop.app.session import Session


_REFERENCE: Final = re.compile(r"\b[0-9a-f]{4}(?: [0-9a-f]{4}){7}\b|\b(?:Ctrl|Alt)\+\w*")
"""Fingerprints and keys: the same in every language."""


class KnownTexts:
    """``strangers(text)`` gives what is left of a text when known texts are taken out of it."""

    def __init__(self, texts: Iterable[str]) -> None:
        known = {_even(line) for text in texts for line in (text, *text.splitlines()) if line.strip()}
        words = sorted((re.escape(text) for text in known), key=len, reverse=True)
        self._known = re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")

    def strangers(self, text: str) -> str:
        """The rest, empty where no letter is left."""
        rest = self._known.sub("", _REFERENCE.sub("", _even(text))).strip()
        return rest if re.search(r"[^\W\d_]", rest) else ""


def of_session(session: Session) -> Iterator[str]:
    """The texts of a vault's guidance and help, and all that its records hold."""
    yield from leaves(json.loads(to_document(session.pack)))
    yield from (short_name(question) for question in session.pack.questions)
    for page in session.help_pages:
        document = QTextDocument()
        document.setMarkdown(page.text)
        yield from (page.title, document.toPlainText())
    browsing = session.browsing
    for row in browsing.rows(browsing.ids(Query())):
        view = browsing.read(row.reference)
        yield from leaves((view.row, view.decision, view.draft, view.emergency, view.disclosures, view.receipts))
        yield str(view.head)
    yield from leaves(session.profiles.get())
    yield from leaves(list(session.people.all()))


def leaves(value: object) -> Iterator[str]:
    """Every string in a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from leaves(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from leaves(getattr(value, field.name))
    elif isinstance(value, Iterable) and not isinstance(value, bytes):
        for one in value:
            yield from leaves(one)


def _even(text: str) -> str:
    return " ".join(text.replace("\u200b", "").split())
