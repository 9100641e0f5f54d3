"""When the type changes: what was measured in the face or size before is to be measured again."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent

_OF_TYPE: Final = frozenset({QEvent.Type.FontChange, QEvent.Type.StyleChange})


def type_changed(event: QEvent) -> bool:
    """Whether this event, of a widget's ``changeEvent``, tells of another face or size."""
    return event.type() in _OF_TYPE
