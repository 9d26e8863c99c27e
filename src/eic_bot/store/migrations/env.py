"""Run by Alembic: the migrations, on the connection that ``schema`` hands over."""

from alembic import context

from eic_bot.store.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
