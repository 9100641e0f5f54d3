"""The private look over a draft: what the services add to the rules, and that nothing of it stays."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.decision.information import Information
from infoshare_desktop.domain.quality_rules import LooksFor, Passage, QualityRule, QualityWishes
from infoshare_desktop.services.deciding import Deciding
from infoshare_desktop.services.guiding import Guiding
from infoshare_desktop.services.looking_over import LookingOver
from infoshare_desktop.services.people import People
from infoshare_desktop.services.profiles import Profiles
from tests.domain.making import shared_with_consent
from tests.services.desk import pack
from tests.store.vaults import make
from tests.ui.workshop import PROFILE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.store.vault import Vault
    from tests.hand_clock import HandClock

RULES = (
    QualityRule("names", "Names", "A reference would do.", LooksFor.NAMES, (Passage.INFORMATION,)),
    QualityRule("short", "Short", "This is short.", LooksFor.FEW_WORDS, (Passage.REASONS,), least=50),
)


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    """A vault of Kim Mason's."""
    with make(tmp_path / "kim.infoshare") as made:
        Profiles(made).put(PROFILE)
        yield made


@pytest.fixture
def guiding(vault: Vault) -> Guiding:
    """The small pack, with two rules."""
    return Guiding(vault, replace(pack(), quality=RULES))


@pytest.fixture
def looking(vault: Vault, guiding: Guiding) -> LookingOver:
    """The private look."""
    return LookingOver(vault, guiding)


@pytest.fixture
def draft(vault: Vault, guiding: Guiding, clock: HandClock) -> Draft:
    """A draft that names Rosa, who is in the vault, and Sal, who is in it too and whose namesake is the lead."""
    people = People(vault, clock, guiding)
    for name in ("Rosa Lee", "Sal Thorne"):
        people.add(name)
    started = Deciding(vault, guiding, clock).start()
    made = shared_with_consent()
    return replace(
        made, reference=started.reference, pack=started.pack, information=Information("Rosa came; Sal agrees")
    )


def rules(looking: LookingOver, draft: Draft) -> list[str]:
    """Which rules say something."""
    return [remark.rule for remark in looking.remarks(draft)]


def test_names_are_those_of_the_people_in_the_vault(looking: LookingOver, draft: Draft) -> None:
    """Whom the worker turns to may be named: Sal Okoro is the safeguarding lead."""
    assert [remark.words for remark in looking.remarks(draft)] == [("Rosa",), ()]


def test_a_silenced_rule_says_nothing_until_it_is_wanted_again(looking: LookingOver, draft: Draft) -> None:
    """The wish is kept in the vault; a rule silenced twice is silenced once."""
    looking.silence("names")
    looking.silence("names")
    assert looking.wishes() == QualityWishes(silent=("names",))
    assert rules(looking, draft) == ["short"]
    looking.put(QualityWishes())
    assert rules(looking, draft) == ["names", "short"]


def test_all_of_it_can_be_switched_off(looking: LookingOver, draft: Draft) -> None:
    """One switch, and the rules that were silenced before stay so."""
    looking.put(QualityWishes(on=False, silent=("short",)))
    assert rules(looking, draft) == []
    assert looking.wishes() == QualityWishes(on=False, silent=("short",))


def test_nothing_of_a_look_is_stored(vault: Vault, looking: LookingOver, draft: Draft) -> None:
    """The vault is to the row as before."""
    before = vault.read(lambda repositories: repositories.entries.head())
    looking.remarks(draft)
    assert vault.read(lambda repositories: repositories.entries.head()) == before
    assert vault.read(lambda repositories: repositories.settings.get("quality")) is None


def test_a_draft_of_guidance_without_rules_has_no_remarks(vault: Vault, looking: LookingOver, draft: Draft) -> None:
    """A draft stays with the pack that it was started with."""
    older = Guiding(vault, pack())
    vault.write(older.keep_current)
    assert looking.remarks(replace(draft, pack=older.current_hash)) == ()
