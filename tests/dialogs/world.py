"""A world of one person for the engine alone: inputs in, every promise of a turn checked, requests answered."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final, TypeAlias

from pydantic import TypeAdapter

from eic_bot.dialogs.circumstances import Here
from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.effects import Effect, OpenDialog, Save, Say, Update
from eic_bot.dialogs.engine import advance
from eic_bot.dialogs.inputs import Input, Pressed, Resolved, Returned, Said, Started, Submitted
from eic_bot.dialogs.journey import applies
from eic_bot.dialogs.messages import Choices, Control, FormField, Ladder, Message
from eic_bot.dialogs.plain import plain
from eic_bot.dialogs.session import Pace, Session, session_from_json, session_to_json
from eic_bot.dialogs.turn import Turn
from eic_bot.entrypoints.wiring import read_pack
from eic_bot.locale.phrases import FluentPhrases, bundled_phrases
from eic_bot.model.answers import Answer, NoAnswer
from eic_bot.model.facts import Facts
from eic_bot.model.results import AMBITION
from eic_bot.service import requests
from eic_bot.service.envelopes import Address
from eic_bot.service.records import Owner, StoredSession
from eic_bot.service.requests import RoundSetting
from tests.support.alone import refused_alone

HERE = Path(__file__).parent
START: Final = 1_795_000_000_000
"""When a conversation of these tests begins: a day in November 2026."""
MOST_REQUESTS = 8
EFFECTS: TypeAdapter[tuple[Effect, ...]] = TypeAdapter(tuple[Effect, ...])
ACTOR = "1"
OWNER = Owner(1, "person", "Anytown", Address("terminal", "local", "Ana"), None, None, (), 0, 1, "solo", 1)
OTHERS = (StoredSession("other", 1, 1, "start", "demo", "1.0.0", "asking", 1, "{}"),)


@dataclass(frozen=True, slots=True)
class Press:
    """Press a control that was on the screen, counted from the newest; ``shift`` makes it older or newer."""

    number: int
    shift: int = 0


@dataclass(frozen=True, slots=True)
class Wait:
    """Time goes by before the next input."""

    milliseconds: int


Move: TypeAlias = Input | Press | Wait


@cache
def content(name: str) -> Content:
    """The demo pack, or a pack of these tests by its folder."""
    return read_pack("demo" if name == "demo" else str(HERE / name))


@cache
def phrases() -> FluentPhrases:
    """The bot's sentences."""
    return bundled_phrases("en")


def new_session(pack: str, dialog: str, *, pace: Pace | None = None, facts: Facts | None = None) -> Session:
    """A session that has not begun."""
    found = content(pack)
    wanted = pace or found.dialogs[dialog].pace
    return Session("s1", dialog, found.pack.id, found.pack.version, "en", wanted, facts or Facts(), seen_at=START)


@dataclass
class World:
    """One session and what was seen of it; every turn is checked while it happens."""

    pack: str
    session: Session
    now: int = START
    controls: list[Control] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)
    """All effects so far."""

    @property
    def content(self) -> Content:
        return content(self.pack)

    def play(self, moves: Iterable[Move]) -> "World":
        """Make these moves, one after the other."""
        for move in moves:
            self.take(move)
        return self

    def say(self, *texts: str) -> "World":
        """Type these replies."""
        return self.play(Said(ACTOR, text) for text in texts)

    def take(self, move: Move) -> tuple[Effect, ...]:
        """Make one move; what came of it."""
        if isinstance(move, Wait):
            self.now += move.milliseconds
            return ()
        input = self._control(move) if isinstance(move, Press) else move
        if input is None:
            return ()
        self.now += 10_000
        return self._take(input)

    def _control(self, press: Press) -> Pressed | None:
        if not self.controls:
            return None
        control = self.controls[-1 - press.number % len(self.controls)]
        return Pressed(ACTOR, control.value, control.question, control.revision + press.shift)

    def _take(self, input: Input) -> tuple[Effect, ...]:
        before = dict(self.session.answers)
        found: list[Effect] = []
        outcome = ""
        for _ in range(MOST_REQUESTS + 1):
            turn = self._advance(input)
            found += turn.effects
            self.session, outcome = turn.session, turn.outcome
            if turn.request is None:
                break
            setting = RoundSetting(kept_days=1)
            result = refused_alone(turn.request) or requests.answer(
                turn.request, self.session, OWNER, self.content, OTHERS, setting
            )
            input = Resolved(ACTOR, result)
        else:
            raise AssertionError("the engine asks and asks")
        assert outcome != "waiting"
        self._see(found)
        self.effects += found
        check_saves(found, before, self)
        check_stops(self)
        return tuple(found)

    def _advance(self, input: Input) -> Turn:
        """One turn, twice: with the session itself and with what is left of it after JSON."""
        stored = session_to_json(self.session)
        copy = session_from_json(stored)
        assert session_to_json(copy) == stored, "a session survives JSON byte for byte"
        turn, again = (self._once(session, input) for session in (self.session, copy))
        assert session_to_json(self.session) == stored, "the session given in is unchanged"
        assert session_to_json(turn.session) == session_to_json(again.session)
        written = EFFECTS.dump_json(turn.effects)
        assert written == EFFECTS.dump_json(again.effects), "the same input gives the same bytes"
        assert EFFECTS.validate_json(written) == turn.effects, "effects survive JSON"
        assert (turn.outcome, turn.request) == (again.outcome, again.request)
        return turn

    def _once(self, session: Session, input: Input) -> Turn:
        found = self.content
        return advance(
            session,
            input,
            dialog=found.dialogs[session.dialog],
            pack=found.pack,
            phrases=phrases(),
            now=self.now,
        )

    def _see(self, effects: Iterable[Effect]) -> None:
        for effect in effects:
            if isinstance(effect, Say | Update):
                assert plain(effect.message).strip(), "nothing is said without words"
                self.controls += controls_of(effect.message)


