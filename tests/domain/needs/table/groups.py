"""Which cases and acts a rule holds for, by what they have in common."""

from __future__ import annotations

from typing import Final

from tests.domain.needs.acts import ACTS
from tests.domain.needs.cases import CASES, WHO

EVERY: Final = frozenset(CASES)
GUIDED: Final = EVERY - {"duty"}
NO_PURPOSE: Final = frozenset({"no purpose", "asked for no purpose"})
PURPOSEFUL: Final = GUIDED - NO_PURPOSE
IDENTIFIED: Final = EVERY - {"nobody identified"} - NO_PURPOSE
JUDGED: Final = IDENTIFIED - {"duty"}
CONSENT: Final = JUDGED - {"not confidential"}
ASKED: Final = CONSENT - {"not sought", "emergency"}
SAID_YES: Final = ASKED - {"refused"}
WANTED: Final = frozenset({"request", "unverified", "police", "public task"})
NO_CONSENT: Final = frozenset({"refused", "not sought", "emergency"})
WEIGHED: Final = NO_CONSENT | {"not shared"}
PARTED: Final = NO_CONSENT | {"allegation", "two recipients"}
SHARED: Final = EVERY - {"not shared", "emergency"} - NO_PURPOSE
OPEN: Final = NO_CONSENT | {"in part", "not confidential", "duty", "told less"}
ALL_ACTS: Final = frozenset(ACTS)
LETTERS: Final = frozenset({"letter", "letter about a place"})
TOLD: Final = frozenset({"letter about a place", "told before"})


def only(*names: str) -> frozenset[str]:
    """These cases or acts alone."""
    return frozenset(names)


PERSON: Final = f"people.{WHO}"
CONSENT_OF: Final = f"consents.{WHO}"
INTEREST: Final = f"interests.{WHO}"
TELLING: Final = f"tellings.{WHO}"
TO_CONFIRM: Final = "empty stands for: to be confirmed, by the manager, with a correction"
OWN_ACT: Final = "an act of its own after the seal"
COUNTED: Final = "computed"
