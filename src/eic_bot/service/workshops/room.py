"""A room while a turn lasts: who acts, the workshop that is kept, and what is put to every place that sees it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.messages import Message, Paragraph
from eic_bot.dialogs.phrases import Argument, Phrases
from eic_bot.dialogs.workshop.told import Present, Telling
from eic_bot.service.effects import put
from eic_bot.service.envelopes import Address, Inbound
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Changes, Owner, StoredSession
from eic_bot.service.requests import RoundSetting
from eic_bot.service.rooms import WORKSHOP
from eic_bot.service.rounds.records import Known, Round
from eic_bot.service.rounds.table import Table
from eic_bot.service.rounds.telling import Told
from eic_bot.service.workshops.records import Place, Workshop, as_kept, id_of


@dataclass
class Room:
    """The room in which something happened. ``owner`` is the room, ``table`` is where whoever acts sits."""

    tx: Transaction
    owner: Owner
    changes: Changes
    phrases: Phrases
    table: Table
    one: Inbound

    @property
    def round(self) -> Round | None:
        """The round that is open."""
        return self.table.round

    def load(self, round: Round) -> tuple[Workshop | None, StoredSession | None]:
        """The workshop of the round, wherever it is."""
        id = id_of(round.id)
        kept = self.changes.sessions.get(id) or self.tx.snapshot([id], []).sessions.get(id)
        return (as_kept().validate_json(kept.state), kept) if kept is not None else (None, None)

    def save(self, workshop: Workshop, before: StoredSession | None) -> None:
        """Keep it as it is now: it is the first room's session."""
        id, content = id_of(workshop.round), self.table.content.pack
        owner = self.owner_at(workshop.places[0].address)
        revision = before.revision if before and id in self.changes.sessions else (before.revision if before else 0) + 1
        self.changes.sessions[id] = StoredSession(
            id=id, owner=before.owner if before else owner.id, respondent=before.respondent if before else
            owner.respondent, dialog=WORKSHOP, pack=content.id, version=content.version,
            status="finished" if workshop.status == "over" else "asking", revision=revision,
            state=as_kept().dump_json(workshop).decode(),
        )  # fmt: skip

    def telling(self, workshop: Workshop, round: Round) -> Telling:
        """Draws what the room sees now."""
        name = self.table.called[round.roles["super_user"]]
        return Telling(self.phrases, self.table.content.pack, id_of(round.id), workshop.turn, name)

    def show(self, workshop: Workshop, operation: Literal["send", "update"], message: Message) -> None:
        """Put it to every place that is open."""
        for place in workshop.places:
            if place.is_open:
                self.show_at(place, operation, message)

    def show_at(self, place: Place, operation: Literal["send", "update"], message: Message) -> None:
        """Put it to one place."""
        self._moved(put(self.owner_at(place.address), self.changes, operation, message.key, message, place.thread))

    def withdraw(self, workshop: Workshop, key: str) -> None:
        """Take a message away from every place that is open."""
        for place in workshop.places:
            if place.is_open:
                self.withdraw_at(place, key)

    def withdraw_at(self, place: Place, key: str) -> None:
        """Take a message away from one place."""
        self._moved(put(self.owner_at(place.address), self.changes, "withdraw", key, None, place.thread))

    def say(self, key: str, **arguments: Argument) -> None:
        """A sentence to the room where it was asked."""
        text = (Paragraph(self.phrases.say(key, **arguments)),)
        message = Message(f"room:{self.one.key}", text, "")
        place = Place(self.owner.address, self.one.thread, None)
        self.show_at(place, "send", message)

    def whisper(self, key: str, round: Round, **arguments: str) -> None:
        """A sentence to whoever acts, alone; nothing to those the bot has never heard of."""
        if self.table.me.kind == "person":
            named = {name: self.table.theirs(text) for name, text in arguments.items()}
            self.table.tell(self.table.me.id, Told(key, round, self.changes.now), **named)

    def owner_at(self, address: Address) -> Owner:
        """The room there, as it is now."""
        if address == self.owner.address:
            return self.owner
        found = next((one for one in self.changes.owners.values() if one.address == address), None)
        return found or self.tx.owners([address], self.changes.now, {address})[0]

    def present(self, round: Round) -> tuple[Present, ...] | None:
        """Who is here, where the platform says so."""
        if self.one.present is None:
            return None
        members = {one.owner for one in self.tx.rounds.members(round.id) if one.state != "declined"}
        known: Mapping[Address, Known] = {one.address: one for one in self.table.everyone}
        found = []
        for one in self.one.present:
            owner = known[one.address].owner if one.address in known else 0
            is_in = owner in members or owner in round.roles.values()
            found.append(Present(one.name, is_in and not one.guest, one.guest, owner))
        return tuple(found)

    def focus(self, id: str | None) -> None:
        """This room sees that workshop from now on, or none."""
        self.owner = replace(self.owner, focus=(id,) if id else ())

    def _moved(self, owner: Owner) -> None:
        if owner.id == self.owner.id:
            self.owner = owner
        else:
            self.changes.owners[owner.id] = owner


@dataclass(frozen=True)
class RoomHouse:
    """What is the same for every room of a process."""

    phrases: Phrases
    language: str
    setting: RoundSetting
    content: Content


def enter(tx: Transaction, owner: Owner, changes: Changes, one: Inbound, actor: str, house: RoomHouse) -> Room:
    """The room, with whoever acts at the table; who is not known there is nobody."""
    address = replace_external(one.address, actor)
    known = next((each for each in tx.rounds.everyone() if each.address == address), None)
    me = owner if known is None else changes.owners.get(known.owner) or tx.owners([address], changes.now)[0]
    table = Table(tx, me, changes, house.phrases, house.language, house.content, house.setting, one.mentioned)
    return Room(tx, owner, changes, house.phrases, table, one)


def replace_external(address: Address, external: str) -> Address:
    """Somebody of the same workspace or tenant."""
    return address._replace(external=external)
