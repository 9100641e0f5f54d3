"""What was typed for each recipient and is not recorded, as one text to keep over a lock."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def together(kept: Mapping[str, str]) -> str:
    """By recipient what ``unsent`` gave for each; empty where nothing was typed for any."""
    typed = {recipient: json.loads(text) for recipient, text in kept.items() if text}
    return json.dumps(typed, ensure_ascii=False) if typed else ""


def apart(text: str) -> dict[str, str]:
    """What ``together`` put into one text; nothing where it cannot be read."""
    with suppress(ValueError, AttributeError):
        kept = {recipient: typed for recipient, typed in json.loads(text).items() if isinstance(typed, dict)}
        return {recipient: json.dumps(typed, ensure_ascii=False) for recipient, typed in kept.items()}
    return {}
