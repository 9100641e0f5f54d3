"""The tables of the first version. There are vaults of it: this revision is never edited again."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table in an empty vault."""
    _vault()
    _chain()
    _drafts()
    _records()
    _record_orders()
    _record_links()
    _search()
    _people()
    _follow_ups()
    _packs()
    _settings()


def _vault() -> None:
    op.create_table(
        "vault",
        sa.Column("id", sa.Integer, sa.CheckConstraint("id = 1"), primary_key=True),
        sa.Column("code", sa.Text),
        sa.Column("created_at", sa.Text, nullable=False),
        sa.Column("fictional", sa.Integer, nullable=False),
        sa.Column("next_number", sa.Integer, nullable=False),
        sa.Column("next_draft", sa.Integer, nullable=False),
        sa.Column("next_person", sa.Integer, nullable=False),
        sqlite_strict=True,
    )


def _chain() -> None:
    op.create_table(
        "entry",
        sa.Column("sequence", sa.Integer, primary_key=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("number", sa.Text, nullable=False, index=True),
        sa.Column("recorded_at", sa.Text, nullable=False),
        sa.Column("schema", sa.Text, nullable=False),
        sa.Column("content_hash", sa.LargeBinary, nullable=False),
        sa.Column("entry_hash", sa.LargeBinary, nullable=False),
        sqlite_strict=True,
    )
    op.create_table(
        "content",
        sa.Column("sequence", sa.Integer, sa.ForeignKey("entry.sequence"), primary_key=True),
        sa.Column("random", sa.LargeBinary, nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sqlite_strict=True,
    )


def _drafts() -> None:
    op.create_table(
        "draft",
        sa.Column("reference", sa.Text, primary_key=True),
        sa.Column("changed_at", sa.Text, nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sqlite_strict=True,
    )


def _records() -> None:
    op.create_table(
        "record",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("reference", sa.Text, nullable=False, unique=True),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("at_utc", sa.Integer, nullable=False),
        sa.Column("zone", sa.Text, nullable=False),
        sa.Column("day", sa.Integer, nullable=False),
        sa.Column("sealed_utc", sa.Integer),
        sa.Column("sealed_zone", sa.Text),
        sa.Column("trigger", sa.Text, nullable=False),
        sa.Column("indication", sa.Text, nullable=False),
        sa.Column("outcome", sa.Text, nullable=False),
        sa.Column("people", sa.Text, nullable=False),
        sa.Column("agencies", sa.Text, nullable=False),
        sa.Column("marks", sa.Text, nullable=False),
        sa.Column("summary", sa.Text, nullable=False),
        sa.Column("reference_order", sa.Text, nullable=False),
        sa.Column("people_order", sa.Text, nullable=False),
        sa.Column("agencies_order", sa.Text, nullable=False),
        sqlite_strict=True,
    )


def _record_orders() -> None:
    op.create_index("record_by_at", "record", ["at_utc", "id", "state", "day"])
    op.create_index("record_by_reference", "record", ["reference_order", "at_utc", "id", "state", "day"])
    op.create_index("record_by_state", "record", ["state", "at_utc", "id", "day"])
    op.create_index("record_by_outcome", "record", ["outcome", "at_utc", "id", "state", "day"])
    op.create_index("record_by_people", "record", ["people_order", "at_utc", "id", "state", "day"])
    op.create_index("record_by_agencies", "record", ["agencies_order", "at_utc", "id", "state", "day"])


def _record_links() -> None:
    op.create_table(
        "record_person",
        sa.Column("person", sa.Text, primary_key=True),
        sa.Column("record_id", sa.Integer, sa.ForeignKey("record.id"), primary_key=True, index=True),
        sqlite_with_rowid=False,
        sqlite_strict=True,
    )
    op.create_table(
        "record_mark",
        sa.Column("mark", sa.Text, primary_key=True),
        sa.Column("record_id", sa.Integer, sa.ForeignKey("record.id"), primary_key=True, index=True),
        sqlite_with_rowid=False,
        sqlite_strict=True,
    )


def _search() -> None:
    op.create_table(
        "record_text",
        sa.Column("id", sa.Integer, sa.ForeignKey("record.id"), primary_key=True),
        sa.Column("reference", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sqlite_strict=True,
    )
    op.execute(
        "CREATE VIRTUAL TABLE search_words USING fts5(reference, text, content = 'record_text', content_rowid = 'id',"
        " prefix = '1 2 3', tokenize = \"unicode61 remove_diacritics 2 categories 'L* M* N* Co'\")"
    )
    op.execute(
        "CREATE VIRTUAL TABLE search_parts USING fts5(reference, text, content = 'record_text', content_rowid = 'id',"
        ' tokenize = "trigram remove_diacritics 1")'
    )
    op.execute("INSERT INTO search_words(search_words, rank) VALUES ('secure-delete', 1)")
    op.execute("INSERT INTO search_parts(search_parts, rank) VALUES ('secure-delete', 1)")


def _people() -> None:
    op.create_table(
        "person",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("reference", sa.Text, nullable=False, unique=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("born_on", sa.Text),
        sa.Column("contact", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("born_year", sa.Integer),
        sa.Column("found_by", sa.Text, nullable=False),
        sa.Column("lead", sa.Text, nullable=False, index=True),
        sa.Column("reference_order", sa.Text, nullable=False),
        sqlite_strict=True,
    )
    op.create_index("person_by_reference", "person", ["reference_order", "id", "reference", "lead"])


def _follow_ups() -> None:
    op.create_table(
        "follow_up",
        sa.Column("number", sa.Text, primary_key=True),
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("what", sa.Text, nullable=False),
        sa.Column("owner", sa.Text, nullable=False),
        sa.Column("due_on", sa.Text),
        sa.Column("result", sa.Text, nullable=False),
        sa.Column("finished_at", sa.Text),
        sqlite_strict=True,
    )
    op.create_index("follow_up_open", "follow_up", ["due_on"], sqlite_where=sa.text("finished_at IS NULL"))


def _packs() -> None:
    op.create_table(
        "pack",
        sa.Column("hash", sa.Text, primary_key=True),
        sa.Column("document", sa.LargeBinary, nullable=False),
        sqlite_strict=True,
    )


def _settings() -> None:
    op.create_table(
        "setting",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("document", sa.Text, nullable=False),
        sqlite_strict=True,
    )
