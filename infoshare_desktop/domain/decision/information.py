"""What the information is, and whom it identifies."""

from __future__ import annotations

from dataclasses import dataclass

from infoshare_desktop.domain.guidance import Choice


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that is known, alleged or thought, kept apart from the others.

    ``kind`` is an id in the choice list *statement_kinds* (fact, allegation, opinion), ``source`` one in *sources*.
    """

    id: str
    kind: str = ""
    text: str = ""
    source: str = ""
    source_note: str = ""
    """Who said it, or which document."""
    when: str = ""
    """When it was seen, said or written, as exactly as is known."""


@dataclass(frozen=True, slots=True)
class Information:
    """What is in question. ``categories`` are ids in the list *categories*."""

    summary: str = ""
    categories: tuple[str, ...] = ()
    not_confidential_because: str = ""
    anonymous_would_do: Choice | None = None
    """Whether it would serve the purpose without saying whom it is about."""
    statements: tuple[Statement, ...] = ()
    accuracy: str = ""
    """How and when it was checked that this still holds."""
    agency: str = ""
    """The agency that it came from in confidence."""
    agency_agrees: Choice | None = None


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person whom the information identifies: reference, role and age; never a name.

    ``age`` is an id in the list *ages*. ``years`` is the age in whole years at the decision, set when it is sealed and
    frozen there; None where no day or year of birth is known. ``years_estimated``: from a year of birth alone.
    """

    reference: str
    role: str = ""
    age: str = ""
    years: int | None = None
    years_estimated: bool = False
    responsible: str = ""
    """Who holds parental responsibility, by reference or by their part in the family."""
    has_needs: Choice | None = None
    """An adult's care and support needs: the first of the three marks of an adult at risk."""
    may_be_harmed: Choice | None = None
    cannot_protect: Choice | None = None
    communication: str = ""
    """Language, interpreter, what helps them to understand."""
    address_secret: Choice | None = None
    """Whether where they live must not become known."""
    not_to_learn: tuple[str, ...] = ()
    """References of those who must not learn of this."""
    not_to_learn_note: str = ""
