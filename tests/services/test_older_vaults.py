"""A vault of an earlier version is brought up as it is opened, and everything in it is there as before."""

from __future__ import annotations

import hashlib
import shutil
from collections import Counter
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from pypdf import PdfReader

from infoshare_desktop.domain.decision.information import Statement
from infoshare_desktop.domain.facts.answers import sealed_answers
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.records.listing import Mark, State
from infoshare_desktop.domain.records.query import Query
from infoshare_desktop.services.browsing import Browsing
from infoshare_desktop.services.care.keeping import Keeping
from infoshare_desktop.services.deciding import Deciding
from infoshare_desktop.services.guiding import Guiding
from infoshare_desktop.services.people import People
from infoshare_desktop.services.reporting import Reporting
from infoshare_desktop.store import schema
from infoshare_desktop.store.file.connection import connect, outside_transaction
from infoshare_desktop.store.file.probe import salt_of
from infoshare_desktop.store.keys.vault_key import VaultKey
from infoshare_desktop.ui.decide.presenter import Presenter
from tests.guidance.builtin import RESOURCES, leaflet
from tests.ui.decide.walking import consented, plan_and_decide, refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from infoshare_desktop.domain.records.listing import Row
    from infoshare_desktop.store.vault import Vault
    from tests.hand_clock import HandClock

FIRST: Final = Path(__file__).parents[1] / "store" / "fixtures" / "first.infoshare"
"""Filled by the demonstration of the first version: never to be changed, nor opened but as a copy."""
SHA256: Final = "c4538ef9eee9f41b61270d55837204b90492274c1b3285c4ce52a2a68f64f894"
PASSPHRASE: Final = "old friends keep letters"
WORDS: Final = (
    "private ripple logic silver humor mixture fame saddle transfer lazy adult century"
    " syrup foam drum pride vibrant have panther voyage project tunnel drama cook"
)
BEGUN: Final = "D-0018"
"""A draft in which little more than the first question is answered."""
OLD: Final = {
    "vault": "code, created_at, fictional, next_number, next_draft, next_person",
    "entry": "sequence, kind, number, recorded_at, schema, content_hash, entry_hash",
    "content": "sequence, random, document",
    "draft": "reference, changed_at, document",
    "record": "id, reference, state, at_utc, zone, day, sealed_utc, sealed_zone, trigger, indication, outcome, summary",
    "record_person": "person, record_id",
    "record_mark": "mark, record_id",
    "record_text": "id, reference, text",
    "person": "id, reference, name, born_on, contact, note, found_by, lead",
    "follow_up": "number, id, what, owner, due_on, result, finished_at",
    "pack": "hash, document",
    "setting": "key, document",
}
"""The tables of the first version, with their columns."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A copy of the vault of the first version."""
    return Path(shutil.copyfile(FIRST, tmp_path / "old.infoshare"))


@pytest.fixture
def vault(path: Path, clock: HandClock) -> Iterator[Vault]:
    """That copy, opened with its passphrase by the program as it is today."""
    with Keeping(clock).open(path, PASSPHRASE) as opened:
        yield opened


@pytest.fixture
def guiding(vault: Vault) -> Guiding:
    """The guidance of today beside the one that is kept in the vault."""
    return Guiding(vault, leaflet())


@pytest.fixture
def browsing(vault: Vault, guiding: Guiding) -> Browsing:
    """The records of the vault."""
    return Browsing(vault, guiding)


def contents(path: Path, key: VaultKey) -> dict[str, list[Any]]:
    """Every row of the tables that the first version had, in its columns, read without our repositories."""
    connection = connect(path, key)
    try:
        return {name: outside_transaction(connection, f"SELECT {columns} FROM {name}") for name, columns in OLD.items()}
    finally:
        connection.close()


def overridden(desk: Presenter) -> None:
    """Refused, and shared all the same."""
    refused(desk, Choice.YES)
    fact = Statement("1", "fact", "She owes two months of rent", "told", when="Today")
    said = desk.draft.information
    desk.information(replace(said, anonymous_would_do=Choice.NO, statements=(fact,), accuracy="She said so today"))
    plan_and_decide(desk)
    desk.outcome(replace(desk.draft.outcome, override="She may be on the street by Friday"))


def rows(browsing: Browsing) -> list[Row]:
    """Every record, the newest first."""
    return browsing.rows(browsing.ids(Query()))


