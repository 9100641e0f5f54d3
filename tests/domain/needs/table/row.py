"""The field table of a decision record, and where each of its fields stands here.

The first two columns and ``when`` are the table's own: A always, S if shared, NS if not shared, P if a person is
identified, NC if shared without consent, R if requested, E in an emergency. The other columns are our rule: in which of
the cases, and of the acts, a record without it is stopped. What is stopped nowhere is optional, computed, or left out,
and ``why`` says so where the table asks for it.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One field of the table in one of the places that it has here."""

    block: str
    field: str
    when: str
    places: tuple[str, ...]
    """Dotted paths from a root; several stand for one another, and are missing only together."""
    gap: str = ""
    """The id of the field on screen that is named where it is missing."""
    seal: frozenset[str] = frozenset()
    """The cases in which nothing is sealed without it."""
    send: frozenset[str] = frozenset()
    """The acts in which nothing is marked as sent without it."""
    at_once: bool = False
    """Whether an emergency disclosure is not recorded without it."""
    why: str = ""
    """Why it is not asked for where the table asks for it."""
