"""Runs migrations on the connection that :mod:`whence.ledger.migrate` hands over."""

from alembic import context

from whence.ledger.schema import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA)
with context.begin_transaction():
    context.run_migrations()
