"""Where a round is dealt with: who sits there, what they are and may read, and what others are told."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.messages import Message, Theirs
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.privacy import organisation_in
from eic_bot.dialogs.requests import RoundFacts
from eic_bot.model.access import Read, Role, RoundRole, may_read
from eic_bot.model.areas import Nation
from eic_bot.model.register import Council
from eic_bot.model.text import worded
from eic_bot.model.workdays import ClosedDays
from eic_bot.service.content import Library
from eic_bot.service.councils import closed_days, date_of, the_council, the_nation
from eic_bot.service.effects import put
from eic_bot.service.envelopes import Seen
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Audited, Changes, Owner
from eic_bot.service.requests import RoundSetting
from eic_bot.service.rounds.naming import Meant
from eic_bot.service.rounds.naming import meant as who_is_meant
from eic_bot.service.rounds.records import Known, Member, Round
from eic_bot.service.rounds.telling import Told, day_in_words, told


@dataclass
class Table:
    """The table of an organisation's round, with one person at it, while a turn lasts."""

    tx: Transaction
    me: Owner
    changes: Changes
    phrases: Phrases
    """In any language: each is told in their own."""
    language: str
    content: Content
    """The pack that a new round is made with."""
    setting: RoundSetting
    mentioned: tuple[Seen, ...] = ()
    """Others whom the platform knows by what was typed; they need not have said hello."""
    cut: set[str] = field(default_factory=set)
    """Sessions that are gone."""
    joined: bool = False
    """Whether I am one with somebody else since this turn: what is said and open is to be looked at anew."""
    library: Library | None = None
    """Where other versions of packs are; without one, that of a new round stands for all."""

    def edition(self, pack: str, version: str) -> Content:
        """The content of that version."""
        if self.library is None or (pack, version) == (self.content.pack.id, self.content.pack.version):
            return self.content
        return self.library.content(self.tx, pack, version)

    def asked(self, round: Round) -> Content:
        """What the round asks: the version it was set up with."""
        return self.edition(round.pack, round.version)

    def facts(self, round: Round, channel: str) -> RoundFacts:
        """What the notice says."""
        name = self.called[round.roles["super_user"]]
        place = self.setting.places.get(channel, "computer")
        return RoundFacts(round.mode, self.title(), place, self.setting.kept_days, name, round.service)

    @property
    def round(self) -> Round | None:
        """The round that is open."""
        found = self.tx.rounds.newest()
        return None if found is None or found.state in ("published", "closed") else found

    @property
    def closed(self) -> ClosedDays:
        """Bank holidays where the council is."""
        return closed_days(self.setting, *self._named, self.changes.now)

    @property
    def council(self) -> Council | None:
        """Which council the organisation is, where the register knows it."""
        return the_council(self.setting, *self._named, date_of(self.changes.now))

    @property
    def nation(self) -> Nation | None:
        """Where it is."""
        return the_nation(self.setting, *self._named, date_of(self.changes.now))

    @property
    def _named(self) -> tuple[str, str]:
        return self.tx.sharing.council(), self.title()

    @property
    def everyone(self) -> Sequence[Known]:
        """Who could be meant."""
        return self.tx.rounds.everyone()

    @property
    def called(self) -> dict[int, str]:
        """What each is called."""
        return {one.owner: one.name for one in reversed(self.everyone)}

    def roles(self, round: Round) -> set[Role]:
        """What I am in the round."""
        member = self.member()
        taking_part: set[Role] = {"participant"} if member and member.state in ("accepted", "submitted") else set()
        return {"colleague", *round.role_of(self.me.id), *taking_part}

    def may_read(self, round: Round, what: Read) -> bool:
        """Whether I may read that of it."""
        return may_read(self.roles(round), what, round.mode)

    def holds(self, round: Round, *roles: RoundRole) -> bool:
        """Whether I hold one of these roles."""
        return bool({*roles} & {*round.role_of(self.me.id)})

    def member(self, owner: int | None = None) -> Member | None:
        """Whether and how somebody, or I, take part."""
        round = self.tx.rounds.newest()
        found = self.tx.rounds.members(round.id) if round else ()
        return next((one for one in found if one.owner == (owner or self.me.id)), None)

    def meant(self, typed: str) -> Meant:
        """Who is meant by that."""
        if self.mentioned:
            self.tx.owners([one.address for one in self.mentioned if one.can_be_met], self.changes.now)
            self.tx.called({one.address: one.name for one in self.mentioned if one.name})
        return who_is_meant(typed, self.everyone, self.me.id, self.mine.vocabulary.me)

    def names(self, owners: Sequence[int]) -> tuple[str, ...]:
        """What these are called."""
        called = self.called
        return tuple(called[id] for id in owners)

    @property
    def spoken(self) -> str:
        """The language I am spoken to in."""
        return self.me.language or self.language

    @property
    def mine(self) -> Phrases:
        """The sentences in it."""
        return self.phrases.speaking(self.spoken)

    @property
    def posted(self) -> Sequence[Phrases]:
        """The sentences in each language in which something is posted in a channel, first things first."""
        found = [one for one in self.tx.rounds.languages() if one in self.phrases.languages]
        return [self.phrases.speaking(one) for one in found or [self.language]]

    def theirs(self, text: str) -> Theirs:
        """Words of people."""
        return Theirs(text, self.spoken)

    def title(self) -> str:
        """What the organisation is called; empty where nobody has said it."""
        return self.tx.rounds.title()

    def change(self, round: Round) -> Round:
        """Keep the round as it is now."""
        self.tx.rounds.change(round)
        return round

    def begin_answering(self, round: Round) -> Round:
        """With the first who is invited the round begins."""
        return self.change(replace(round, state="answering")) if round.state == "setup" else round

    def note(self, action: str, round: Round, before: str | None = None, after: str | None = None) -> None:
        """Note that I did that."""
        self.changes.audit.append(Audited(str(self.me.id), action, f"round {round.id}", before, after))

    def save(self) -> None:
        """Write what the turn has done so far, so that it is found."""
        self.changes.owners[self.me.id] = self.me
        self.tx.save(self.changes)
        self.changes.begin_anew()

    def enter(self, round: int | None) -> None:
        """From now on I answer there."""
        self.tx.rounds.enter([self.me.id], round)
        [now] = self.tx.owners([self.me.address], self.changes.now)
        self.me = replace(self.me, round=now.round, round_kind=now.round_kind, respondent=now.respondent)

    def tell(self, owner: int, what: Told, **arguments: Theirs | Mapping[str, str]) -> None:
        """Say a sentence to somebody, with texts of the pack in their language."""
        round = what.round

        def written(_: Owner, phrases: Phrases) -> Message:
            return told(
                phrases,
                what,
                workshop=day_in_words(phrases, round.workshop),
                day=day_in_words(phrases, round.deadline),
                organisation=organisation_in(phrases, self.title(), round.service),
                **{
                    name: one if isinstance(one, Theirs) else Theirs(*worded(one, phrases.language))
                    for name, one in arguments.items()
                },
            )

        self.send(owner, written)

    def send(self, owner: int, written: Callable[[Owner, Phrases], Message]) -> None:
        """Put it at the end of what is to be said to them; to myself as to any other."""
        if owner == self.me.id:
            self.me = self._put(self.me, written)
            return
        known = self.changes.owners.get(owner)
        if known is None:
            address = next(one.address for one in self.everyone if one.owner == owner)
            [known] = self.tx.owners([address], self.changes.now)
        self.changes.owners[owner] = self._put(known, written)

    def _put(self, owner: Owner, written: Callable[[Owner, Phrases], Message]) -> Owner:
        message = written(owner, self.phrases.speaking(owner.language or self.language))
        return put(owner, self.changes, "send", message.key, message)
