"""Who looks after the organisation: roles given and taken here; what a provider says of people stands with it."""

import re

from aiohttp import web

from eic_bot.admin.visits import Page, Visit, Way
from eic_bot.model.admins import ROLES
from eic_bot.service.admins.granting import grant, revoke
from eic_bot.service.admins.records import Granted, mailed, signed_in
from eic_bot.service.envelopes import Address
from eic_bot.service.ports import Transaction

PATH = "/roles"
MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
LONGEST = 250


async def show(visit: Visit) -> web.Response:
    """Those in force, and those that were."""
    granted = await visit.do(lambda tx: tx.admins.granted(past=True))
    configuration = visit.console.configuration
    return visit.shown(
        "roles.html",
        granted=[one for one in granted if one.revoked_at is None],
        past=[one for one in reversed(granted) if one.revoked_at is not None],
        roles=ROLES,
        issuer=configuration.provider.issuer if configuration.provider else "",
        values=[(value, one.role) for value, several in configuration.roles.items() for one in several],
    )


async def give(visit: Visit) -> web.Response:
    """A role to somebody, by the e-mail address or the name they sign in with."""
    who, role = _who(visit), visit.form.get("role", "")
    if who is None or role not in ROLES:
        return visit.went(PATH, said="unreadable")
    now = visit.console.now()
    done = await visit.do(lambda tx: grant(tx, who, role, visit.actor, now))
    return visit.went(PATH, said="granted" if done else "same")


async def take(visit: Visit) -> web.Response:
    """The role of that row."""
    id, now = visit.form.get("id", ""), visit.console.now()
    done = await visit.do(lambda tx: _taken(tx, id, visit.actor, now))
    return visit.went(PATH, said="revoked" if done else "gone")


def _taken(tx: Transaction, id: str, actor: str, now: int) -> bool:
    found: Granted | None = next((one for one in tx.admins.granted() if str(one.id) == id), None)
    return found is not None and revoke(tx, found.who, actor, now)


def _who(visit: Visit) -> Address | None:
    name, provider = visit.form.get("who", "").strip(), visit.console.configuration.provider
    if not name or len(name) > LONGEST or not name.isprintable():
        return None
    if visit.form.get("by") == "mail":
        return mailed(name) if MAIL.fullmatch(name) else None
    return signed_in(provider.issuer, name) if provider is not None and not provider.has_tenants else None


PAGE = Page(
    "console-roles",
    (
        Way("GET", PATH, "grant_roles", show),
        Way("POST", f"{PATH}/give", "grant_roles", give),
        Way("POST", f"{PATH}/take", "grant_roles", take),
    ),
)
