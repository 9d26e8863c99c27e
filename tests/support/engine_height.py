"""Recorded conversations against the engine alone: ``advance``, a dictionary of sessions and a list of timers.

Nothing of the service, the store or a channel runs here. Between every two lines each session goes through JSON, and
so does every effect, before anything of it is read.
"""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import assert_never

from pydantic import TypeAdapter

from eic_bot.adapters.terminal.render import still_asks
from eic_bot.dialogs import effects, inputs, requests
from eic_bot.dialogs.admin_requests import AdminRefused, AskAdmin
from eic_bot.dialogs.barrier_requests import AskBarrier, BarrierRefused
from eic_bot.dialogs.colleague_requests import AskColleague, ColleagueRefused
from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.engine import advance
from eic_bot.dialogs.history_requests import AskHistory, HistoryRefused
from eic_bot.dialogs.innovation_requests import AskStory, StoryRefused
from eic_bot.dialogs.link_requests import AskLinks, LinkDone, LinkRefused
from eic_bot.dialogs.messages import Message
from eic_bot.dialogs.nudge_requests import AskNudges, NudgesRefused
from eic_bot.dialogs.peer_requests import AskPeers, peer_refused
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.plain import plain
from eic_bot.dialogs.plan_requests import AskPlan, PlanRefused
from eic_bot.dialogs.resource_requests import AskResources, MarkResource, ResourceMarked
from eic_bot.dialogs.rights_requests import AskComplaint, ComplaintKept
from eic_bot.dialogs.round_requests import AskRound, refused
from eic_bot.dialogs.session import ALOUD, Pace, Session, session_from_json, session_to_json
from eic_bot.dialogs.sharing_requests import AskSharing, not_done
from eic_bot.entrypoints.replay import START, Played
from eic_bot.entrypoints.stage import ASKED, RESTART, SECONDS_A_REPLY, Seen, controls_of, moment
from eic_bot.entrypoints.wiring import read_pack
from eic_bot.locale.phrases import bundled_phrases
from eic_bot.model.answers import Answer
from eic_bot.model.matching import matches
from eic_bot.service.resources.listing import Reader, listed, shown
from eic_bot.transcripts.kept import kept_lines
from eic_bot.transcripts.transcript import Moment, Scene, Transcript
from eic_bot.transcripts.writing import write_transcript
from tests.support.transcripts import read

MOST_REQUESTS = 8
EFFECT: TypeAdapter[effects.Effect] = TypeAdapter(effects.Effect)
RESULT: TypeAdapter[requests.Result] = TypeAdapter(requests.Result)
INPUT: TypeAdapter[inputs.Input] = TypeAdapter(inputs.Input)
REQUEST: TypeAdapter[requests.Request] = TypeAdapter(requests.Request)


