"""How references and names are sorted."""

from __future__ import annotations

from infoshare_desktop.store.rows.lists.ordering import order_of


def test_numbers_sort_by_value_and_letters_without_case_and_accents() -> None:
    """As a reader would look for them."""
    names = ["Zebra", "école 10", "ECOLE 2", "KM-2026-10000", "KM-2026-9999", "eagle"]
    assert sorted(names, key=lambda name: order_of([name])) == [
        "eagle",
        "ECOLE 2",
        "école 10",
        "KM-2026-9999",
        "KM-2026-10000",
        "Zebra",
    ]


def test_several_names_sort_by_the_first_and_none_comes_first() -> None:
    """A list that begins alike and is shorter stands before the longer one."""
    lists = [("B",), ("A", "C"), ("A",), (), ("A B",)]
    assert sorted(lists, key=order_of) == [(), ("A",), ("A", "C"), ("A B",), ("B",)]


def test_a_very_long_name_makes_no_wide_index() -> None:
    """The beginning tells names apart; a million letters would not make it clearer."""
    assert len(order_of(["x" * 1_000_000])) == len(order_of(["7" * 1_000_000])) == 64
