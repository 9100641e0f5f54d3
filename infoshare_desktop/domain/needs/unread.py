"""What was begun at a field and would be left out of the record without a word."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from infoshare_desktop.domain.decision.draft import Draft
from infoshare_desktop.domain.needs.gap import Gap


def unread(begins: str, question: str, draft: Draft) -> Iterator[Gap]:
    """Days and times that cannot be read, in the fields whose ids begin like this."""
    for field, text in draft.unfinished.items():
        if field.startswith(begins):
            said = " ".join(text.split())
            yield Gap(
                _("Write the day or time so that it can be read, or empty its box: “{text}”").format(text=said),
                question,
                field,
            )
