"""Two references of the same person. Linking them rewrites nothing and can be taken back. Design section 6."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from gettext import gettext as _
from typing import Final, TypeVar

ALIAS_SCHEMA: Final = "alias/1"

About = TypeVar("About")


@dataclass(frozen=True, slots=True)
class Alias:
    """Whether two references stand for the same person, and how that is known. What is said later counts."""

    one: str
    """The earlier of the two references; the entry is about it."""
    other: str
    same: bool
    why: str


def alias(reference: str, other: str, why: str, *, same: bool) -> Alias:
    """What is said of two references, the earlier one first, whichever was named first."""
    one, two = sorted((reference, other), key=place)
    return Alias(one, two, same, why.strip())


def holding(told: Iterable[tuple[About, Alias]]) -> tuple[tuple[About, Alias], ...]:
    """Which links hold, each with whatever came with it; of what was said of a pair, the last word counts."""
    last = {(link.one, link.other): (about, link) for about, link in told}
    return tuple((about, link) for about, link in last.values() if link.same)


def leads(references: Iterable[str], links: Iterable[Alias]) -> Mapping[str, str]:
    """For each reference the first one of the same person, itself where there is no other.

    Links pass it on: where P-0001 is P-0007, and P-0007 is P-0009, all three are one person.
    """
    lead = {reference: reference for reference in references}
    for link in links:
        kept, gone = sorted((lead[link.one], lead[link.other]), key=place)
        lead = {reference: kept if of == gone else of for reference, of in lead.items()}
    return lead


def refusal_to_link(one: str, other: str, why: str, *, linked: bool) -> str:
    """Why these two cannot be said to be the same person; empty where they can."""
    if one == other:
        return _("These are one and the same reference. Name the other one.")
    if linked:
        return _("{one} and {other} are shown as the same person already.").format(one=one, other=other)
    return "" if why.strip() else _("Say how you know: it stays with the link.")


def refusal_to_part(one: str, other: str, why: str, *, linked: bool) -> str:
    """Why the link between these two cannot be taken back; empty where it can."""
    if not linked:
        return _("{one} and {other} are not linked with each other.").format(one=one, other=other)
    return "" if why.strip() else _("Say how you know: it stays in the chain.")


def place(reference: str) -> tuple[int, str]:
    """Where a reference stands in their order: P-9999 before P-10000."""
    return len(reference), reference
