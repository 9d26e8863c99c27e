"""Whether one can sign in to the console as it is set up. Prints no secret and changes nothing."""

from collections.abc import AsyncIterator

from eic_bot.admin.configuration import Configuration
from eic_bot.admin.oidc.flow import Flow
from eic_bot.service.findings import Finding

GUIDE = "Set it as docs/how-to/console.md says."


async def check(configuration: Configuration, flow: Flow | None) -> AsyncIterator[Finding]:
    """Every finding, as it is made."""
    for wrong in configuration.missing():
        yield Finding("console.settings", wrong, GUIDE)
    if configuration.development:
        yield Finding("console.development", "one can sign in by the link that eic-bot serve prints, on this machine")
    if flow is None:
        return
    described = await flow.issuer.described()
    if described is None:
        to_do = "Write EIC_OIDC_ISSUER as the issuer names itself, and see whether this machine reaches it."
        yield Finding("console.provider", f"{flow.issuer.provider.issuer} does not describe itself", to_do)
        return
    yield Finding("console.provider", f"{described.issuer} describes itself; it has to know {flow.callback}")
    if not configuration.roles:
        yield Finding("console.roles", "no claim gives a role; they are given with eic-bot admin grant, or there")
