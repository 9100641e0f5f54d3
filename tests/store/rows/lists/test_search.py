"""Finding records by what was typed in them."""

from __future__ import annotations

import unicodedata
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import create_engine, event
from sqlalchemy.pool import NullPool
from sqlcipher3 import dbapi2 as sqlcipher

from infoshare_desktop.domain.records.listing import Row, State
from infoshare_desktop.domain.records.query import Query
from infoshare_desktop.store import schema
from infoshare_desktop.store.rows.lists.records import Records
from tests.hand_clock import START
from tests.store.undoing import undoing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault

WORD = st.text("aebÉé1", min_size=1, max_size=4)


def put(records: Records, *texts: str) -> None:
    """Keep a record for each text: KM-2026-0137, then 0138, and so on."""
    records.put_many(
        (Row(f"KM-2026-{number:04}", State.SEALED, START), text) for number, text in enumerate(texts, start=137)
    )


def found(records: Records, text: str) -> list[str]:
    """The references of the records that a text finds, by reference."""
    return sorted(row.reference for row in records.rows(records.ids(Query(text))))


def finds(records: Records, kept: str, typed: str) -> bool:
    """Whether a record with this text, and no other text, is found."""
    records.remove("KM-2026-0137")
    put(records, kept)
    hits = found(records, typed)
    assert records.count(Query(typed)) == len(hits)
    return hits == ["KM-2026-0137"]


@pytest.mark.parametrize(
    ("kept", "typed"),
    [
        ("Café au lait", "CAFE"),
        ("Cafe\u0301 au lait", "café"),
        ("She said: “I'm afraid”", "I'm afraid"),
        ("the council said no", "said coun"),
        ("the council said no", "  said\tcouncil\n"),
        ('he said "stop"', '"stop"'),
        ("rock AND roll OR NOT NEAR(x)", "AND NOT NEAR("),
        ("colon reference:value", "reference:value"),
        ("a-b -c", "-c"),
        ("one * star", "star*"),
        ("(parentheses)", "(paren"),
        ("caret ^first", "^first"),
        ("plus a+b", "a+b"),
        ("great 😀 day", "great 😀 day"),
        ("great 😀 day", "😀"),
        ("only – dashes", "–"),
        ("I", "i"),
        ("مدرسة كبيرة", "كبي"),
        ("हिन्दी भाषा", "हिन्दी"),
        ("Straße nach Gdańsk", "gdansk"),
        ('ends in a quote"', 'quote"'),
        ("{braces} <angles> \\ | ; -- /* '", "{braces} \\ | ; -- /* '"),
        ("U+FFFD \ufffd", "\ud800"),
        ("the council said no", "ouncil"),
        ("the council said no", "OUNCIL aid"),
        ("ทั้งหมดนี้เป็นภาษาไทย", "ภาษา"),
        ("phone 07700 900001", "07700 9000"),
    ],
)
def test_plain_words_are_found_whatever_their_characters_mean_elsewhere(shared: Vault, kept: str, typed: str) -> None:
    """Nothing is syntax: quotes, signs, operators, other scripts, either form of an accent, parts of words."""

    def work(repositories: Repositories) -> None:
        assert finds(repositories.records, kept, typed)
        assert not finds(repositories.records, "entirely other", typed)

    undoing(shared, work)


@pytest.mark.parametrize(
    ("kept", "typed"),
    [
        ("the council said no", "council yes"),
        ("rock and roll", "rock OR nothing"),
        ("abc", "NOT xyz"),
        ("reference", "text:reference"),
        ("one two", "one two three"),
        ("great 😀", "🎈"),
    ],
)
def test_every_word_must_be_there(shared: Vault, kept: str, typed: str) -> None:
    """Whole, but for the last one; operators do not make it any weaker."""

    def work(repositories: Repositories) -> None:
        assert not finds(repositories.records, kept, typed)

    undoing(shared, work)


def test_parts_of_words_count_only_where_no_record_has_the_words(vault: Vault) -> None:
    """A word that is somewhere as such is meant as such; only its last one is a beginning anyway."""
    vault.write(lambda kept: put(kept.records, "rent arrears", "parental consent", "renting"))
    expected = {
        "rent": ["KM-2026-0137", "KM-2026-0139"],
        "rent arr": ["KM-2026-0137"],
        "rental": ["KM-2026-0138"],
        "ent ears": ["KM-2026-0137"],
        "en": [],
    }
    assert vault.read(lambda kept: {typed: found(kept.records, typed) for typed in expected}) == expected


