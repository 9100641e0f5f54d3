"""People in the vault."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.acts.person import ContactLine, Person, Safety
from infoshare_desktop.domain.errors import NoSuchRecord

if TYPE_CHECKING:
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault

CONTACTS = (ContactLine("07700 900001"), ContactLine("12 Mill Row", Safety.HIDDEN, "“never” 😀"))


def test_a_person_comes_back_with_everything_about_them(vault: Vault) -> None:
    """And changed details take the place of the earlier ones."""
    known = Person(
        "P-0042", "Ada “Ünal” 😀", date(2011, 2, 28), "07700 900001\nnever text", "=1+1", 2010, CONTACTS, ("P-0002",)
    )
    vault.write(lambda kept: kept.people.put(Person("P-0042")))
    assert vault.read(lambda kept: kept.people.get("P-0042")) == Person("P-0042")
    vault.write(lambda kept: kept.people.put(known))
    assert vault.read(lambda kept: kept.people.get("P-0042")) == known


def test_everybody_is_listed_by_reference(vault: Vault) -> None:
    """P-9999 stands before P-10000."""

    def put(kept: Repositories) -> None:
        for reference in ("P-10000", "P-0002", "P-9999"):
            kept.people.put(Person(reference))

    vault.write(put)
    everybody = vault.read(lambda kept: kept.people.all())
    assert [person.reference for person in everybody] == ["P-0002", "P-9999", "P-10000"]


def test_nobody_has_an_unknown_reference(vault: Vault) -> None:
    """The error names the reference that was asked for."""
    with pytest.raises(NoSuchRecord, match="P-0001"):
        vault.read(lambda kept: kept.people.get("P-0001"))


def _same_as(kept: Repositories, reference: str) -> list[Person]:
    return kept.people.same_as(reference)


def test_one_person_under_several_references(vault: Vault) -> None:
    """All of them are found by each, the earliest first; changed details leave them together."""

    def put(kept: Repositories) -> None:
        for reference in ("P-0002", "P-9999", "P-10000"):
            kept.people.put(Person(reference))
        kept.people.set_leads({"P-9999": "P-0002", "P-10000": "P-0002"})
        kept.people.put(Person("P-9999", "Ada"))

    vault.write(put)
    for reference in ("P-0002", "P-9999", "P-10000"):
        same = vault.read(partial(_same_as, reference=reference))
        assert [person.reference for person in same] == ["P-0002", "P-9999", "P-10000"]
    with pytest.raises(NoSuchRecord, match="P-0001"):
        vault.read(lambda kept: kept.people.same_as("P-0001"))
