"""The channels that the settings ask for."""

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

from pydantic import SecretStr

from eic_bot.dialogs.messages import Table
from eic_bot.dialogs.phrases import Phrases
from eic_bot.entrypoints.processes import Line, OpenLines
from eic_bot.entrypoints.settings import Settings
from eic_bot.service.delivery import clock
from eic_bot.service.house import House
from eic_bot.service.ports import Transactions

if TYPE_CHECKING:
    from eic_bot.adapters.slack.configuration import Configuration
    from eic_bot.adapters.teams.configuration import Configuration as TeamsConfiguration
    from eic_bot.store.sealing import SealedVault


def configured(settings: Settings, say: Callable[[str], None]) -> OpenLines:
    """How to open the channels that the settings ask for. ``say`` is where an operator reads."""

    @asynccontextmanager
    async def opened(transactions: Transactions, house: House) -> AsyncIterator[Sequence[Line]]:
        async with AsyncExitStack() as stack:
            lines: list[Line] = []
            slack = slack_configuration(settings)
            if slack.is_wanted:
                from eic_bot.adapters.slack.line import Surroundings, open_slack

                vault = vault_of(settings, transactions)
                if vault is not None and (anew := await vault.reseal()):
                    say(f"{anew} tokens were sealed anew with the first key of EIC_SECRET_KEY; older ones can go.")
                around = Surroundings(house.phrases, clock, say, drawn, vault)
                line = await stack.enter_async_context(open_slack(slack, around))
                lines.append(Line(line.channel, line.intake, line.routes))
            teams = teams_configuration(settings)
            if teams.is_wanted:
                from eic_bot.adapters.teams.line import Surroundings as OfTeams
                from eic_bot.adapters.teams.line import open_teams
                from eic_bot.adapters.teams.pictures import MOST_PIXELS

                around_teams = OfTeams(house.phrases, clock, draw=partial(drawn, within=MOST_PIXELS))
                spoken = await stack.enter_async_context(open_teams(teams, around_teams))
                lines.append(Line(spoken.channel, routes=spoken.routes))
            if settings.public_url:
                lines.append(page_line(transactions, house, settings.public_url.rstrip("/")))
            yield lines

    return opened


def drawn(table: Table, language: str, *, within: int | None = None) -> bytes:
    """A heat map as PNG. The typesetter, which is large, is loaded for the first one."""
    from eic_bot.exports.heatmap import heatmap

    return heatmap(table, language, within=within)


def page_line(transactions: Transactions, house: House, site: str, now: Callable[[], int] = clock) -> Line:
    """The pages of people on the web, where they reach the service."""
    from eic_bot.adapters.web.app import Pages, routes
    from eic_bot.adapters.web.channel import WebChannel
    from eic_bot.exports import as_html
    from eic_bot.exports.person_page import person_page

    def written(title: str, record: Mapping[str, Any], phrases: Phrases) -> bytes:
        return as_html.write(person_page(title, record, phrases), phrases.language)

    return Line(WebChannel(), routes=lambda take: routes(Pages(transactions, house, now, take, site, written)))


def teams_configuration(settings: Settings) -> "TeamsConfiguration":
    """What the settings say of Teams."""
    from eic_bot.adapters.teams.configuration import METADATA_URL
    from eic_bot.adapters.teams.configuration import Configuration as TeamsConfiguration

    tenants = (settings.teams_allowed_tenants or "").split(",")
    return TeamsConfiguration(
        app_id=settings.teams_app_id or "",
        password=_plain(settings.teams_app_password),
        tenant=settings.teams_tenant_id or "",
        managed_identity=settings.teams_managed_identity,
        allowed_tenants=frozenset(tenant.strip() for tenant in tenants if tenant.strip()),
        anonymous=settings.teams_anonymous,
        metadata_url=settings.teams_openid_metadata_url or METADATA_URL,
        host=settings.host,
    )


def slack_configuration(settings: Settings) -> "Configuration":
    """What the settings say of Slack."""
    from eic_bot.adapters.slack.configuration import Configuration

    return Configuration(
        bot_token=_plain(settings.slack_bot_token),
        app_token=_plain(settings.slack_app_token),
        signing_secret=_plain(settings.slack_signing_secret),
        client_id=settings.slack_client_id or "",
        client_secret=_plain(settings.slack_client_secret),
        api_url=settings.slack_api_url,
    )


def vault_of(settings: Settings, transactions: Transactions) -> "SealedVault | None":
    """Where secrets are kept, where there is a key to seal them."""
    if settings.secret_key is None:
        return None
    from eic_bot.store.sealing import SealedVault

    keys = [key.strip() for key in settings.secret_key.get_secret_value().split(",")]
    return SealedVault(transactions, keys, clock)


def _plain(secret: SecretStr | None) -> str:
    return secret.get_secret_value() if secret else ""
