"""How a person can be reached safely, and with whom they live; of what kind a follow-up is.

Until the next release this revision follows the tables; from then on it is never edited again.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Let people have contacts and a household, and follow-ups a kind; none has any yet."""
    for name in ("contacts", "lives_with"):
        op.add_column("person", sa.Column(name, sa.Text, nullable=False, server_default="[]"))
    op.add_column("follow_up", sa.Column("kind", sa.Text, nullable=False, server_default=""))
    op.create_index("follow_up_by_kind", "follow_up", ["kind", "id"], sqlite_where=sa.text("kind != ''"))
