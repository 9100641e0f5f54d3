"""The vault's tables. A change here needs a migration; a test proves that both come to the same."""

from __future__ import annotations

from typing import Final

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

metadata: Final = MetaData()

vault: Final = Table(
    "vault",
    metadata,
    Column("id", Integer, CheckConstraint("id = 1"), primary_key=True),
    Column("code", Text),  # none until it is known who the worker is
    Column("created_at", Text, nullable=False),
    Column("fictional", Integer, nullable=False),
    Column("next_number", Integer, nullable=False),
    Column("next_draft", Integer, nullable=False),
    Column("next_person", Integer, nullable=False),
    sqlite_strict=True,
)
"""One row: what is true of the vault as a whole, and the running numbers, which never go back."""

entry: Final = Table(
    "entry",
    metadata,
    Column("sequence", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("number", Text, nullable=False, index=True),
    Column("recorded_at", Text, nullable=False),
    Column("schema", Text, nullable=False),
    Column("content_hash", LargeBinary, nullable=False),
    Column("entry_hash", LargeBinary, nullable=False),
    sqlite_strict=True,
)
"""The headers of the chain: never changed, never erased."""

content: Final = Table(
    "content",
    metadata,
    Column("sequence", Integer, ForeignKey("entry.sequence"), primary_key=True),
    Column("random", LargeBinary, nullable=False),
    Column("document", Text, nullable=False),
    sqlite_strict=True,
)
"""What the headers vouch for, as canonical JSON; a row goes when its content is erased."""

draft: Final = Table(
    "draft",
    metadata,
    Column("reference", Text, primary_key=True),
    Column("changed_at", Text, nullable=False),
    Column("document", Text, nullable=False),
    sqlite_strict=True,
)
"""Decisions that are being made, each as one document."""

record: Final = Table(
    "record",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("reference", Text, nullable=False, unique=True),
    Column("state", Text, nullable=False),
    Column("at_utc", Integer, nullable=False),  # seconds since 1970
    Column("zone", Text, nullable=False),
    Column("day", Integer, nullable=False),  # of at_utc on the laptop's wall: 20260503
    Column("sealed_utc", Integer),
    Column("sealed_zone", Text),
    Column("trigger", Text, nullable=False),
    Column("indication", Text, nullable=False),  # empty for none, as for outcome: both are sorted
    Column("outcome", Text, nullable=False),
    Column("people", Text, nullable=False),  # a JSON list, as agencies and marks
    Column("agencies", Text, nullable=False),
    Column("marks", Text, nullable=False),
    Column("summary", Text, nullable=False),
    Column("reference_order", Text, nullable=False),
    Column("people_order", Text, nullable=False),
    Column("agencies_order", Text, nullable=False),
    sqlite_strict=True,
)
"""One line of the table of records each, derived from drafts and entries; what a worker typed at length is elsewhere.

Each order has an index that also holds what lists are filtered by, so that no row is read to find its place.
"""

Index("record_by_at", record.c.at_utc, record.c.id, record.c.state, record.c.day)
Index("record_by_reference", record.c.reference_order, record.c.at_utc, record.c.id, record.c.state, record.c.day)
Index("record_by_state", record.c.state, record.c.at_utc, record.c.id, record.c.day)
Index("record_by_outcome", record.c.outcome, record.c.at_utc, record.c.id, record.c.state, record.c.day)
Index("record_by_people", record.c.people_order, record.c.at_utc, record.c.id, record.c.state, record.c.day)
Index("record_by_agencies", record.c.agencies_order, record.c.at_utc, record.c.id, record.c.state, record.c.day)

record_person: Final = Table(
    "record_person",
    metadata,
    Column("person", Text, primary_key=True),
    Column("record_id", Integer, ForeignKey("record.id"), primary_key=True, index=True),
    sqlite_with_rowid=False,
    sqlite_strict=True,
)
"""Which records are about a person."""

record_mark: Final = Table(
    "record_mark",
    metadata,
    Column("mark", Text, primary_key=True),
    Column("record_id", Integer, ForeignKey("record.id"), primary_key=True, index=True),
    sqlite_with_rowid=False,
    sqlite_strict=True,
)
"""Which records have a mark."""

record_text: Final = Table(
    "record_text",
    metadata,
    Column("id", Integer, ForeignKey("record.id"), primary_key=True),
    Column("reference", Text, nullable=False),
    Column("text", Text, nullable=False),
    sqlite_strict=True,
)
"""All that was typed in a record: the content of both search tables, which keep nothing but their indexes."""

# Marks (M*) belong to the word that they stand in: without them Hindi falls into single letters.
_SEARCH_WORDS: Final = (
    "CREATE VIRTUAL TABLE search_words USING fts5(reference, text, content = 'record_text', content_rowid = 'id',"
    " prefix = '1 2 3', tokenize = \"unicode61 remove_diacritics 2 categories 'L* M* N* Co'\")"
)
_SEARCH_PARTS: Final = (
    "CREATE VIRTUAL TABLE search_parts USING fts5(reference, text, content = 'record_text', content_rowid = 'id',"
    ' tokenize = "trigram remove_diacritics 1")'
)

SEARCH_TABLES: Final = (
    _SEARCH_WORDS,
    _SEARCH_PARTS,
    # What is deleted is taken out of the index at once, not at some later merge (sqlite.org/fts5.html, 6.11).
    # The inner nodes of the tree keep the beginnings of words all the same: see ``store.rows.lists.word_edges``.
    "INSERT INTO search_words(search_words, rank) VALUES ('secure-delete', 1)",
    "INSERT INTO search_parts(search_parts, rank) VALUES ('secure-delete', 1)",
)
"""What SQLAlchemy has no words for: the search index of whole words, and that of parts of words."""

person: Final = Table(
    "person",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("reference", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("born_on", Text),
    Column("contact", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("born_year", Integer),
    Column("found_by", Text, nullable=False),  # the name without case and accents
    Column("lead", Text, nullable=False, index=True),
    Column("reference_order", Text, nullable=False),
    Column("contacts", Text, nullable=False, server_default="[]"),  # a JSON list, as lives_with
    Column("lives_with", Text, nullable=False, server_default="[]"),
    sqlite_strict=True,
)
"""What stands behind a person's reference today; earlier details are in the chain.

Who has several references has the earliest of them as the lead in each line; else it is the line's own reference.
"""

Index("person_by_reference", person.c.reference_order, person.c.id, person.c.reference, person.c.lead)

follow_up: Final = Table(
    "follow_up",
    metadata,
    Column("number", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("what", Text, nullable=False),
    Column("owner", Text, nullable=False),
    Column("due_on", Text),
    Column("result", Text, nullable=False),
    Column("finished_at", Text),  # none while it is open
    Column("kind", Text, nullable=False, server_default=""),
    sqlite_strict=True,
)
"""What is to be done after a decision, and what came of it."""

Index("follow_up_open", follow_up.c.due_on, sqlite_where=follow_up.c.finished_at.is_(None))
Index("follow_up_by_kind", follow_up.c.kind, follow_up.c.id, sqlite_where=follow_up.c.kind != "")

pack: Final = Table(
    "pack",
    metadata,
    Column("hash", Text, primary_key=True),
    Column("document", LargeBinary, nullable=False),
    sqlite_strict=True,
)
"""Each guidance pack that a draft or decision was made with, once."""

setting: Final = Table(
    "setting",
    metadata,
    Column("key", Text, primary_key=True),
    Column("document", Text, nullable=False),
    sqlite_strict=True,
)
"""What the vault remembers about its worker and window, a JSON document each."""

access: Final = Table(
    "access",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at_utc", Integer, nullable=False),  # seconds since 1970
    Column("zone", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("reference", Text, nullable=False),  # empty for the vault as a whole
    Column("by", Text, nullable=False),
    sqlite_strict=True,
)
"""Who looked at what: no part of the chain. The lines about a record go with it."""

Index("access_by_reference", access.c.reference, access.c.at_utc)
