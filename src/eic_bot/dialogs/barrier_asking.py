"""Reporting a barrier: what sort it is, in a line or two, who may see it; and at last what they will see."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from typing import assert_never

from eic_bot.dialogs.barrier_requests import AskBarrier, BarrierDraft
from eic_bot.dialogs.beginnings import shown
from eic_bot.dialogs.commands.moving import show_current
from eic_bot.dialogs.effects import OpenForm
from eic_bot.dialogs.labels import labelled_value
from eic_bot.dialogs.late import no_longer
from eic_bot.dialogs.messages import Choice, Choices, Control, FormField, Heading, Paragraph, Part, Spans, Theirs
from eic_bot.dialogs.places import place_in_words
from eic_bot.dialogs.session import AN_ANSWER, AwaitingBarrier, AwaitingResult
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next
from eic_bot.model.barriers import BarrierKind, Reach
from eic_bot.model.personal import Personal, personal
from eic_bot.model.reading import plain_words

BARRIER = "barrier"
"""After what the service is asked."""
SAID = "barrier_is"
"""The command of a button that says a part of a barrier: ``barrier_is kind money``."""
MOST_WORDS = 500
"""Characters: one or two lines."""
YES, NO, NO_NAME = "yes", "no", "no_name"


def ask_part(talk: Talk, awaiting: AwaitingBarrier) -> Next:
    """Ask for what is still open; at last show it."""
    talk.awaiting(awaiting)
    match awaiting.part:
        case "kind":
            _offer(talk, awaiting, "barrier-ask-kind", _kinds(talk))
        case "words":
            _ask_words(talk, awaiting)
        case "reach":
            _offer(talk, awaiting, "barrier-ask-reach", {one: talk.say(f"barrier-reach-{one}") for one in Reach})
        case "check":
            _check(talk, awaiting)
        case _:
            assert_never(awaiting.part)
    return "asked"


def take_part(talk: Talk, awaiting: AwaitingBarrier, text: str) -> Next:
    """Take what was said, and ask for the next; where it cannot be that, say so and ask again."""
    match awaiting.part:
        case "kind":
            kind = labelled_value(talk, text, _kinds(talk))
            draft = replace(awaiting.draft, kind=BarrierKind(kind)) if kind else None
        case "words":
            return _take_words(talk, awaiting, text)
        case "reach":
            reach = labelled_value(talk, text, {one: talk.say(f"barrier-reach-{one}") for one in Reach})
            if plain_words(text) in talk.phrases.vocabulary.yes:
                reach = Reach.PRIVATE
            draft = replace(awaiting.draft, reach=Reach(reach)) if reach else None
        case "check":
            return _take_check(talk, awaiting, text)
        case _:
            assert_never(awaiting.part)
    if draft is None:
        talk.tell("barrier-not-understood", said=shown(talk, text))
        return ask_part(talk, awaiting)
    return go_on(talk, draft)


def press_part(talk: Talk, said: str) -> Next:
    """Take a press, unless it is of a page that no longer stands."""
    part, _, value = said.partition(" ")
    awaiting = talk.session.awaiting
    if not isinstance(awaiting, AwaitingBarrier) or part != _page(awaiting):
        return no_longer(talk)
    return take_part(talk, awaiting, value)


def go_on(talk: Talk, draft: BarrierDraft) -> Next:
    """Ask for the first part that is open."""
    if draft.kind is None:
        return ask_part(talk, AwaitingBarrier("kind", draft))
    if not draft.words:
        return ask_part(talk, AwaitingBarrier("words", draft))
    if draft.reach is None:
        return ask_part(talk, AwaitingBarrier("reach", draft))
    if _says_who(draft):
        return ask_part(talk, AwaitingBarrier("words", draft))
    return ask_part(talk, AwaitingBarrier("check", draft))


def leave(talk: Talk) -> Next:
    """Nothing is reported."""
    talk.awaiting(AN_ANSWER)
    talk.tell("barrier-left")
    return show_current(talk)


def _says_who(draft: BarrierDraft) -> tuple[Personal, ...]:
    """Why others must not read these words as they are."""
    if draft.reach in (None, Reach.PRIVATE):
        return ()
    return tuple(one for one in personal(draft.words) if one is not Personal.NAME or not draft.is_no_name)


def _ask_words(talk: Talk, awaiting: AwaitingBarrier) -> None:
    found = _says_who(awaiting.draft)
    for one in found:
        talk.tell(f"barrier-holds-{one}")
    label = talk.say("barrier-ask-words-again" if found else "barrier-ask-words")
    field = FormField(label, Control("", f"{BARRIER}.{_page(awaiting)}"), most=MOST_WORDS)
    talk.effects.append(OpenForm(field))
    actions: tuple[Choice, ...] = ()
    if found:
        spared = {Reach.PRIVATE: talk.say("barrier-keep-private")}
        if found == (Personal.NAME,):
            spared = {NO_NAME: talk.say("barrier-no-name"), **spared}  # type: ignore[dict-item]
        actions = tuple(_choice(awaiting, value, label) for value, label in spared.items())
    talk.send((field,), actions=actions)


def _take_words(talk: Talk, awaiting: AwaitingBarrier, text: str) -> Next:
    draft, found = awaiting.draft, _says_who(awaiting.draft)
    answer = plain_words(text).replace(" ", "_")
    if found and answer == Reach.PRIVATE:
        return go_on(talk, replace(draft, reach=Reach.PRIVATE))
    if found == (Personal.NAME,) and answer == NO_NAME:
        return go_on(talk, replace(draft, is_no_name=True))
    note = " ".join(text.split())
    if not note or len(note) > MOST_WORDS:
        talk.tell("misread-empty" if not note else "note-too-long", most=MOST_WORDS)
        return ask_part(talk, awaiting)
    return go_on(talk, replace(draft, words=note, is_no_name=False))


def _check(talk: Talk, awaiting: AwaitingBarrier) -> None:
    """What it looks like to whoever may see it."""
    draft = awaiting.draft
    talk.lead.append(Heading(talk.say("barrier-check")))
    talk.lead.extend(card(talk, draft.kind, draft.about, draft.words, talk.session.language))
    talk.tell(f"barrier-seen-{draft.reach}")
    labels = {YES: talk.say("barrier-yes"), "words": talk.say("barrier-change-words"),
              "reach": talk.say("barrier-change-reach"), NO: talk.say("barrier-no")}  # fmt: skip
    _offer(talk, awaiting, "", labels)


def _take_check(talk: Talk, awaiting: AwaitingBarrier, text: str) -> Next:
    labels = {YES: talk.say("barrier-yes"), "words": talk.say("barrier-change-words"),
              "reach": talk.say("barrier-change-reach"), NO: talk.say("barrier-no")}  # fmt: skip
    vocabulary, said = talk.phrases.vocabulary, plain_words(text)
    found = YES if said in vocabulary.yes else NO if said in vocabulary.no else labelled_value(talk, text, labels)
    draft = awaiting.draft
    if found == YES:
        talk.awaiting(AwaitingResult(BARRIER))
        return AskBarrier("report", draft=draft)
    if found == NO:
        return leave(talk)
    if found == "words":
        return go_on(talk, replace(draft, words=""))
    if found == "reach":
        return go_on(talk, replace(draft, reach=None))
    talk.tell("barrier-not-understood", said=shown(talk, text))
    return ask_part(talk, awaiting)


def card(talk: Talk, kind: BarrierKind | None, about: str, text: str, language: str) -> tuple[Part, ...]:
    """A barrier as it is shown to anybody."""
    place = place_in_words(talk, about)
    sort = talk.say(f"barrier-kind-{kind or BarrierKind.OTHER}")
    line = talk.say("barrier-about", kind=sort, place=place) if place else sort
    return Paragraph(line), Paragraph(talk.say("quoted", text=Theirs(text, language)))


def _kinds(talk: Talk) -> Mapping[str, Spans]:
    return {one: talk.say(f"barrier-kind-{one}") for one in BarrierKind}


def _page(awaiting: AwaitingBarrier) -> str:
    """The page that is open: of what is to be seen by others with its content, so that an old one is not taken."""
    if awaiting.part != "check":
        return awaiting.part
    content = f"{awaiting.draft}".encode()
    return f"check-{hashlib.blake2s(content, digest_size=6).hexdigest()}"


def _choice(awaiting: AwaitingBarrier, value: str, label: Spans) -> Choice:
    return Choice(label, Control(f"{SAID} {_page(awaiting)} {value}"), typed=value.replace("_", " "))


def _offer(talk: Talk, awaiting: AwaitingBarrier, question: str, labels: Mapping[str, Spans]) -> None:
    choices = tuple(Choice(label, Control(f"{SAID} {_page(awaiting)} {value}")) for value, label in labels.items())
    talk.send((Choices(choices, talk.say(question) if question else ()),))
