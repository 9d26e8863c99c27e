"""Commands of someone who wants to be elsewhere: back, next, change, undo, areas, go to, begin."""

import re
from collections.abc import Iterable, Sequence

from eic_bot.dialogs.answering import take_back
from eic_bot.dialogs.circumstances import Here
from eic_bot.dialogs.drawing import heading
from eic_bot.dialogs.echo import echo, echo_given
from eic_bot.dialogs.effects import Close, OpenDialog
from eic_bot.dialogs.journey import Asking, waits
from eic_bot.dialogs.messages import Choice, Choices, Control, Spans, words
from eic_bot.dialogs.prompt import ask
from eic_bot.dialogs.recording import record
from eic_bot.dialogs.session import AwaitingPick
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next, walk
from eic_bot.model.answers import Given
from eic_bot.model.option import Option
from eic_bot.model.reading import Understood, match_options, plain_words
from eic_bot.model.text import Text

LISTED = 9
"""Answers listed at a time for a change."""

_NUMBERED = re.compile(r"^(\d{1,4})(?:\s+(.+))?$")


def show_current(talk: Talk) -> Next:
    """Put the question where the person is; walk on where there is none."""
    stop = talk.journey.stop(talk.session.at)
    if talk.session.status == "finished":
        talk.send(actions=(talk.command("summary"), talk.command("change")))
        return "told"
    return ask(talk, stop) if isinstance(stop, Asking) else walk(talk)


def repeat(talk: Talk, argument: str) -> Next:
    """Say the question again."""
    del argument
    return show_current(talk)


def next_(talk: Talk, argument: str) -> Next:
    """Leave this as it is and go on."""
    del argument
    return walk(talk)


def back(talk: Talk, argument: str) -> Next:
    """To the question answered before this one; again and again, to the first."""
    del argument
    path = _answered(talk)
    here = talk.journey.stop(talk.session.at)
    ids = [stop.id for stop in path]
    at = ids.index(here.id) if here is not None and here.id in ids else len(path)
    if at == 0:
        talk.tell("no-way-back")
        return show_current(talk)
    return _show_answered(talk, path[at - 1])


def change(talk: Talk, argument: str) -> Next:
    """To an earlier answer: by its number, by its name, or from a list; with ``to``, at once."""
    if not argument:
        return _list_answers(talk)
    numbered = _NUMBERED.match(plain_words(argument))
    asking = talk.journey.asking
    if numbered is None:
        found = _named(talk, argument, ((stop.id, words(heading(talk, stop))) for stop in asking))
        stop = talk.journey.stop(found)
    else:
        number = int(numbered[1])
        stop = asking[number - 1] if 1 <= number <= len(asking) else None
    if not isinstance(stop, Asking):
        talk.tell("no-such-question", total=len(asking))
        return _list_answers(talk)
    return _change_to(talk, stop, (numbered[2] or "") if numbered else "")


def undo(talk: Talk, argument: str) -> Next:
    """Take the last reply back."""
    del argument
    undone = take_back(talk)
    if not undone:
        talk.tell("nothing-to-undo")
        return show_current(talk)
    talk.tell("undone")
    stop = talk.journey.stop(undone[0])
    if isinstance(stop, Asking):
        return ask(talk, stop)
    return show_current(talk)


def areas(talk: Talk, argument: str) -> Next:
    """The areas of this dialog, to go to any of them."""
    del argument
    found = talk.journey.areas
    if not found:
        talk.tell("no-areas")
        return show_current(talk)
    here = Here(talk.session, talk.pack, talk.now)
    labels = [
        talk.say(
            "area-choice",
            area=talk.theirs(talk.pack.area_of[area].title),
            answered=sum(not waits(stop, here) for stop in stops),
            total=len(stops),
        )
        for area, stops in found.items()
    ]
    titles = tuple(talk.theirs(talk.pack.area_of[area].title).text for area in found)
    return _offer(talk, "area", "ask-area", [f"go_to {area}" for area in found], labels, titles)


