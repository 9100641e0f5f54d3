"""Asking somebody, and what they said."""

from __future__ import annotations

from dataclasses import dataclass

from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.moments import Moment


@dataclass(frozen=True, slots=True)
class Advice:
    """Asking someone, without the person's identity where possible. Open until ``said`` is recorded."""

    id: str
    question: str
    """The id of the question that the worker was not sure about."""
    adviser: str = ""
    kind: str = ""
    """Id in the choice list *advisers*."""
    asked: str = ""
    asked_at: Moment | None = None
    identity_withheld: Choice | None = None
    said: str = ""
    said_at: Moment | None = None
    followed: Choice | None = None
    followed_why: str = ""
    channel: str = ""
    """How they were asked: id in the choice list *channels*."""

    @property
    def open(self) -> bool:
        """Whether the answer is still awaited."""
        return not self.said.strip()