def controls_of(message: Message) -> Iterator[Control]:
    """Everything that can be pressed or filled in."""
    for part in message.parts:
        if isinstance(part, Choices):
            yield from (choice.control for choice in part.choices)
        if isinstance(part, Ladder):
            yield from (choice.control for rung in part.rungs for choice in rung.choices)
        if isinstance(part, FormField):
            yield part.control
    yield from (choice.control for choice in message.actions)


def is_answered(effects: Sequence[Effect]) -> bool:
    """Whether something was said, or another dialog that says something is opened."""
    return any(isinstance(effect, Say | Update | OpenDialog) for effect in effects)


def is_from_a_person(move: Move) -> bool:
    """Whether somebody waits for words."""
    return isinstance(move, Said | Pressed | Submitted | Press | Started | Returned)


def check_saves(effects: Sequence[Effect], before: dict[str, Answer], world: World) -> None:
    """Only what the question accepts is kept, each the next word on its question, and nothing is lost."""
    answers = dict(before)
    for effect in effects:
        if not isinstance(effect, Save):
            continue
        answer = effect.answer
        kept = answers.get(answer.question)
        assert answer.revision == (kept.revision if kept else 0) + 1, "revisions have no gaps"
        assert answer.value is None or answer.no_answer is None
        assert answer.no_answer is not NoAnswer.SET_ASIDE, "setting aside is a mark, not an answer"
        assert may_be_kept(answer, world), f"{answer} is not an answer to its question"
        if answer.set_aside:
            assert kept is not None
            assert (answer.value, answer.no_answer) == (kept.value, kept.no_answer), "set aside, not lost"
        if kept is not None:
            for note in ("comment", "evidence"):
                assert getattr(kept, note) is None or getattr(answer, note) or answer.is_open, note
        answers.pop(answer.question, None)
        answers[answer.question] = answer
    assert list(answers.items()) == list(world.session.answers.items())


def may_be_kept(answer: Answer, world: World) -> bool:
    """Whether that answer is one its question takes."""
    pack = world.content.pack
    if answer.question.startswith(f"{AMBITION}."):
        place = answer.question.removeprefix(f"{AMBITION}.")
        levels = {str(level) for level in pack.level_titles}
        return place in pack.area_of and (answer.value in levels or answer.is_open)
    if answer.question in pack.characteristics:
        return answer.is_open and bool(answer.comment or answer.evidence)
    question = pack.question[answer.question]
    return answer.value is None or question.accepts(answer.value)


def check_stops(world: World) -> None:
    """An answer counts if and only if its question applies."""
    dialog = world.content.dialogs[world.session.dialog]
    here = Here(world.session, world.content.pack, world.now)
    for stop in dialog.journeys[world.session.pace].asking:
        for id in stop.ids:
            answer = world.session.answers.get(id)
            if answer is not None and not answer.is_open:
                assert answer.set_aside is not applies(stop, here), f"{answer} of a question that does not apply"
