"""One turn while it happens: what has been said and kept so far."""

from collections.abc import Mapping
from dataclasses import replace

from eic_bot.dialogs.effects import Effect, Say, Update
from eic_bot.dialogs.journey import Dialog
from eic_bot.dialogs.messages import (
    Choice,
    Choices,
    Control,
    FormField,
    Ladder,
    Message,
    Paragraph,
    Part,
    Spans,
    Theirs,
    words,
)
from eic_bot.dialogs.phrases import Argument, Phrases
from eic_bot.dialogs.requests import Request
from eic_bot.dialogs.session import Awaiting, AwaitingResult, Pace, Session, copied
from eic_bot.dialogs.turn import Outcome, Turn
from eic_bot.model.pack import Pack
from eic_bot.model.text import worded

SILENCE_MS = 1_800_000
"""After a silence this long who writes again is told where they stand."""


class Talk:
    """A turn in progress: a copy of the session to change, and the effects collected on the way."""

    __slots__ = (
        "_answers_are_ours",
        "dialog",
        "effects",
        "is_back",
        "journey",
        "lead",
        "now",
        "pack",
        "phrases",
        "session",
    )

    def __init__(self, session: Session, dialog: "Dialog[Talk]", pack: Pack, phrases: Phrases, now: int) -> None:
        """Begin a turn; the session handed in stays as it is."""
        self.session = copied(session)
        self.session.turns += 1
        self.dialog = dialog
        self.pack = pack
        self.phrases = phrases if phrases.language == session.language else phrases.speaking(session.language)
        self.now = now
        self.is_back = session.status != "new" and now - session.seen_at >= SILENCE_MS
        self.journey = dialog.journeys[session.pace]
        self.effects: list[Effect] = []
        self.lead: list[Part] = []
        self._answers_are_ours = False

    def set_pace(self, pace: Pace) -> None:
        """Go on at another pace: the same dialog with other stops."""
        self.session.pace = pace
        self.journey = self.dialog.journeys[pace]

    def own_answers(self) -> None:
        """Make the answers a copy, before the first change of them."""
        if not self._answers_are_ours:
            self.session.answers = dict(self.session.answers)
            self._answers_are_ours = True

    def say(self, key: str, /, **arguments: Argument) -> Spans:
        """A sentence of the catalogue in the person's language."""
        return self.phrases.say(key, **arguments)

    def theirs(self, text: Mapping[str, str]) -> Theirs:
        """A text of the pack in the person's language, as it is."""
        language = self.session.language
        found = text.get(language)
        return Theirs(*worded(text, language)) if found is None else Theirs(found, language)

    def tell(self, key: str, /, **arguments: Argument) -> None:
        """Put a sentence before what is said next."""
        self.lead.append(Paragraph(self.phrases.say(key, **arguments)))

    def tell_spans(self, spans: Spans) -> None:
        """Put a sentence that is said elsewhere too before what is said next."""
        self.lead.append(Paragraph(spans))

    def send(
        self,
        parts: tuple[Part, ...] = (),
        *,
        key: str = "",
        revision: int = 0,
        actions: tuple[Choice, ...] = (),
    ) -> None:
        """Say what was put before, and these parts, as one message; read aloud, a question is one by itself."""
        if self.session.aloud and self.lead and _asks(parts):
            self.send()
        message = self.message((*self.lead, *parts), key=key, revision=revision, actions=actions)
        self.lead.clear()
        if message.parts:
            self.effects.append(Say(message))

    def update(self, parts: tuple[Part, ...], *, key: str, revision: int = 0, actions: tuple[Choice, ...] = ()) -> None:
        """Put these parts in the place of what was said under that key; read aloud, what still asks is said anew."""
        if self.session.aloud:
            if _asks(parts):
                self.effects.append(Say(self.message(parts, key=key, revision=revision, actions=actions)))
            return
        self.effects.append(Update(self.message(parts, key=key, revision=revision, actions=actions)))

    def message(self, parts: tuple[Part, ...], *, key: str, revision: int, actions: tuple[Choice, ...]) -> Message:
        """A message of this session; without a key of its own it is named by the turn."""
        name = key or f"said-{self.session.turns}-{len(self.effects)}"
        label = self.phrases.say("or-say") if actions else ()
        return Message(f"{self.session.id}:{name}", parts, self.session.id, revision, actions, label)

    def command(self, name: str, *, argument: str = "", spoken: str = "", label: Spans = ()) -> Choice:
        """A command as a button, and what to type for it: the argument as it is ``spoken``."""
        typed = f"{self.phrases.typed(name)} {spoken or argument}".strip()
        spans = label or self.phrases.say(f"action-{name}")
        return Choice(spans, Control(f"{name} {argument}".strip()), typed=typed)

    def month(self, number: int) -> str:
        """The name of a month."""
        return words(self.phrases.say("month", number=number))

    def dialog_title(self, id: str) -> Theirs:
        """The title of a dialog of the pack."""
        return self.theirs(self.dialog.titles[id].title)

    def dialog_label(self, id: str) -> Spans:
        """The title of a dialog with what it says of itself."""
        about = self.dialog.titles[id].about
        title = self.dialog_title(id)
        return (title,) if about is None else self.say("dialog-choice", title=title, about=self.theirs(about))

    def awaiting(self, what: Awaiting) -> None:
        """What the next words will mean."""
        self.session.awaiting = what

    def warn(self) -> None:
        """Say once in a session that its language is a draft, or that the pack has no texts in it."""
        language, manifest = self.session.language, self.pack.manifest
        if self.session.warned == language:
            return
        self.session.warned = language
        if self.phrases.is_draft or language in manifest.drafts:
            self.tell("draft-translation")
        if language not in manifest.languages:
            names = self.phrases.languages
            first = manifest.languages[0]
            self.tell("pack-not-in-language", name=Theirs(names.get(first, first), first))

    def meet(self) -> None:
        """Say whose model this is, unless the person was told."""
        if not self.session.met:
            self.tell("independent")
            self.session.met = True

    def end(self, outcome: Outcome, request: Request | None = None) -> Turn:
        """The turn is over; before a request, what was put before the next words waits with it."""
        awaiting = self.session.awaiting
        if request is not None and isinstance(awaiting, AwaitingResult):
            self.session.awaiting = replace(awaiting, lead=tuple(self.lead))
        elif self.lead:
            self.send()
        return Turn(self.session, tuple(self.effects), outcome, request)


def _asks(parts: tuple[Part, ...]) -> bool:
    return any(isinstance(part, Choices | Ladder | FormField) for part in parts)
