"""Reports and actors can be searched; the latest told come at once."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

WORDS = "tokenize='porter unicode61 remove_diacritics 2'"
NAMES = "tokenize='unicode61 remove_diacritics 2', prefix='2 3'"
SQLITE = (
    f"CREATE VIRTUAL TABLE report_words USING fts5(title, text, content='report', content_rowid='id', {WORDS})",
    "INSERT INTO report_words (rowid, title, text) SELECT id, title, text FROM report",
    f"CREATE VIRTUAL TABLE actor_words USING fts5(form, actor UNINDEXED, {NAMES})",
    "INSERT INTO actor_words (form, actor) SELECT form, actor FROM actor_form",
)
POSTGRESQL = (
    "CREATE INDEX ix_report_words ON report USING gin "
    "(to_tsvector('english', left(coalesce(title, '') || ' ' || text, 100000)))",
    "CREATE INDEX ix_actor_words ON actor_form USING gin (to_tsvector('simple', form))",
)


def upgrade() -> None:
    """Bring a ledger up to this version."""
    op.create_index("ix_telling_day", "telling", ["day", "id"], unique=False)
    op.create_index("ix_contact_report", "contact", ["report"], unique=False)
    for statement in SQLITE if op.get_bind().dialect.name == "sqlite" else POSTGRESQL:
        op.execute(statement)
