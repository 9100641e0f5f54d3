"""Which typed texts stand in one fact."""

from __future__ import annotations

import pytest

from infoshare_desktop.domain.acts.sharing import Disclosure, Emergency
from infoshare_desktop.domain.decision.consent import Consent
from infoshare_desktop.domain.decision.disclosing import PlannedDisclosure, Recipient, Telling
from infoshare_desktop.domain.decision.information import PersonLine
from infoshare_desktop.domain.facts.typed import typed_in_field, typed_in_line
from tests.domain.making import NOON, WORKER

WHO = Recipient()


@pytest.mark.parametrize(
    ("owner", "field", "names"),
    [
        (PlannedDisclosure("a"), "what", ("what",)),
        (PlannedDisclosure("a"), "recipient", ("name", "role", "organisation")),
        (Disclosure(NOON, WHO, "", WORKER), "recipient", ("name", "role", "organisation", "contact")),
        (Emergency(NOON, WHO, "", "", WORKER), "recipient", ("name", "role", "organisation", "contact")),
        (Emergency(NOON, WHO, "", "", WORKER), "at", ()),
        (Consent("P-0001"), "not_sought_because", ("not_sought_note",)),
        (Consent("P-0001"), "covers", ("covers",)),
    ],
)
def test_a_field_is_told_with_the_note_beside_it_and_nothing_else(
    owner: object, field: str, names: tuple[str, ...]
) -> None:
    """Of a choice the note alone was typed, and of a time nothing."""
    assert typed_in_field(owner, field) == names


def test_of_a_line_that_is_told_in_several_facts_none_is_the_whole() -> None:
    """Where a person's role and age stand, nothing was typed."""
    assert typed_in_line(PersonLine("P-0001")) == ()
    assert typed_in_line(Telling("P-0001")) == ("by", "why_not")
