"""``eic-bot doctor``: is everything there that the service needs? Prints no secret."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Sequence

import click

from eic_bot.entrypoints.console import console_configuration
from eic_bot.entrypoints.lines import slack_configuration, teams_configuration
from eic_bot.entrypoints.settings import Settings
from eic_bot.errors import EicBotError
from eic_bot.packs.bundled import bundled_pack
from eic_bot.packs.loader import load_pack
from eic_bot.service.delivery import EVERYONE
from eic_bot.service.findings import Finding
from eic_bot.service.records import Letter
from eic_bot.store.addresses import is_postgresql, shown
from eic_bot.store.database import open_reader

MOST_LETTERS = 10_000
REASONS = {
    "not_in_channel": "Invite the bot to that channel: /invite @eic-bot.",
    "is_archived": "The channel is archived: unarchive it, or drop what waits for it with eic-bot outbox drop.",
    "nobody is known to be there": "They took the app away: what waits can be dropped with eic-bot outbox drop.",
    "perhaps delivered": "Ask whether it arrived; then eic-bot outbox drop, or retry to send it once more.",
    "not installed": "Install the app there again.",
}
ELSE = "See eic-bot outbox list; eic-bot outbox retry, or drop."


def doctor(url: str, settings: Settings) -> int:
    """Print every finding, and count those with something to do."""
    wrong = 0
    for finding in asyncio.run(_gathered(url, settings)):
        wrong += not finding.is_well
        click.echo(f"{'ok     ' if finding.is_well else 'PROBLEM'} {finding.code}: {finding.what}")
        if finding.to_do:
            click.echo(f"        -> {finding.to_do}")
    click.echo("All is well." if not wrong else f"{wrong} to put right.")
    return wrong


async def _gathered(url: str, settings: Settings) -> list[Finding]:
    found = [*_pack(), *_database(url)]
    slack = [finding async for finding in _slack(settings)]
    teams = [finding async for finding in _teams(settings)]
    return [*found, *slack, *teams, *[finding async for finding in _console(settings)]]


def _pack() -> Iterator[Finding]:
    problems = load_pack(bundled_pack("demo")).problems
    if problems:
        yield Finding("pack", f"the pack has {len(problems)} problems", "Run: eic-bot pack check")
    else:
        yield Finding("pack", "the pack is well")


def _database(url: str) -> Iterator[Finding]:
    try:
        with open_reader(url) as reader:
            letters = reader.read(EVERYONE, lambda tx: tx.letters(MOST_LETTERS))
            paused = reader.read(EVERYONE, lambda tx: tx.due.paused())
    except EicBotError as problem:
        first, _, rest = str(problem).partition(" Run: ")
        yield Finding("database", f"{shown(url)}: {first}", rest or _of_database(first))
        return
    yield Finding("database", f"{shown(url)} can be read, at the newest schema")
    yield from _wall(url)
    for name in paused:
        yield Finding("paused", f"nothing goes out to {name}", f"To go on: eic-bot unpause {name}")
    yield from _dead(letters)


def _wall(url: str) -> Iterator[Finding]:
    """PostgreSQL keeps organisations apart by itself, where the role is one that it holds for."""
    if not is_postgresql(url):
        return
    from eic_bot.store.postgresql.database import wall

    found = wall(url)
    if found.is_passed_by:
        what = f"row-level security does not hold for the role {found.role}: it is a superuser, or has BYPASSRLS"
        yield Finding("database.walls", what, "Connect as a role that has neither: docs/how-to/postgresql.md")
    elif found.missing:
        what = f"no row-level security around {', '.join(found.missing)}"
        yield Finding(
            "database.walls", what, "Take a backup, and restore the tables as docs/how-to/postgresql.md says."
        )
    else:
        yield Finding("database.walls", f"PostgreSQL keeps organisations apart for the role {found.role}")


def _of_database(problem: str) -> str:
    if problem.startswith("There is no database"):
        return "Start eic-bot serve once: it makes a new one."
    return "Put EIC_DATABASE_URL right, or bring up the database that it names."


def _dead(letters: Sequence[Letter]) -> Iterator[Finding]:
    """Messages that could not be delivered, by what is to be done about it."""
    dead = Counter((one.channel, one.why or "") for one in letters if one.state == "dead")
    for (channel, why), count in dead.items():
        to_do = next((text for word, text in REASONS.items() if word in why), ELSE)
        yield Finding(f"{channel}.undelivered", f"{count} messages could not be delivered: {why}", to_do)


async def _slack(settings: Settings) -> AsyncIterator[Finding]:
    configuration = slack_configuration(settings)
    if not configuration.is_wanted:
        yield Finding("slack", "not set up; to use it, see docs/how-to/slack.md")
        return
    from eic_bot.adapters.slack.checking import check
    from eic_bot.adapters.slack.line import make_client, open_session

    async with open_session() as session:
        async for finding in check(configuration, make_client(configuration.api_url, session)):
            yield finding


async def _teams(settings: Settings) -> AsyncIterator[Finding]:
    configuration = teams_configuration(settings)
    if not configuration.is_wanted:
        yield Finding("teams", "not set up; to use it, see docs/how-to/teams.md")
        return
    from eic_bot.adapters.teams.checking import check
    from eic_bot.adapters.teams.connector import open_session
    from eic_bot.adapters.teams.line import tokens_of

    tokens = None if configuration.missing() else tokens_of(configuration)
    async with open_session() as session:
        async for finding in check(configuration, session, tokens):
            yield finding


async def _console(settings: Settings) -> AsyncIterator[Finding]:
    configuration = console_configuration(settings)
    if not configuration.is_wanted:
        yield Finding("console", "not set up; to use it, see docs/how-to/console.md")
        return
    from eic_bot.admin.checking import check
    from eic_bot.admin.oidc.opening import open_flow

    async with open_flow(configuration) as flow:
        async for finding in check(configuration, flow):
            yield finding
