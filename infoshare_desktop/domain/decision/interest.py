"""Weighing the public interest for each person without consent."""

from __future__ import annotations

from dataclasses import dataclass

from infoshare_desktop.domain.guidance import Choice


@dataclass(frozen=True, slots=True)
class Interest:
    """Whether the public interest is enough to share about one person without consent."""

    person: str
    holds: Choice | None = None
    if_shared: str = ""
    if_not_shared: str = ""
    why: str = ""