def read(pdf: bytes) -> str:
    """The words of a PDF, every space and line end as one space."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def test_the_vault_of_the_first_version_is_the_one_that_was_left() -> None:
    """Whoever changes it has no vault of that version any more."""
    assert hashlib.sha256(FIRST.read_bytes()).hexdigest() == SHA256


def test_nothing_is_lost_as_it_is_brought_up(path: Path, clock: HandClock) -> None:
    """The same rows to the letter, the version of today; the old file stays beside it as it was."""
    key = VaultKey.derive(PASSPHRASE, salt_of(path))
    before = contents(path, key)
    with Keeping(clock).open_with_words(path, WORDS) as opened:
        assert [finding for finding in opened.check() if not finding.ok] == []
    assert contents(path, key) == before
    connection = connect(path, key)
    assert schema.version_of(connection) == schema.CURRENT.version > 1
    connection.close()
    assert hashlib.sha256((path.parent / "old.replaced-1.infoshare").read_bytes()).hexdigest() == SHA256


def test_every_record_is_listed_as_before(browsing: Browsing) -> None:
    """Twelve decisions, two emergencies, and what is not decided yet."""
    found = rows(browsing)
    assert Counter(row.state for row in found) == {
        State.SEALED: 12,
        State.DRAFT: 4,
        State.AWAITING_ADVICE: 2,
        State.EMERGENCY: 1,
        State.COMPLETED: 1,
        State.DISCARDED: 1,
    }
    assert Counter(mark for row in found for mark in row.marks) == {
        Mark.WITHOUT_CONSENT: 6,
        Mark.EMERGENCY: 4,
        Mark.TO_SHARE: 2,
        Mark.NO_RECEIPT: 1,
        Mark.OVERRIDE: 1,
    }


def test_every_record_is_read_and_found(browsing: Browsing) -> None:
    """By its number and by what was typed in it; its answers are said in the words of the guidance of its time."""
    for row in rows(browsing):
        view = browsing.read(row.reference)
        assert browsing.ids(Query(text=row.reference))
        if row.state is State.SEALED:
            assert view.decision is not None
            assert view.entries[0].header.schema == "decision/1"
            assert view.decision.outcome.reasons
            assert len(sealed_answers(view.decision, view.pack)) == len(view.decision.answers)
            searched = Query(text=view.decision.outcome.reasons)
            assert row.reference in {one.reference for one in browsing.rows(browsing.ids(searched))}


def test_every_decision_and_emergency_is_printed(
    vault: Vault, guiding: Guiding, browsing: Browsing, clock: HandClock
) -> None:
    """The sheet says what was decided and why, and what was passed on."""
    reporting = Reporting(vault, guiding, clock, RESOURCES / "fonts")
    for row in rows(browsing):
        if row.state not in {State.SEALED, State.EMERGENCY, State.COMPLETED}:
            continue
        view = browsing.read(row.reference)
        paper = read(reporting.decision(row.reference))
        assert row.reference in paper
        said = [view.decision.outcome.reasons] if view.decision else []
        said += [view.emergency.what] if view.emergency else []
        said += [act.what for _sequence, act in view.disclosures]
        for words in said:
            assert " ".join(words.split()) in paper


def test_the_people_of_an_older_vault_are_there(vault: Vault, guiding: Guiding, clock: HandClock) -> None:
    """Everybody with their records."""
    people = People(vault, clock, guiding)
    everybody = people.all()
    assert len(everybody) == 13
    assert all(person.name for person in everybody)
    assert any(people.history_of(person.reference).mentions for person in everybody)


@pytest.mark.parametrize("walk", [consented, overridden])
def test_a_draft_begun_before_goes_every_way(
    vault: Vault, guiding: Guiding, clock: HandClock, walk: Callable[[Presenter], None]
) -> None:
    """Its guidance asks for all that the rules of today want to know: with consent, and against a refusal."""
    deciding = Deciding(vault, guiding, clock)
    draft = deciding.open(BEGUN)
    assert draft.pack != guiding.current_hash
    pack = guiding.pack_of(draft)
    asked = {field for question in pack.questions for field in question.fields}
    assert asked >= {field for question in guiding.current().questions for field in question.fields}
    desk = Presenter(replace(draft, people=()), pack, clock)
    walk(desk)
    deciding.save(desk.draft)
    sealed = deciding.seal(desk.draft)
    assert sealed.pack == draft.pack
    assert Browsing(vault, guiding).read(sealed.number).decision == sealed
