"""What the sharing rests on in law: a plain label first, and all of it may stay *to be confirmed*."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Law:
    """Ids in the choice lists *lawful_bases*, *special_conditions*, *offence_conditions* and *powers*.

    An empty one is to be confirmed: by the manager, later, with a correction.
    """

    basis: str = ""
    special_condition: str = ""
    offence_condition: str = ""
    power: str = ""
    agreement: str = ""
    """The sharing agreement or protocol that it falls under."""
    assessment: str = ""
    """What was said on a data protection impact assessment, or by the data protection lead."""
