"""What is chosen in a field with yes, no and not sure, as the draft keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.domain.guidance import Choice

if TYPE_CHECKING:
    from infoshare_desktop.ui.kit.choices.choice import YesNoNotSure


def chosen(field: YesNoNotSure) -> Choice | None:
    """The answer; None before any is chosen."""
    value = field.value()
    return Choice(value) if value else None
