"""Contacts that others named: nobody sees a person among them before that person agreed to exactly what is shown.

This is the only place where the contacts of a pack are read for people; a test sees to it.
"""

import hashlib
import secrets
from base64 import b32encode
from collections.abc import Sequence

from pydantic import TypeAdapter

from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.peer_requests import AskPeers, ContactShown, FoundContact, PeerDone, PeerResult, peer_refused
from eic_bot.model.contacts import Contact
from eic_bot.service.peers.limits import CODE_MS, YEAR_MS
from eic_bot.service.peers.records import Consent
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Audited
from eic_bot.service.rounds.table import Table

CARD: TypeAdapter[FoundContact] = TypeAdapter(FoundContact)
BYTES, GROUP = 10, 4


def contacts_for(table: Table, characteristic: str) -> tuple[FoundContact, ...]:
    """Those for a characteristic whom people may see now."""
    pack = table.content.pack
    named = [one for one in pack.contacts if characteristic in one.characteristics]
    persons = {key_of(pack.id, one): one for one in named if one.needs_consent}
    agreed = table.tx.peers.consented(persons, table.changes.now) if persons else ()
    return tuple(
        shown(one) for one in named if not one.needs_consent or (key_of(pack.id, one), digest_of(shown(one))) in agreed
    )


def shown(one: Contact) -> FoundContact:
    """What people see of it."""
    return FoundContact(one.name, one.position, one.organisation, one.reach)


def key_of(pack: str, one: Contact) -> str:
    """Its name in all packs."""
    return f"{pack}:{one.id}"


def digest_of(card: FoundContact) -> str:
    """The fingerprint of what is shown: whatever changes in it, it needs a new consent."""
    return hashlib.blake2s(CARD.dump_json(card), digest_size=16).hexdigest()


def invite(tx: Transaction, content: Content, id: str, now: int) -> Sequence[str]:
    """Make the code for a contact, to be sent to that person by whoever named them. Lines for the operator."""
    found = next((one for one in content.pack.contacts if one.id == id), None)
    if found is None:
        return [f"No: the pack {content.pack.id} names no contact {id}."]
    if not found.needs_consent:
        return [f"No: {id} is the mailbox of a role and needs no consent."]
    code = b32encode(secrets.token_bytes(BYTES)).decode()
    card = shown(found)
    tx.peers.invite(Consent(digest_of_code(code), key_of(content.pack.id, found), card, digest_of(card), now + CODE_MS))
    written = "-".join(code[place : place + GROUP] for place in range(0, len(code), GROUP))
    return [f"confirm {written}", "Send this line to the contact alone. It works once, within 14 days."]


def digest_of_code(typed: str) -> str:
    """What is kept of a code: who reads the database cannot use it."""
    return hashlib.blake2s(_plain(typed).encode(), digest_size=16).hexdigest()


def _plain(typed: str) -> str:
    return "".join(one for one in typed.upper() if one.isalnum())


def show(table: Table, asked: AskPeers) -> PeerResult:
    """What people would see of the person who has this code."""
    found = table.tx.peers.invitation(digest_of_code(asked.words), table.changes.now)
    return peer_refused(asked, "no_such_code") if found is None else ContactShown(_plain(asked.words), found.card)


def consent(table: Table, asked: AskPeers) -> PeerResult:
    """They saw it and said yes."""
    code = digest_of_code(asked.words)
    found, now = table.tx.peers.invitation(code, table.changes.now), table.changes.now
    if found is None:
        return peer_refused(asked, "no_such_code")
    table.tx.peers.consent(code, table.me.id, now + YEAR_MS)
    table.changes.audit.append(Audited(str(table.me.id), "contact.consented", found.contact))
    return PeerDone("confirmed")
