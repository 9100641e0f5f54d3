"""Recovery words as a worker has them: read from the screen, and typed back from paper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.journeys.worker import Worker


def words_on_screen(worker: Worker) -> list[str]:
    """The recovery words as a screen reader says them."""
    spoken = next(text for text in worker.read() if text.startswith("1: "))
    return re.findall(r"\d+: (\w+)\.", spoken)


def type_back(worker: Worker, words: list[str]) -> None:
    """Type back the three words that are asked for."""
    worker.see("Prove that you have them on paper")
    for place in sorted({int(found) for text in worker.read() for found in re.findall(r"^Word (\d+)$", text)}):
        worker.write(f"Word {place}", words[place - 1])
