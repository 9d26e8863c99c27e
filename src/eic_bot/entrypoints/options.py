"""Options and arguments that many commands take, said in the same words everywhere."""

import click

DATABASE = click.option(
    "--database", metavar="URL", help="Where answers are kept, e.g. sqlite:///answers.db, postgresql://user@host/db"
)
"""Without it, EIC_DATABASE_URL; without both, the user's own file."""
ORGANISATION = click.argument("organisation")
"""By its name here, such as slack:T0123."""
