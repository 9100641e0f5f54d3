"""The vault of the third version, with some of everything that it brought: opened, checked and read for ever."""

from __future__ import annotations

import hashlib
import shutil
from collections import Counter
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from pypdf import PdfReader

from infoshare_desktop.app.session import Session
from infoshare_desktop.domain.acts.person import ContactLine, Safety
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.records.listing import Mark, State
from infoshare_desktop.domain.records.query import Query
from infoshare_desktop.services.care.keeping import Keeping
from infoshare_desktop.store.file.connection import connect, outside_transaction
from infoshare_desktop.store.file.probe import salt_of
from infoshare_desktop.store.keys.vault_key import VaultKey
from tests.guidance.builtin import RESOURCES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from infoshare_desktop.domain.records.listing import Row
    from tests.hand_clock import HandClock

THIRD: Final = Path(__file__).parents[1] / "store" / "fixtures" / "third.infoshare"
"""Never to be changed, nor opened but as a copy."""
SHA256: Final = "6a78d53938c9a0a1a3243e0080f09ad9a53008938c5987f84d287fa91f2372f8"
PASSPHRASE: Final = "old friends write again"
WORDS: Final = (
    "grunt spare elite rally pottery piece once nominee gossip dynamic turn foot"
    " trade mosquito mean butter wall enable giraffe garden general canyon devote destroy"
)
OLD: Final = {
    "vault": "code, created_at, fictional, next_number, next_draft, next_person",
    "entry": "sequence, kind, number, recorded_at, schema, content_hash, entry_hash",
    "content": "sequence, random, document",
    "draft": "reference, changed_at, document",
    "record": (
        "id, reference, state, at_utc, zone, day, sealed_utc, sealed_zone, trigger, indication, outcome, people,"
        " agencies, marks, summary"
    ),
    "record_person": "person, record_id",
    "record_mark": "mark, record_id",
    "record_text": "id, reference, text",
    "person": "id, reference, name, born_on, contact, note, born_year, found_by, lead, contacts, lives_with",
    "follow_up": "number, id, what, owner, due_on, result, finished_at, kind",
    "pack": "hash, document",
    "setting": "key, document",
    "access": "id, at_utc, zone, act, reference, by",
}
"""The tables of the third version, with their columns."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copyfile(THIRD, tmp_path / "old.infoshare"))


@pytest.fixture
def session(path: Path, clock: HandClock) -> Iterator[Session]:
    """That copy, opened with its passphrase by the program as it is today."""
    with Keeping(clock).open(path, PASSPHRASE) as opened:
        yield Session.over(opened, RESOURCES, clock)


def contents(path: Path) -> dict[str, list[Any]]:
    """Every row of its tables, in its columns, read without our repositories."""
    connection = connect(path, VaultKey.derive(PASSPHRASE, salt_of(path)))
    try:
        return {name: outside_transaction(connection, f"SELECT {columns} FROM {name}") for name, columns in OLD.items()}
    finally:
        connection.close()


def rows(session: Session) -> list[Row]:
    """Every record, the newest first."""
    return session.browsing.rows(session.browsing.ids(Query()))


def test_it_is_the_one_that_was_left() -> None:
    """Whoever changes it has no vault of that version any more."""
    assert hashlib.sha256(THIRD.read_bytes()).hexdigest() == SHA256


def test_nothing_is_lost_as_it_is_opened(path: Path, clock: HandClock) -> None:
    """By its recovery words: the same rows to the letter, and everything in it is whole."""
    before = contents(path)
    with Keeping(clock).open_with_words(path, WORDS) as opened:
        assert [finding for finding in opened.check() if not finding.ok] == []
    assert contents(path) == before


def test_every_kind_of_entry_is_there(session: Session) -> None:
    """All but a restore and a salvage."""
    entries = session.vault.read(lambda kept: list(kept.entries.all()))
    assert {entry.header.kind for entry in entries} == set(EntryKind) - {EntryKind.RESTORE, EntryKind.SALVAGE}
    schemas = Counter(entry.header.schema for entry in entries)
    assert schemas["decision/2"] == 14
    assert (schemas["disclosure/2"], schemas["receipt/2"], schemas["person/2"]) == (12, 11, 15)


def test_every_record_is_listed_read_and_found(session: Session) -> None:
    """By its number; a restricted one and a tombstone too."""
    found = rows(session)
    assert Counter(row.state for row in found) == {
        State.SEALED: 11,
        State.DRAFT: 4,
        State.AWAITING_ADVICE: 2,
        State.BREACH: 2,
        State.BREACH_CLOSED: 2,
        State.DISPOSED: 2,
        State.EMERGENCY: 1,
        State.COMPLETED: 1,
        State.DISCARDED: 1,
    }
    assert {Mark.AMENDED, Mark.HELD, Mark.WITHOUT_CONSENT, Mark.TO_SHARE} <= {
        mark for row in found for mark in row.marks
    }
    for row in found:
        assert session.browsing.read(row.reference).row == row
        assert row.reference in {
            one.reference for one in session.browsing.rows(session.browsing.ids(Query(text=row.reference)))
        }


def test_what_came_after_the_seal_is_read(session: Session) -> None:
    """Corrected, talked about, restricted, held, taken back, and what was shared and received."""
    corrected = session.browsing.read("KM-2026-0016")
    assert [act.corrected for act in corrected.amendments] == ["Put right"]
    assert [comment.said for comment in corrected.comments] == ["Well weighed up"]
    restriction = session.browsing.read("KM-2026-0015").restriction
    assert restriction is not None
    assert restriction.ground == "She objects"
    (withdrawal,) = session.browsing.read("KM-2026-0007").withdrawals
    assert withdrawal.follow_ups[0].kind == "withdrawn"
    held = session.retaining.about("KM-2026-0014").said
    assert held is not None
    assert held.held
    views = [session.browsing.read(row.reference) for row in rows(session) if row.state is State.SEALED]
    assert any(view.receipts for view in views)
    assert [view.breach.what for row in rows(session) if (view := session.browsing.read(row.reference)).breach]


def test_its_people_are_there(session: Session) -> None:
    """With ways to reach them, a household, and two references of one person; who were parted are two."""
    people = {person.reference: person for person in session.people.all()}
    assert len(people) == 13
    changed = people["P-0010"]
    assert changed.contacts == (
        ContactLine("07700 900123", Safety.HIDDEN, "Her sister answers"),
        ContactLine("The drop-in", Safety.SAFE),
    )
    assert changed.lives_with
    leads = session.vault.read(lambda kept: kept.people.leads())
    assert (leads["P-0013"], leads["P-0014"]) == ("P-0003", "P-0014")
    assert session.people.history_of("P-0010").mentions


def test_what_was_erased_is_told_and_stays_erased(session: Session) -> None:
    """Words taken out, records disposed of, an old name: each has its certificate, and no content."""
    for number in ("KM-2026-0008", "KM-2026-0009", "KM-2020-0001", "KM-2026-0002", "P-0010"):
        paper = PdfReader(BytesIO(session.certifying.certificate(number)))
        assert number in " ".join(page.extract_text() for page in paper.pages)
    assert "agreed with Sam Lee" in " ".join(passage.words for passage in session.erasing.passages("KM-2026-0008"))
    assert session.browsing.read("KM-2020-0001").decision is None


def test_who_looked_is_known(session: Session) -> None:
    """Two were opened, one was printed."""
    assert Counter(line.act.value for line in session.accessing.looks().lines) == {"opened": 2, "printed": 1}


def test_work_goes_on_in_it(session: Session, clock: HandClock) -> None:
    """A draft of that day is opened, and a new one begun; the chain goes on."""
    begun = next(row.reference for row in rows(session) if row.state is State.DRAFT)
    assert session.deciding.open(begun).reference == begun
    clock.forward(minutes=1)
    assert session.deciding.start().reference > begun
    session.people.add("Somebody new")
    assert [finding for finding in session.vault.check() if not finding.ok] == []
