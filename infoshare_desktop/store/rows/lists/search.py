"""Finding records by what was typed in them: two FTS5 tables over ``record_text`` (sqlite.org/fts5.html)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import and_, column, delete, func, insert, select, table
from sqlalchemy.dialects.sqlite import insert as upsert

from infoshare_desktop.store.rows.lists.search_terms import HIT, as_parts, as_words, has_letters, sentence, words_of
from infoshare_desktop.store.rows.lists.word_edges import keeps_edges
from infoshare_desktop.store.rows.tables import record, record_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import ColumnElement, Connection, Select, TableClause


def _index(name: str) -> TableClause:
    """An FTS5 table as SQL sees it: a column of the table's own name takes questions and commands, ``rank`` values."""
    return table(name, column("rowid"), column("reference"), column("text"), column(name), column("rank"))


_WORDS: Final = _index("search_words")
_PARTS: Final = _index("search_parts")

INDEXES: Final = (_WORDS, _PARTS)


class Search:
    """The words of each record under the id of its line.

    What is looked for is plain words: all of them must be in the record, the last one as a beginning. Case and
    accents do not count, and no character has a meaning of its own. Only where no record has the words, records
    that have them as parts of words are found (*ouncil*); signs without a letter or digit are looked for as they are.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, record_id: int, reference: str, text: str) -> None:
        """Let a record be found by its reference and ``text``, and no longer by what was put before."""
        self.put_many([{"id": record_id, "reference": reference, "text": text}])

    def put_many(self, texts: Sequence[Mapping[str, Any]]) -> None:
        """As ``put``, for many records: mappings of id, reference and text.

        First all is forgotten and then all learnt, by rising ids: FTS5 writes what it has gathered whenever an id
        comes that is not larger than the one before (sqlite.org/fts5.html), and that takes as long as all the rest.
        """
        before = {now["id"]: self._kept(now["id"]) for now in texts}
        changed = sorted((now for now in texts if now != before[now["id"]]), key=lambda now: int(now["id"]))
        gone = [kept for now in changed if (kept := before[now["id"]]) is not None]
        for index in INDEXES:
            for kept in gone:
                self._connection.execute(insert(index), {index.name: "delete", **_entry(kept)})
        for now in changed:
            keep = upsert(record_text).values(now)
            self._connection.execute(keep.on_conflict_do_update(index_elements=[record_text.c.id], set_=dict(now)))
        if changed:
            self._learn(changed)

    def put_new(self, texts: Sequence[Mapping[str, Any]]) -> None:
        """As ``put``, for records that were never put: mappings of id, reference and text."""
        if texts:
            self._connection.execute(insert(record_text), texts)
            self._learn(texts)

    def remove(self, record_id: int) -> None:
        """Forget a record's words; nothing of them is left in the indexes."""
        before = self._kept(record_id)
        if before is not None:
            self._forget(before)
            self._connection.execute(delete(record_text).where(record_text.c.id == record_id))

    def clear_edges(self) -> None:
        """Make each index anew that keeps beginnings of words which are in no record: see ``word_edges``."""
        for index in INDEXES:
            if keeps_edges(self._connection, index):
                self._connection.execute(insert(index), {index.name: "rebuild"})

    def found(self, typed: str) -> ColumnElement[bool] | None:
        """What holds for the records that have what was typed; None where nothing was typed."""
        words = words_of(typed)
        if not words:
            return None
        if not has_letters(words):
            as_they_are = and_(*(func.instr(record_text.c.text, word) > 0 for word in words))
            return record.c.id.in_(select(record_text.c.id).where(as_they_are))
        wanted = _asked(_WORDS, as_words(words))
        parts = as_parts(words)
        if parts and self._connection.execute(wanted.limit(1)).first() is None:
            wanted = _asked(_PARTS, parts)
        return record.c.id.in_(wanted)

    def hit(self, record_id: int, typed: str) -> str:
        """The sentence, or the line, around the first place in a record where what was typed is found.

        Empty where it is found only in the reference, or not at all.
        """
        words = words_of(typed)
        if not words:
            return ""
        if not has_letters(words):
            kept = self._kept(record_id)
            return sentence(kept["text"].replace(words[0], HIT + words[0], 1)) if kept else ""
        marked = self._marked(_WORDS, record_id, as_words(words))
        parts = as_parts(words)
        if marked is None and parts:
            marked = self._marked(_PARTS, record_id, parts)
        return sentence(marked or "")

    def _kept(self, record_id: int) -> dict[str, Any] | None:
        wanted = select(record_text).where(record_text.c.id == record_id)
        row = self._connection.execute(wanted).mappings().one_or_none()
        return None if row is None else dict(row)

    def _learn(self, texts: Sequence[Mapping[str, Any]]) -> None:
        for index in INDEXES:
            self._connection.execute(insert(index), [_entry(kept) for kept in texts])

    def _forget(self, kept: Mapping[str, Any]) -> None:
        # The index keeps no text of its own and has to be told what to take out, to the letter.
        for index in INDEXES:
            self._connection.execute(insert(index), {index.name: "delete", **_entry(kept)})

    def _marked(self, index: TableClause, record_id: int, wanted: str) -> str | None:
        """A record's text with a mark before each hit; None where it has none."""
        marked = func.highlight(index.c[index.name], 1, HIT, "")
        asked = select(marked).where(index.c[index.name].op("MATCH")(wanted), index.c.rowid == record_id)
        found: str | None = self._connection.execute(asked).scalar_one_or_none()
        return found


def _asked(index: TableClause, wanted: str) -> Select[int]:
    return select(index.c.rowid).where(index.c[index.name].op("MATCH")(wanted))


def _entry(kept: Mapping[str, Any]) -> dict[str, Any]:
    return {"rowid": kept["id"], "reference": kept["reference"], "text": kept["text"]}
