"""Giving somebody a role in an organisation, and taking it away."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias, cast

from eic_bot.model.admins import ROLES, AdminRole
from eic_bot.model.register import Register
from eic_bot.service.admins.records import Granted, mailed, signed_in
from eic_bot.service.envelopes import Address
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Audited
from eic_bot.service.rounds.naming import meant

OPERATOR = "operator"
Words: TypeAlias = Mapping[str, str]


def grant(tx: Transaction, who: Address, role: AdminRole, by: str, now: int) -> bool:
    """They have that role from now on, and no other; False where it was so already."""
    before = role_at(tx, who)
    if before is not None and before.role == role:
        return False
    if before is not None:
        tx.admins.revoke(before.id, by, now)
    id = tx.admins.grant(who, role, by, now)
    tx.audit([Audited(by, "admin.granted", f"admin {id}", before.role if before else None, role)], now)
    return True


def revoke(tx: Transaction, who: Address, by: str, now: int) -> bool:
    """They have no role any more; False where they had none."""
    before = role_at(tx, who)
    if before is None:
        return False
    tx.admins.revoke(before.id, by, now)
    tx.audit([Audited(by, "admin.revoked", f"admin {before.id}", before.role)], now)
    return True


def role_at(tx: Transaction, who: Address) -> Granted | None:
    """What they have now under that name."""
    return next((one for one in tx.admins.granted() if one.who == who), None)


def grant_wished(tx: Transaction, register: Register, words: Words, now: int) -> Sequence[str]:
    """By an operator's words."""
    del register
    who = _who(tx, words)
    if isinstance(who, str):
        return [who]
    role = cast("AdminRole", words["role"])
    if role not in ROLES:
        return [f"No: there is no role {role}, but {', '.join(ROLES)}."]
    if not grant(tx, who, role, OPERATOR, now):
        return [f"No: that is so already: {named(who)} is {role}."]
    return [f"granted: {named(who)} is {role}"]


def revoke_wished(tx: Transaction, register: Register, words: Words, now: int) -> Sequence[str]:
    """By an operator's words."""
    del register
    who = _who(tx, words)
    if isinstance(who, str):
        return [who]
    if not revoke(tx, who, OPERATOR, now):
        return [f"No: {named(who)} has no role. See: eic-bot admin list"]
    return [f"revoked: {named(who)} has no role any more"]


def named(who: Address) -> str:
    """As an operator reads and writes it: ``slack:T0123:U123``, ``email:a@b.gov.uk``, ``oidc:ISSUER SUBJECT``."""
    if who.channel == "oidc":
        return f"{who.channel}:{who.tenant} {who.external}"
    return ":".join(filter(None, who))


def _who(tx: Transaction, words: Words) -> Address | str:
    """Who is meant: by e-mail, by subject, by name or id, or as ``channel:tenant:id``; else why not."""
    if words.get("email"):
        return mailed(words["email"])
    if words.get("subject"):
        return signed_in(words["issuer"], words["subject"])
    person, everyone = words["person"], tx.rounds.everyone()
    at = next((one.address for one in everyone if ":".join(one.address) == person), None)
    if at is not None:
        return at
    found = meant(person, everyone, 0)
    if len(found.owners) != 1:
        return f"No: nobody, or more than one, is called {person}. They have to say hello first."
    held = {one.who for one in tx.admins.granted()}
    theirs = [one.address for one in everyone if one.owner == found.owners[0]]
    return next((one for one in theirs if one in held), theirs[0])


GRANTING = {"grant_role": grant_wished, "revoke_role": revoke_wished}
"""By what an operator wishes."""
