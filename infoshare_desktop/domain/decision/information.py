"""What the information is, and whom it identifies."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Information:
    """What is in question. ``categories`` are ids in the list *categories*."""

    summary: str = ""
    categories: tuple[str, ...] = ()
    not_confidential_because: str = ""


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person whom the information identifies: reference, role and age band; never a name."""

    reference: str
    role: str = ""
    age: str = ""