@dataclass
class Loop:
    """One person and the engine: what a service does for them, in memory."""

    content: Content
    phrases: Phrases
    person: str
    now: int
    language: str = "en"
    pace: Pace | None = None
    aloud: bool = False
    asks: tuple[str, ...] = ()
    """The languages between which they are asked to choose first."""
    focus: list[str] = field(default_factory=list)
    sessions: dict[str, bytes] = field(default_factory=dict)
    answers: dict[str, Answer] = field(default_factory=dict)
    timers: dict[tuple[str, str], effects.Schedule] = field(default_factory=dict)
    said: list[Message] = field(default_factory=list)
    """Every new message, and those put anew while they still ask: what a terminal prints."""
    outcomes: list[str] = field(default_factory=list)
    marks: dict[str, dict[str, None]] = field(default_factory=dict)
    """What was said of resources, in the order in which it was said."""
    _met: bool = False
    """Whether this input found an open session: such a person was told whose model this is."""

    def arrive(self, dialog: str | None) -> None:
        """The person opens the conversation, perhaps for a dialog."""
        self._met = bool(self.focus)
        if dialog is not None:
            self._open(dialog)
        elif self.focus:
            self.take(self.focus[-1], inputs.Returned(self.person))
        else:
            self._open(self.content.pack.manifest.start)

    def type(self, text: str) -> None:
        """The person types: it goes to the session on top."""
        self._met = bool(self.focus)
        if self.focus:
            self.take(self.focus[-1], inputs.Said(self.person, text))
        else:
            self.arrive(None)

    def press(self, session: str, pressed: inputs.Pressed) -> None:
        """The person presses: it goes to the session the control belongs to."""
        if session in self.sessions:
            self._met = True
            self._raise(session)
            self.take(session, pressed)
        else:
            self.arrive(None)

    def pass_time(self, until: int) -> None:
        """Time goes on to then, and every timer due by then fires, the earliest first."""
        self.now = until
        due = sorted((timer.due, key) for key, timer in self.timers.items() if timer.due <= until)
        for _, (session, kind) in due:
            timer = self.timers.pop((session, kind), None)
            if timer is not None:
                self.take(session, inputs.TimerFired(self.person, kind, timer.revision))

    def take(self, id: str, input: inputs.Input) -> None:
        """One input into one session, with everything it asks for and everything it causes."""
        session = session_from_json(self.sessions[id])
        session.answers, session.language, session.aloud = dict(self.answers), self.language, self.aloud
        to_open: list[str] = []
        for _ in range(MOST_REQUESTS + 1):
            turn = advance(
                session,
                INPUT.validate_json(INPUT.dump_json(input)),
                dialog=self.content.dialogs[session.dialog],
                pack=self.content.pack,
                phrases=self.phrases,
                now=self.now,
            )
            session = session_from_json(session_to_json(turn.session))
            for effect in turn.effects:
                self._follow(id, EFFECT.validate_json(EFFECT.dump_json(effect)), to_open)
            self.outcomes.append(turn.outcome)
            if turn.request is None:
                break
            input = inputs.Resolved(self.person, self._answer(turn.request, session))
        else:
            raise AssertionError(f"the session asked more than {MOST_REQUESTS} times in one turn")
        self.answers = dict(session.answers)
        self.sessions[id] = session_to_json(session)
        for dialog in to_open:
            self._open(dialog)

    def _open(self, dialog: str) -> None:
        for id in reversed(self.focus):
            if session_from_json(self.sessions[id]).dialog == dialog:
                self._raise(id)
                self.take(id, inputs.Returned(self.person))
                return
        id = f"{dialog}-{len(self.sessions) + 1}"
        session = Session(
            id=id,
            dialog=dialog,
            pack=self.content.pack.id,
            version=self.content.pack.version,
            language=self.language,
            pace=self.pace or self.content.dialogs[dialog].pace,
            met=self._met,
        )
        self.sessions[id] = session_to_json(session)
        self._raise(id)
        self.take(id, inputs.Started(self.person, self.asks))

    def _raise(self, id: str) -> None:
        self.focus = [*(one for one in self.focus if one != id), id]

    def _follow(self, id: str, effect: effects.Effect, to_open: list[str]) -> None:
        match effect:
            case effects.Say() | effects.Update() | effects.Withdraw() | effects.OpenForm() | effects.Save():
                self._show(effect)
            case effects.Schedule():
                self.timers[id, effect.kind] = effect
            case effects.Cancel():
                self.timers.pop((id, effect.kind), None)
            case effects.Remember():
                self._remember(effect)
            case effects.OpenDialog():
                to_open.append(effect.dialog)
            case effects.Close():
                self.focus.remove(id)
            case _:
                assert_never(effect)

    def _show(self, effect: effects.Effect) -> None:
        """What a terminal prints: new messages, and those put anew while there is something to choose."""
        if isinstance(effect, effects.Say) or (isinstance(effect, effects.Update) and still_asks(effect.message)):
            self.said.append(effect.message)

    def _remember(self, effect: effects.Remember) -> None:
        if effect.preference == "language":
            self.language, self.asks = effect.value, ()
        elif effect.preference == "reads":
            self.aloud = effect.value == ALOUD
        else:
            self.pace = "ladder" if effect.value == "ladder" else "statement"

    def _answer(self, request: requests.Request, session: Session) -> requests.Result:
        asked = REQUEST.validate_json(REQUEST.dump_json(request))
        return RESULT.validate_json(RESULT.dump_json(self._found(asked, session)))

    def _found(  # noqa: C901, PLR0911, PLR0912 - one case for each request
        self, request: requests.Request, session: Session
    ) -> requests.Result:
        match request:
            case requests.RoundStatus():
                return requests.RoundFacts("solo", "local", "computer")
            case requests.FindResources():
                found = matches(
                    request.needs,
                    self.content.pack.shelf,
                    facts=session.facts,
                    language=session.language,
                    most=request.most,
                )
                return requests.ResourcesFound(
                    tuple(
                        requests.FoundResource(
                            one.need,
                            one.resource.title,
                            one.resource.language,
                            one.resource.publisher,
                            one.resource.url,
                            one.resource.id,
                        )
                        for one in found
                    )
                )
            case requests.OpenSessions():
                others = [session_from_json(self.sessions[id]) for id in self.focus if id != session.id]
                return requests.SessionsFound(tuple(self._open_session(one, session) for one in others))
            case AskRound():
                return refused(request, "no_round")  # there is nobody else here
            case AskBarrier():
                return BarrierRefused(request.act, "not_here")
            case AskStory():
                return StoryRefused(request.act, "not_here")
            case AskPlan():
                return PlanRefused(request.act, "no_view")
            case AskHistory():
                return HistoryRefused("no_rounds" if request.act == "show" else "not_in_round")
            case AskSharing():
                return not_done(request, "nothing_published")
            case AskNudges():
                return NudgesRefused(request.act, "nothing_sent")
            case AskResources():
                return listed(self._reader(), request)
            case MarkResource():
                return self._mark(request)
            case AskPeers():
                return peer_refused(request, "no_card")
            case AskAdmin():
                return AdminRefused(request.act, "no_role")
            case AskColleague():
                return ColleagueRefused(request.act, "nobody", request.words)
            case AskComplaint():
                return ComplaintKept("2027-03-31")
            case AskLinks():
                return LinkDone("revoke", ()) if request.act == "revoke" else LinkRefused(request.act, "no_site")
            case _:
                assert_never(request)

    def _reader(self) -> Reader:
        today = datetime.fromtimestamp(self.now / 1000, UTC).date().isoformat()
        fillers = self.phrases.speaking(self.language).vocabulary.fillers
        saved, aside = self.marks.get("saved", ()), self.marks.get("not_for_us", ())
        return Reader(
            self.content.pack,
            self.language,
            today,
            self.content.pack.shelf,
            tuple(saved),
            tuple(aside),
            fillers=fillers,
        )

    def _mark(self, asked: MarkResource) -> ResourceMarked:
        marked = self.marks.setdefault(asked.mark, {})
        if asked.is_on:
            marked.setdefault(asked.resource)
        else:
            marked.pop(asked.resource, None)
        resource = self.content.pack.shelf.by_id[asked.resource]
        return ResourceMarked(asked.mark, asked.is_on, shown(resource, self._reader()))

    def _open_session(self, other: Session, session: Session) -> requests.OpenSession:
        asking = self.content.dialogs[other.dialog].journeys[session.pace].asking
        given = [id for stop in asking for id in stop.ids if id in session.answers]
        answered = sum(not session.answers[id].is_open for id in given)
        return requests.OpenSession(other.id, other.dialog, answered)