@pytest.mark.parametrize("typed", ["KM-2026-0137", "km-2026-01", "0137", "KM 2026", "P-0042", "P-004", "0042", "p 42"])
def test_numbers_and_references_find_their_records(vault: Vault, typed: str) -> None:
    """A record's own, and a person's within it; also their beginnings."""
    vault.write(lambda kept: put(kept.records, "About P-0042", "About P-0007"))
    others = {"km-2026-01", "KM 2026"}
    wanted = ["KM-2026-0137", "KM-2026-0138"] if typed in others else ["KM-2026-0137"]
    if typed == "p 42":
        wanted = []
    assert vault.read(lambda kept: found(kept.records, typed)) == wanted


@given(st.lists(st.lists(WORD, max_size=4), max_size=4), st.lists(WORD, min_size=1, max_size=3))
def test_words_are_found_as_a_plain_model_finds_them(shared: Vault, texts: list[list[str]], typed: list[str]) -> None:
    """All whole but the last; where no record has them, as parts if all have three letters."""

    def work(kept: Repositories) -> None:
        put(kept.records, *(" ".join(words) for words in texts))
        numbered = [(f"KM-2026-{number:04}", words) for number, words in enumerate(texts, start=137)]
        assert found(kept.records, " ".join(typed)) == _model(numbered, typed)

    undoing(shared, work)


def _model(texts: Sequence[tuple[str, list[str]]], typed: list[str]) -> list[str]:
    *whole, last = map(_folded, typed)
    folded = [
        (reference, [_folded(word) for word in words], [*map(_folded, reference.split("-")), *map(_folded, words)])
        for reference, words in texts
    ]
    exact = [
        reference
        for reference, _words, own in folded
        if set(whole) <= set(own) and any(word.startswith(last) for word in own)
    ]
    if exact or any(len(word) < 3 for word in typed):
        return exact
    return [
        reference
        for reference, words, _own in folded
        if all(part in " ".join(words) or part in _folded(reference) for part in (*whole, last))
    ]


def _folded(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(letter))


@given(st.text(), st.text())
def test_no_text_breaks_the_search(shared: Vault, kept: str, typed: str) -> None:
    """Whatever is kept and whatever is typed: no error, and the hit is a piece of the text."""

    def work(repositories: Repositories) -> None:
        text = kept.encode("utf-8", "replace").decode().replace("\x00", "\ufffd")
        put(repositories.records, text)
        found(repositories.records, typed)
        assert repositories.records.hit("KM-2026-0137", typed) in text

    undoing(shared, work)


def test_a_hit_is_shown_with_its_sentence(vault: Vault) -> None:
    """As it was written; only a part of a word, or a sign, has its sentence too."""
    text = "She came at nine. Her brother “knows where” she lives! He rang.\nAsked the Café 😀 Board"
    vault.write(lambda kept: put(kept.records, text))

    def hit(typed: str) -> str:
        return vault.read(lambda kept: kept.records.hit("KM-2026-0137", typed))

    assert hit("lives brot") == "Her brother “knows where” she lives!"
    assert hit("cafe") == hit("afé board") == hit("😀") == "Asked the Café 😀 Board"
    assert hit("rother") == "Her brother “knows where” she lives!"
    assert hit("0137") == hit("nowhere") == hit("") == hit(" ") == ""


def test_a_new_text_takes_the_place_of_the_old(vault: Vault) -> None:
    """In whole words, beginnings and parts; indexing the same again changes nothing."""
    vault.write(lambda kept: put(kept.records, "the former words"))
    for _twice in range(2):
        vault.write(lambda kept: kept.records.index("KM-2026-0137", "the latter text"))
    gone, there = ("former", "form", "ormer"), ("latter", "latt", "atter")
    assert vault.read(lambda kept: [kept.records.count(Query(typed)) for typed in gone]) == [0, 0, 0]
    assert vault.read(lambda kept: [kept.records.count(Query(typed)) for typed in there]) == [1, 1, 1]
    assert all(finding.ok for finding in vault.check() if finding.kind == "search")


def test_nothing_of_a_removed_text_is_left_in_the_file(tmp_path: Path) -> None:
    """Neither in the texts nor in the indexes: read in a file that is not encrypted, with the vault's settings."""
    file = tmp_path / "plain.db"
    with closing(_plain(file)) as connection:
        schema.make(connection)
        records = Records(connection)
        with connection.begin():
            put(records, "Zanzibarschnecke hides at 14 Quarzweg", "other words " * 50)
        assert b"anzibarschnecke" in file.read_bytes().lower()
        with connection.begin():
            records.index("KM-2026-0137", "harmless")
            records.remove("KM-2026-0138")
    left = file.read_bytes().lower()
    for trace in (b"zanzib", b"anzibarschnecke", b"quarzweg", b"uarzw", b"zan", b"ibar"):
        assert trace not in left


def _plain(file: Path) -> Any:
    def opened() -> Any:
        raw = sqlcipher.connect(str(file), isolation_level=None)
        raw.execute("PRAGMA secure_delete = ON")
        return raw

    engine = create_engine("sqlite://", module=sqlcipher, creator=opened, poolclass=NullPool)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    return engine.connect()
