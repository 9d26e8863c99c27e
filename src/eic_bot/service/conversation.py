"""One owner's conversation within a transaction: events go to the right session, effects become records."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import assert_never

from eic_bot.dialogs import inputs
from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.effects import OpenForm
from eic_bot.dialogs.entries import ALONE
from eic_bot.dialogs.finding import find_command
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.session import ALOUD, Session
from eic_bot.errors import BrokenPromiseError
from eic_bot.model.answers import Answer
from eic_bot.model.reading import plain_words
from eic_bot.service.archiving import (
    ARCHIVED,
    KINDS,
    look_after,
    tell_elsewhere,
    waits,
    wanted_back,
    watch,
    watch_again,
)
from eic_bot.service.doing import do
from eic_bot.service.effects import apply_effect
from eic_bot.service.envelopes import (
    Arrived,
    Due,
    Event,
    HomeOpened,
    Inbound,
    Left,
    Mentioned,
    NudgeDue,
    OfDuty,
    Seen,
    Tried,
)
from eic_bot.service.home import OPEN, shown_home
from eic_bot.service.house import House
from eic_bot.service.links.going_on import gone_on
from eic_bot.service.nudges.going_out import nudge
from eic_bot.service.nudges.manners import meet_person
from eic_bot.service.owed import OwedForm, kept
from eic_bot.service.ports import Transaction
from eic_bot.service.pressing import command_of
from eic_bot.service.records import Audited, Changes, Owner, Snapshot, StoredSession
from eic_bot.service.requests import answer
from eic_bot.service.room_talk import answered_here, heard_in_room
from eic_bot.service.rounds.records import Round
from eic_bot.service.rounds.seat import answered_alone, place_of, resolved_at
from eic_bot.service.rounds.table import Table
from eic_bot.service.sessions import begun, greeting_in, id_of, is_draft, new_session, restored, stored
from eic_bot.service.standing import owed_to, put_right
from eic_bot.service.trying import advanced

MOST_REQUESTS = 8  # of one input, before it has to come to an end


class Conversation:
    """The sessions of one owner while a transaction lasts."""

    def __init__(self, tx: Transaction, house: House, owner: Owner, snapshot: Snapshot, changes: Changes) -> None:
        """Begin with what is kept of them."""
        self._tx = tx
        self._house = house
        self.owner = owner
        self._sessions = {id: one for id, one in snapshot.sessions.items() if one.owner == owner.id}
        self._answers: Mapping[str, Answer] = snapshot.answers.get(owner.respondent, {})
        self._forms: list[OwedForm] = []
        self._respondent = owner.respondent
        self._gone: set[str] = set()
        self._mentioned: tuple[Seen, ...] = ()
        self.changes = changes

    def take(self, one: Inbound) -> None:
        """Take one event of this owner."""
        self._forms.clear()
        self._look_anew()
        self._mentioned = one.mentioned
        self.owner, event = gone_on(self._tx, self.changes, self.owner, one, self._phrases())
        self._take(one, event, f"{one.address}|{one.key}")
        self.owner = put_right(self._tx, self.owner, self.changes, one)
        self.changes.owners[self.owner.id] = self.owner
        if (owed := owed_to(self._tx, self.owner, self.changes, one, self._forms)) is not None:
            self.changes.results[one.address, one.key] = kept(owed)

    def _take(self, one: Inbound, event: Event, key: str) -> None:  # noqa: C901, PLR0912 - one case for each event
        self.owner, is_taken = heard_in_room(self._table, self._house, self.owner, one, event)
        if is_taken:
            return
        if isinstance(event, OfDuty):
            self.owner = do(self._table(), event)
            return
        named, actor = one.session, str(self.owner.id)
        match event:
            case Arrived():
                self._arrive(event.dialog, key)
            case Tried():
                self._begin(event.dialog, key, self._house.library.content(self._tx, event.pack, event.version))
            case HomeOpened():
                ours, top = self._open_ones()[::-1], self._top() or ""
                self.owner = shown_home(self._table(), self._asked(), ours, self._answers, top)
            case Left():
                self.changes.audit.append(Audited(actor, "address.left", one.address.channel))
            case Mentioned():
                self.owner = answered_here(self._table(), self._house, one, event.text)
            case inputs.Said():
                self._to_top(event, key)
            case inputs.Pressed() | inputs.Chosen() | inputs.Submitted():
                self._to_named(event, named, key)
            case NudgeDue():
                self.owner = nudge(self._table(), one, event, begun(self._open_ones(), self._asked(), self._language()))
            case Due() if event.kind in KINDS and named in self._sessions:
                self.owner = look_after(self._table(), self._sessions, named, event, self._answers)
            case Due():
                if named in self._sessions and self._is_ours(named):
                    self._advance(named, inputs.TimerFired(actor, event.kind, event.revision))
            case _:
                assert_never(event)

    def _arrive(self, dialog: str | None, key: str) -> None:
        if dialog is not None:
            self._open(dialog, key)
        elif (top := self._top()) and self._sessions[top].status != "finished":
            self._advance(top, inputs.Returned(str(self.owner.id)))
        else:
            self._open(self._asked().pack.manifest.start, key)

    def _to_top(self, said: inputs.Said, key: str) -> None:
        commands = self._phrases().command(words := plain_words(said.text))
        if back := wanted_back(commands, self._table, self._sessions, self._top()):
            if (id := next(filter(self._is_ours, back), None)) is None:
                self.owner = tell_elsewhere(self.owner, self._table(), key)
            else:
                self.owner = self.owner.raising(id)
                self._advance(id, said)
        elif top := self._top():
            self._advance(top, said)
        else:
            if (wanted := find_command(self._phrases(), said.text, words)) is not None:
                commands = (*commands, wanted.command)
            if not self._answered_invitation(commands, said.text, key):
                self._begin_with(commands, said, key)

    def _answered_invitation(self, commands: Sequence[str], text: str, key: str) -> bool:
        """Whether it was said by somebody with whom nothing is open but what they were asked, which it answers."""
        table = self._table()
        if (dialog := answered_alone(table, commands, text, key)) is None:
            return False
        self._sit_down(table)
        if dialog:
            self._open(dialog, key)
        return True

    def _top(self) -> str | None:
        """The newest open session of the pack and the round that people answer in here; others wait."""
        return next((id for id in reversed(self.owner.focus) if self._is_ours(id)), None)

    def _open_ones(self) -> Sequence[StoredSession]:
        found = (self._sessions[id] for id in self.owner.focus if self._is_ours(id))
        return [one for one in found if not is_draft(one.version)]

    def _is_ours(self, id: str) -> bool:
        one = self._sessions.get(id)
        is_known = one is not None and (one.pack == self._house.pack or is_draft(one.version))
        return is_known and self._sessions[id].respondent == self.owner.respondent

    def _to_named(self, press: inputs.Pressed | inputs.Chosen | inputs.Submitted, named: str | None, key: str) -> None:
        """To its own session; one that is not this owner's, or is gone, is answered by where they are now."""
        command, _, argument = command_of(press).partition(" ")
        named = self._top() if command and not named else named
        if command == OPEN and argument in self._asked().dialogs:
            self._arrive(argument, key)
        elif named is not None and self._is_ours(named):
            self.owner = self.owner.raising(named)
            self._advance(named, press)
        elif named in self._sessions and self._sessions[named].status == ARCHIVED:
            self.owner = tell_elsewhere(self.owner, self._table(), key)
        elif not self._answered_invitation((command,), f"{command} {argument}", key):
            self._begin_with((command,), press, key)

    def _begin_with(self, commands: Sequence[str], input: inputs.Input, key: str) -> None:
        """From somebody with whom nothing is open: the way in, and what they wanted where it means anything yet."""
        self.owner = greeting_in(self.owner, input, self._phrases())
        self._arrive(None, key)
        if not ALONE.isdisjoint(commands) and (top := self._top()):
            self._advance(top, input)

    def _open(self, dialog: str, key: str, opener: StoredSession | None = None) -> None:
        """Begin a dialog, or go on with it where it is open; on whose version ``content_with`` says."""
        for one in reversed(self._open_ones()):
            if one.dialog == dialog:
                self.owner = self.owner.raising(one.id)
                self._advance(one.id, inputs.Returned(str(self.owner.id)))
                return
        self._begin(dialog, key, self._house.content_with(self._tx, dialog, opener, self._round()))

    def _begin(self, dialog: str, key: str, content: Content) -> None:
        id, place, actor = id_of(key, dialog), place_of(self._table()), str(self.owner.id)
        spoken = replace(self.owner, language=self._language())
        session = new_session(id, dialog, content, spoken, met=bool(self._sessions), place=place)
        self._sessions[id] = stored(session, self.owner, revision=0)
        self.owner = self.owner.raising(id)
        self.changes.audit.append(Audited(actor, "session.opened", id))
        watch(self._table(), self._sessions[id])
        if dialog != content.pack.manifest.start:
            meet_person(self._table())
        languages = () if self.owner.language else self._house.to_ask(content, self._usual)
        self._advance(id, inputs.Started(actor, languages))

    def _language(self) -> str:
        return self.owner.language or self._usual

    @cached_property
    def _usual(self) -> str:
        """The language of who has not chosen one."""
        return self._house.languages(self._tx)[0] if self._house.asks_language else self._house.language

    def _phrases(self) -> Phrases:
        return self._house.phrases.speaking(self._language())

    def _round(self) -> Round | None:
        return None if self.owner.round_kind == "solo" else self._tx.rounds.newest()

    def _asked(self) -> Content:
        return self._house.content_in(self._tx, self._round())

    def _advance(self, id: str, input: inputs.Input) -> None:
        kept = self._sessions[id]
        content = self._house.library.content(self._tx, kept.pack, kept.version)
        session = restored(kept, self._answers)
        session.language = self.owner.language or session.language
        session.aloud = self.owner.reads == ALOUD
        to_open: list[str] = []
        for _ in range(MOST_REQUESTS + 1):
            turn = advanced(session, input, content, self._house.phrases, self.changes.now)
            session = turn.session
            if kept.respondent == self._respondent and not is_draft(kept.version):
                self._answers = session.answers
            for effect in turn.effects:
                self.owner = apply_effect(effect, session, self.owner, content.pack, self.changes, to_open)
            self._forms += [OwedForm(id, one.field) for one in turn.effects if isinstance(one, OpenForm)]
            if turn.request is None:
                break
            others = [one for one in self._sessions.values() if one.id != id and waits(one, self.owner)]
            table = self._table()
            found = resolved_at(table, turn.request)
            kept = self._after(table, session, kept)
            result = found or answer(turn.request, session, self.owner, content, others, self._house.round)
            input = inputs.Resolved(str(self.owner.id), result)
        else:
            raise BrokenPromiseError(f"session {id} asked more than {MOST_REQUESTS} times in one turn")
        if id in self._gone:
            return
        self._keep(session, kept)
        watch_again(self._table, kept, self._sessions[id])
        for dialog in to_open:
            self._open(dialog, f"{id}|{session.turns}", kept)

    def _table(self, owner: Owner | None = None) -> Table:
        house, content = self._house, self._house.content(self._tx)
        people = (house.phrases, self._usual, content, house.round, self._mentioned)
        return Table(self._tx, owner or self.owner, self.changes, *people, library=house.library)

    def _sit_down(self, table: Table) -> None:
        """The person as they are after they were at the table: perhaps in another round."""
        self.owner = table.me
        self._gone |= table.cut
        self._sessions = {id: one for id, one in self._sessions.items() if id not in table.cut and not table.joined}
        self._respondent = 0 if table.joined else self._respondent
        self._look_anew()

    def _after(self, table: Table, session: Session, kept: StoredSession) -> StoredSession:
        """The session as it is kept after that; where two became one, what both said is known in it."""
        self._sit_down(table)
        kept = self._sessions.get(kept.id, kept)
        if table.joined and kept.respondent == self._respondent and not is_draft(kept.version):
            session.answers = dict(self._answers)
        return kept

    def _look_anew(self) -> None:
        """What is said and open where the person answers now, which may be elsewhere than before."""
        if self.owner.respondent == self._respondent:
            return
        self._respondent = self.owner.respondent
        found = self._tx.snapshot(self.owner.focus, [self.owner.respondent])
        missing = {id: one for id, one in found.sessions.items() if id not in self._sessions}
        self._sessions.update({id: one for id, one in missing.items() if one.owner == self.owner.id})
        self._answers = found.answers.get(self.owner.respondent, {})

    def _keep(self, session: Session, before: StoredSession) -> None:
        """The session as it is now; however often it moves in a transaction, it is written once."""
        written = before.revision if session.id in self.changes.sessions else before.revision + 1
        now = replace(stored(session, self.owner, revision=written), respondent=before.respondent)
        self._sessions[session.id] = self.changes.sessions[session.id] = now
