"""All that can be read of a damaged vault, in a new one beside it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

import pytest

from infoshare_desktop.domain.vault.errors import (
    NothingToSave,
    VaultDamaged,
    VaultIsNewer,
    VaultOpenElsewhere,
    VaultWontOpen,
)
from infoshare_desktop.store.backups.backup import take, verify
from infoshare_desktop.store.damage.page_seals import PAGE_BYTES
from infoshare_desktop.store.damage.salvage import salvage
from infoshare_desktop.store.file.connection import connect, outside_transaction
from infoshare_desktop.store.opening import look, open_with_key
from infoshare_desktop.store.rows.numbers.numbers import Counters
from tests.amount import some
from tests.hand_clock import START
from tests.store.killing import NAME
from tests.store.left_behind import copied_while_open, killed
from tests.store.pages import pages
from tests.store.salvageable import TEXTS, contents
from tests.store.vaults import KEY, OTHER_KEY, beside, head, make, seal

SHORT: Final = 16
FEW: Final = 24
"""Pages that are damaged in turn unless all of them are wanted: see ``tests.amount``."""


@pytest.fixture
def damaged(sound: Path, tmp_path: Path) -> Path:
    """A copy of it, alone in a folder, to be damaged by the test."""
    folder = tmp_path / "vault"
    folder.mkdir()
    return Path(shutil.copy(sound, folder / sound.name))


def holding(clear: list[bytes], text: str) -> set[int]:
    """The pages that hold any part of a text, so many letters long, by reading them in clear."""
    windows = [text[at : at + SHORT].encode() for at in range(len(text) - SHORT + 1)]
    return {number for number, page in enumerate(clear, start=1) if any(window in page for window in windows)}


def damage(path: Path, number: int) -> None:
    """Flip one bit of a page; which one depends on the page, and every part of a page has its turn."""
    content = bytearray(path.read_bytes())
    content[(number - 1) * PAGE_BYTES + (number * 997) % PAGE_BYTES] ^= 1 << number % 8
    path.write_bytes(content)


def test_one_flipped_bit_on_any_page_costs_what_stands_on_that_page(sound: Path, damaged: Path) -> None:
    """Page after page: every text that has no part on it is saved to the letter, and what is lost is named.

    The model decrypts pages by itself and looks for the texts. What is saved makes a vault that the check finds whole
    but for what the salvage says, and that says the same as before. The damaged file is not touched.
    """
    clear = list(pages(sound, KEY))
    places = {sequence: holding(clear, text) for sequence, text in TEXTS.items()}
    with open_with_key(sound, KEY) as vault:
        before = contents(vault)
    assert len(places[4]) > len(places[1]) >= 1
    for number in some(range(1, len(clear) + 1), FEW):
        shutil.copy(sound, damaged)
        damage(damaged, number)
        ruin = damaged.read_bytes()
        saved = salvage(damaged, KEY, START)
        assert damaged.read_bytes() == ruin
        with open_with_key(saved.path, KEY) as vault:
            after = contents(vault)
            assert [found.sentence for found in vault.check() if not found.ok] == [], number
        there = {sequence for sequence, document in after.items() if document == before.get(sequence)}
        apart = {sequence for sequence, text in TEXTS.items() if any(text in stray for stray in saved.act.stray)}
        assert {sequence for sequence in TEXTS if number not in places[sequence]} <= there | apart, number
        assert {*saved.act.lost, *saved.act.unread} == before.keys() - there, number
        saved.path.unlink()


def test_what_no_entry_holds_is_saved_too(damaged: Path) -> None:
    """The draft, what is left of a discarded one, what came of a task, the settings, and the running numbers."""
    damage(damaged, 1)
    saved = salvage(damaged, KEY, START)
    with open_with_key(saved.path, KEY) as vault:
        found = vault.read(
            lambda kept: (
                kept.drafts.references(),
                kept.records.get("D-0001").summary,
                kept.follow_ups.about("KM-2026-0001")[0].result,
                kept.settings.get("profile"),
                kept.numbers.counters(),
                [person.name for person in kept.people.same_as("P-0002")],
            )
        )
    assert found == (
        ["D-0002"],
        "Not ours",
        "Done",
        {"name": "Kim Mason"},
        Counters(2, 3, 3),
        ["Ann Lee", "Anne Leigh"],
    )
    assert (saved.records, saved.drafts, saved.lost) == (1, 1, ())


def test_a_truncated_vault_gives_what_is_before_the_cut(sound: Path, damaged: Path) -> None:
    """Cut after any page but the first two: nothing that is saved is other than it was."""
    content = sound.read_bytes()
    with open_with_key(sound, KEY) as vault:
        before = contents(vault)
    total = len(content) // PAGE_BYTES
    for kept_pages in some(range(3, total), FEW // 2):
        damaged.write_bytes(content[: kept_pages * PAGE_BYTES])
        saved = salvage(damaged, KEY, START)
        with open_with_key(saved.path, KEY) as vault:
            after = contents(vault)
        assert all(document in {None, before[sequence]} for sequence, document in list(after.items())[:-1]), kept_pages
        saved.path.unlink()


@pytest.mark.parametrize("pages", [1, 2])
def test_of_a_vault_that_is_nearly_gone_no_empty_vault_is_made(damaged: Path, pages: int) -> None:
    """What is left can be read and holds nothing; the damaged file stays, and nothing is put beside it."""
    ruin = damaged.read_bytes()[: pages * PAGE_BYTES]
    damaged.write_bytes(ruin)
    with pytest.raises(NothingToSave, match="Nothing could be read"):
        salvage(damaged, KEY, START)
    assert damaged.read_bytes() == ruin
    assert beside(damaged) == [damaged.name]


def test_more_may_be_lost_than_is_known_of_where_the_file_was_cut_off(damaged: Path) -> None:
    """Not where one page in it is damaged: the entries that are left say what there was."""
    content = damaged.read_bytes()
    damage(damaged, len(content) // PAGE_BYTES)
    assert not salvage(damaged, KEY, START).may_lack
    damaged.write_bytes(content[:-PAGE_BYTES])
    saved = salvage(damaged, KEY, START)
    assert saved.may_lack
    assert saved.act.pages == 1


def test_a_vault_in_which_nothing_was_entered_is_saved_as_that(tmp_path: Path) -> None:
    """Where all but the first page is whole, nothing can be lost; where more is damaged, nobody can say so."""
    make(tmp_path / "kim.infoshare").close()
    damage(tmp_path / "kim.infoshare", 1)
    saved = salvage(tmp_path / "kim.infoshare", KEY, START)
    assert (saved.records, saved.may_lack) == (0, False)
    damage(tmp_path / "kim.infoshare", 9)
    with pytest.raises(NothingToSave):
        salvage(tmp_path / "kim.infoshare", KEY, START)


def test_pages_of_zeros_are_not_taken_for_content(sound: Path, damaged: Path) -> None:
    """SQLCipher takes such a page for an empty one: a text that went over it would have a hole."""
    clear = list(pages(sound, KEY))
    within = next(number for number, page in enumerate(clear, start=1) if page[100:2_000].decode("latin-1") in TEXTS[4])
    content = bytearray(damaged.read_bytes())
    content[(within - 1) * PAGE_BYTES : within * PAGE_BYTES] = bytes(PAGE_BYTES)
    damaged.write_bytes(content)
    saved = salvage(damaged, KEY, START)
    assert saved.act.unread == (4,)
    assert saved.lost == ("vault",)


def test_what_is_only_in_the_log_is_saved(tmp_path: Path) -> None:
    """The program was killed, and then a page was damaged."""
    with make(tmp_path / "open.infoshare") as vault:
        seal(vault)
        before = head(vault)
        copied_while_open(vault, tmp_path / "kim.infoshare")
    damage(tmp_path / "kim.infoshare", 1)
    saved = salvage(tmp_path / "kim.infoshare", KEY, START)
    with open_with_key(saved.path, KEY) as vault:
        assert head(vault).entries == before.entries + 1


def test_numbers_go_on_with_new_letters_where_nobody_knows_which_were_given(damaged: Path) -> None:
    """The row with the running numbers is lost; saved once more, the vault gets other letters again."""
    codes, path = set(), damaged
    for _time in range(2):
        connection = connect(path, KEY)
        outside_transaction(connection, "DELETE FROM vault")
        connection.close()
        saved = salvage(path, KEY, START)
        assert saved.act.code is not None
        path = saved.path
        with open_with_key(path, KEY) as vault:
            codes.add(vault.read(lambda kept: (kept.numbers.code(), kept.numbers.counters())))
    assert len(codes) == 2
    assert all(code is not None and counters == Counters(2, 3, 3) for code, counters in codes)


def test_the_chain_goes_on_and_can_be_backed_up(sound: Path, damaged: Path) -> None:
    """What was lost is no reason to call everything after it damaged; what is changed later still is one."""
    clear = list(pages(sound, KEY))
    damage(damaged, min(holding(clear, TEXTS[3])))
    saved = salvage(damaged, KEY, START)
    assert saved.act.unread
    with open_with_key(saved.path, KEY) as vault:
        seal(vault, "later", "KM-2026-0002")
        entries = head(vault).entries
        backup = take(vault, damaged.parent, START)
    assert verify(backup, KEY).entries == entries
    connection = connect(backup, KEY)
    outside_transaction(connection, "UPDATE entry SET recorded_at = replace(recorded_at, '2026', '2025')")
    connection.close()
    with pytest.raises(VaultDamaged):
        verify(backup, KEY)


def test_a_wrong_key_saves_nothing(damaged: Path) -> None:
    """And nothing is left beside the file."""
    with pytest.raises(VaultWontOpen):
        salvage(damaged, OTHER_KEY, START)
    assert beside(damaged) == [damaged.name]


def test_a_vault_that_is_open_is_left_alone(damaged: Path) -> None:
    """Somebody works in it."""
    with open_with_key(damaged, KEY), pytest.raises(VaultOpenElsewhere):
        salvage(damaged, KEY, START)
    assert beside(damaged) == [damaged.name]


def test_a_newer_vault_is_refused(damaged: Path) -> None:
    """What this program does not know it would leave out."""
    connection = connect(damaged, KEY)
    outside_transaction(connection, "UPDATE alembic_version SET version_num = '9000'")
    outside_transaction(connection, "PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    with pytest.raises(VaultIsNewer):
        salvage(damaged, KEY, START)
    assert beside(damaged) == [damaged.name]


def test_a_kill_at_any_step_costs_nothing(damaged: Path, tmp_path: Path) -> None:
    """The damaged file is as it was; a new vault is there whole or not at all, and the next time all of it is saved.

    Whoever looks at the vault next removes what lies beside it.
    """
    damage(damaged, 1)
    ruin = damaged.read_bytes()
    for state in killed("save_what_can_be_read", damaged.parent, tmp_path / "out"):
        assert (state / NAME).read_bytes() == ruin
        for made in state.glob("*.salvaged-*.infoshare"):
            with open_with_key(made, KEY) as vault:
                assert all(found.ok for found in vault.check())
        look(state / NAME)
        assert not list(state.glob("*.next*"))
        saved = salvage(state / NAME, KEY, START)
        assert saved.drafts == 1
        others = [name for name in beside(state / NAME) if name != NAME]
        assert all(name.startswith("kim.salvaged-") and name.endswith(".infoshare") for name in others)
