"""The tables of the first version.

Until the first release this revision follows the tables; from then on it is never edited again.
"""

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