def go_to(talk: Talk, argument: str) -> Next:
    """To an area, by its name."""
    named = ((area, talk.theirs(talk.pack.area_of[area].title).text) for area in talk.journey.areas)
    area = argument if argument in talk.journey.areas else _named(talk, argument, named)
    if area is None:
        talk.tell("no-such-area")
        return areas(talk, "")
    stops = talk.journey.areas[area]
    here = Here(talk.session, talk.pack, talk.now)
    waiting = next((stop for stop in stops if waits(stop, here)), None)
    return ask(talk, waiting) if waiting else _show_answered(talk, stops[0])


def begin(talk: Talk, argument: str) -> Next:
    """To another dialog of the pack."""
    scripts = talk.dialog.titles
    offered = [id for id in scripts if id != talk.pack.manifest.start]
    named = ((id, talk.dialog_title(id).text) for id in offered)
    wanted = argument if argument in scripts else _named(talk, argument, named)
    if wanted is None:
        titles = tuple(talk.dialog_title(id).text for id in offered)
        labels = [(talk.dialog_title(id),) for id in offered]
        return _offer(talk, "dialog", "ask-dialog", [f"begin {id}" for id in offered], labels, titles)
    if wanted == talk.dialog.id and talk.session.status != "finished":
        return show_current(talk)
    if not talk.journey.asking:
        talk.session.status = "finished"
        talk.effects.append(Close("finished"))
    talk.effects.append(OpenDialog(wanted))
    return "told"


def _answered(talk: Talk) -> list[Asking]:
    """The stops of this dialog in the order of their newest answers."""
    found: dict[str, Asking] = {}
    for id, answer in talk.session.answers.items():
        stop = None if answer.is_open or answer.set_aside else talk.journey.stop(id)
        if isinstance(stop, Asking) and id in stop.ids:
            found.pop(stop.id, None)
            found[stop.id] = stop
    return list(found.values())


def _show_answered(talk: Talk, stop: Asking) -> Next:
    said = echo(talk, stop)
    if said:
        talk.tell("you-said-before", said=said, next=talk.phrases.typed("next"))
    return ask(talk, stop)


def _change_to(talk: Talk, stop: Asking, answer: str) -> Next:
    if not answer:
        return _show_answered(talk, stop)
    words_of = talk.phrases.vocabulary
    first, _, rest = answer.partition(" ")
    reading = stop.question.read(rest if first in words_of.fillers and rest else answer, words_of)
    if isinstance(reading, Understood):
        return record(talk, stop, reading.given)
    talk.tell("change-not-understood")
    return _show_answered(talk, stop)


def _list_answers(talk: Talk) -> Next:
    path = _answered(talk)[-LISTED:]
    if not path:
        talk.tell("nothing-to-change")
        return show_current(talk)
    numbers = [talk.journey.number[stop.id] for stop in path]
    labels = [
        talk.say(
            "answered-choice",
            said=words(_short(talk, stop)),
            heading=words(heading(talk, stop)),
        )
        for number, stop in zip(numbers, path, strict=True)
    ]
    titles = tuple(words(heading(talk, stop)) for stop in path)
    return _offer(talk, "change", "ask-change", [f"change {number}" for number in numbers], labels, titles)


def _short(talk: Talk, stop: Asking) -> Spans:
    kept = [talk.session.answers[id] for id in stop.ids if id in talk.session.answers]
    return echo_given(talk, [Given(one.question, one.value, one.no_answer) for one in kept if not one.is_open])


def _offer(
    talk: Talk, why: str, question: str, commands: list[str], labels: Sequence[Spans], titles: tuple[str, ...]
) -> Next:
    choices = tuple(Choice(label, Control(command)) for label, command in zip(labels, commands, strict=True))
    talk.awaiting(AwaitingPick(why, talk.session.at, tuple(commands), titles))  # type: ignore[arg-type]
    talk.send((Choices(choices, talk.say(question)),), actions=(talk.command("repeat"),))
    return "asked"


def _named(talk: Talk, words_: str, named: Iterable[tuple[str, str]]) -> str | None:
    """The one thing whose name or number these words are."""
    found = {f"n{place}": (id, name) for place, (id, name) in enumerate(named)}
    options = [
        Option.model_construct(id=key, label=_in(talk, name), letter={}, also={}) for key, (_, name) in found.items()
    ]
    ids = match_options(words_, options, talk.phrases.vocabulary) if options else ()
    return found[ids[0]][0] if len(ids) == 1 else None


def _in(talk: Talk, name: str) -> Text:
    return {talk.session.language: name}