class EngineStage:
    """A person in front of the loop, played from a script."""

    def __init__(self, written: Transcript, content: Content, phrases: Phrases) -> None:
        """Nothing has happened yet."""
        header = written.header
        self._dialog = header.get("dialog")
        self._seen = Seen()
        self.loop = Loop(
            content,
            phrases,
            header.get("person", "Ana"),
            moment(header.get("clock", START)),
            "en" if header.get("language") == ASKED else header.get("language", "en"),
            asks=content.pack.manifest.languages if header.get("language") == ASKED else (),
        )

    def play(self, scene: Scene, press: tuple[str, inputs.Pressed] | None = None) -> Scene:
        """The scene as it goes here; ``press`` is what is pressed where the label is of another language."""
        before, start = self.loop.answers, len(self.loop.said)
        if isinstance(scene, Moment):
            self._pass_time(scene.at)
        elif scene.person is None:
            self.loop.arrive(self._dialog)
        else:
            self._act(scene.text, press)
        said = self.loop.said[start:]
        for message in said:
            named = [(label, control, message.session) for label, control in controls_of(message)]
            self._seen.controls[:0] = named
        kept = kept_lines(before, self.loop.answers)
        return replace(scene, bot=[plain(message) for message in said], kept=kept)

    def _pass_time(self, until: str) -> None:
        word, _, when = until.partition(" ")
        if word == RESTART:
            self.loop.now = moment(when) if when else self.loop.now
            self.loop.arrive(self._dialog)
        else:
            self.loop.pass_time(moment(until))

    def pressed(self, text: str) -> tuple[str, inputs.Pressed]:
        """What is sent when the person presses what is written in brackets, and to which session."""
        control, session = self._seen.press(text)
        pressed = inputs.Pressed(self.loop.person, control.value, control.question, control.revision)
        return session, pressed

    def _act(self, text: str, press: tuple[str, inputs.Pressed] | None) -> None:
        self.loop.now += SECONDS_A_REPLY * 1000
        if is_press(text):
            self.loop.press(*(press or self.pressed(text)))
        else:
            self.loop.type(text)


def is_press(text: str) -> bool:
    """Whether a person line is a press."""
    return text.startswith("[") and "]" in text


def content_of(transcript: Transcript, file: Path) -> Content:
    """The pack a transcript names; each is read once."""
    pack = transcript.header.get("pack", "demo")
    return _content(str((file.parent / pack).resolve()) if "/" in pack else pack)


@cache
def _content(pack: str) -> Content:
    return read_pack(pack)


@cache
def english() -> Phrases:
    """The sentences that come with the program."""
    return bundled_phrases("en")


def play_at_engine_height(file: Path, phrases: Phrases | None = None) -> Played:
    """Run the conversation in a file against the engine."""
    written = read(file)
    stage = EngineStage(written, content_of(written, file), phrases or english())
    happened = Transcript(written.header, tuple(stage.play(scene) for scene in written.scenes))
    return Played(write_transcript(written), write_transcript(happened))
