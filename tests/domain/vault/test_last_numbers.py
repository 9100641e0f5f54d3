"""Numbers as they stand on paper."""

from __future__ import annotations

import pytest

from infoshare_desktop.domain.errors import NotAllowed
from infoshare_desktop.domain.vault.last_numbers import LastNumbers, read_last_numbers


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("", LastNumbers()),
        ("KM-2026-0137", LastNumbers("KM", 137)),
        (" km–2026–0137 ", LastNumbers("KM", 137)),
        ("KM-2026-0137, P-0042; D-0141", LastNumbers("KM", 137, 141, 42)),
        ("p-0042 P-0007", LastNumbers(person=42)),
        ("KM-2025-0090 KMQX-2026-0137 KM-2026-0100", LastNumbers("KMQX", 137)),
        ("D-2026-0003 D-0002", LastNumbers("D", 3, draft=2)),
    ],
)
def test_numbers_are_read_in_any_way_they_are_typed(typed: str, read: LastNumbers) -> None:
    """In any order and case; of several the highest counts."""
    assert read_last_numbers(typed) == read


@pytest.mark.parametrize("typed", ["137", "KM-0137", "KM-2026-", "KM-2026-0137x", "no idea", "KM-2026-٣"])
def test_what_is_no_number_is_told(typed: str) -> None:
    """With how it should look."""
    with pytest.raises(NotAllowed, match="for example KM-2026-0137"):
        read_last_numbers(typed)
