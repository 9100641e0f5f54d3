"""Texts without identities."""

from __future__ import annotations

import pytest

from infoshare_desktop.domain.advising.unnamed import StandIn, Unnamed, doubtful

ROSA = StandIn("P-0042", "Rosa Quill", "person A")
UNKNOWN = StandIn("P-0043", "", "person B")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("P-0042 told p-0043.", "person A told person B."),
        (
            "P-0007 was there; see KM-2026-0137 and D-0031.",
            "somebody was there; see another record and another record.",
        ),
        ("ROSA QUILL’s flat; Quill, Rosa", "person A’s flat; person A, person A"),
        ("rosa said so to Will Hart", "person A said so to somebody"),
        ("She will ring Will.", "She will ring somebody."),
        ("Rosalind is nobody we know", "Rosalind is nobody we know"),
        ("", ""),
    ],
)
def test_names_and_references_give_way(typed: str, said: str) -> None:
    """Whole words only, in any case, with whatever stands around them; everyday words written small stay."""
    assert Unnamed((ROSA, UNKNOWN), ("Will Hart",), ("will",)).text(typed) == said


def test_what_may_still_tell_is_found() -> None:
    """Numbers, addresses and names that the vault does not know are shown to the worker, once each."""
    text = "She rang Ida on 020 7946 0101 and wrote to i.moss@example.org from SW1A 1AA, says Ida. It was 10:31."
    assert doubtful(text) == ("Ida", "020 7946 0101", "i.moss@example.org", "SW1A 1AA")
