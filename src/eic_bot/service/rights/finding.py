"""Who is meant, by all that names them in an organisation."""

from eic_bot.service.admins.records import mailed, signed_in
from eic_bot.service.ports import Transaction
from eic_bot.service.rights.records import Person
from eic_bot.service.rounds.naming import meant

MAIL, SUBJECT = "email:", "oidc:"


def find_person(tx: Transaction, typed: str) -> Person | None:
    """By name or id, as ``channel:tenant:id``, or as ``email:ADDRESS`` and ``oidc:ISSUER SUBJECT`` of who signs in.

    None where nobody, or more than one, is called that.
    """
    if typed.startswith(MAIL):
        return Person(0, (), (), mailed(typed.removeprefix(MAIL)))
    if typed.startswith(SUBJECT):
        issuer, _, subject = typed.removeprefix(SUBJECT).partition(" ")
        return Person(0, (), (), signed_in(issuer, subject)) if subject else None
    everyone = tx.rounds.everyone()
    owners = {one.owner for one in everyone if ":".join(one.address) == typed} or set(meant(typed, everyone, 0).owners)
    if len(owners) != 1:
        return None
    [owner] = owners
    theirs = [one for one in everyone if one.owner == owner]
    names = dict.fromkeys(one.name for one in theirs)
    return Person(owner, tuple(one.address for one in theirs), tuple(names), formers=tuple(tx.links.formers(owner)))
