"""Resources in words: a shop window of a few, each with its reason and what can be said of it."""

from typing import assert_never

from eic_bot.dialogs.commands.moving import show_current
from eic_bot.dialogs.echo import day_in_words
from eic_bot.dialogs.journey import Asking
from eic_bot.dialogs.messages import Choice, Choices, Control, Heading, Ours, Paragraph, Spans, Theirs
from eic_bot.dialogs.misreads import shown
from eic_bot.dialogs.places import MARK
from eic_bot.dialogs.resource_requests import ResourceList, ResourceMarked, ResourceResult, ShownResource
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.told import addressed, because
from eic_bot.dialogs.walking import Next

SHARE = "share"
"""The command of those who tell others what they did; a button names the place it is about."""


def resources_told(talk: Talk, result: ResourceResult) -> Next:
    """Say what came of it, and go on where the person was."""
    match result:
        case ResourceList():
            _tell_list(talk, result)
        case ResourceMarked():
            _tell_mark(talk, result)
            return "told"  # what is asked stands just above
        case _:
            assert_never(result)
    is_asked = isinstance(talk.journey.stop(talk.session.at), Asking) and talk.session.status == "asking"
    return show_current(talk) if is_asked else "told"


def _tell_list(talk: Talk, found: ResourceList) -> None:
    """The next of the list, with numbers that go on from those shown before."""
    before = len(found.window.shown) - len(found.resources)
    talk.session.window = found.window
    if not found.resources:
        _tell_nothing(talk, found, before)
    else:
        talk.lead.append(Heading(_title(talk, found)))
        if found.window.source == "start" and not before:
            talk.tell("resources-after-answers")
    for number, one in enumerate(found.resources, before + 1):
        _tell_one(talk, one, number, found)
    if found.aside and found.window.source != "aside":
        talk.tell("resources-put-aside", count=found.aside)
    talk.send(actions=(talk.command("more"),) if found.more else ())


def _title(talk: Talk, found: ResourceList) -> Spans:
    window = found.window
    if window.source == "place":
        where = talk.pack.characteristics.get(window.words) or talk.pack.area_of[window.words]
        return talk.say("resources-for-place", place=talk.theirs(where.title))
    if window.source == "words":
        return talk.say("resources-by-words", words=shown(talk, window.words))
    return talk.say(f"resources-{window.source}")


def _tell_nothing(talk: Talk, found: ResourceList, before: int) -> None:
    if before:
        talk.tell("no-more-resources")
    elif found.window.source == "words":
        talk.tell("no-resource-by-words", words=shown(talk, found.window.words))
    elif found.window.source == "start":
        talk.tell("resources-after-answers")
    elif found.window.source in ("mine", "place"):
        talk.tell("no-resource-on-shelf")
    else:
        talk.tell(f"no-resource-{found.window.source}")


def _tell_one(talk: Talk, one: ShownResource, number: int, found: ResourceList) -> None:
    title = Theirs(one.title, one.language)
    publisher = Theirs(one.publisher, one.language)
    label = talk.say("numbered-resource", number=number, title=title, publisher=publisher)
    talk.lead.extend(addressed(talk, label, one.url))
    talk.lead.append(Paragraph((*talk.say("resource-kind", kind=one.kind), *_reason(talk, one, found))))
    if one.stale_since:
        talk.tell("resource-last-checked", day=day_in_words(talk, one.stale_since))
    if not one.verified:
        talk.tell("resource-not-checked")
    talk.lead.append(Choices(_choices(talk, one, number, found), numbered=False))


def _reason(talk: Talk, one: ShownResource, found: ResourceList) -> Spans:
    need = one.need
    if need is None or need.characteristic not in talk.pack.characteristics:
        return ()
    title = talk.theirs(talk.pack.characteristics[need.characteristic].title)
    reason = talk.say("resource-because", characteristic=title, level=need.level)
    if need.because is None:
        return (_gap(talk), *reason)
    said = because(talk, need.because, "because-we-said" if found.window.source == "ours" else "because")
    return (_gap(talk), *reason, *said)


def _gap(talk: Talk) -> Ours:
    return Ours(" ", talk.session.language)


def _choices(talk: Talk, one: ShownResource, number: int, found: ResourceList) -> tuple[Choice, ...]:
    if found.window.source == "aside":
        return (_choice(talk, "for_us", one, number),)
    saving = "unsave" if one.saved else "save"
    return tuple(_choice(talk, name, one, number) for name in (saving, "useful", "not_for_us", "in_use"))


def _choice(talk: Talk, command: str, one: ShownResource, number: int) -> Choice:
    return talk.command(command, argument=one.id, spoken=str(number))


def _tell_mark(talk: Talk, done: ResourceMarked) -> None:
    if done.resource is None:
        talk.tell("resource-gone")
        talk.send()
        return
    title = Theirs(done.resource.title, done.resource.language)
    mark = done.mark.replace("_", "-")
    if done.is_on:
        talk.tell(f"marked-{mark}", title=title)
    else:
        talk.tell(f"unmarked-{mark}", title=title)
    talk.send(actions=_after(talk, done, done.resource))


def _after(talk: Talk, done: ResourceMarked, one: ShownResource) -> tuple[Choice, ...]:
    """The way back, or on: whoever does something already may tell others how."""
    if done.mark == "not_for_us" and done.is_on:
        return (Choice(talk.say("action-for_us"), Control(f"for_us {one.id}"), typed=_typed(talk, "for_us", one)),)
    if done.mark == "in_use":
        about = talk.pack.shelf.by_id.get(one.id)
        place = f"{MARK}{about.characteristics[0]} " if about is not None and about.characteristics else ""
        control = Control(f"{SHARE} {place}{one.title}")
        return (Choice(talk.say("action-share-it"), control, typed=f"{talk.phrases.typed(SHARE)} {one.title}"),)
    return ()


def _typed(talk: Talk, command: str, one: ShownResource) -> str:
    listed = talk.session.window.shown if talk.session.window else ()
    place = listed.index(one.id) + 1 if one.id in listed else one.id
    return f"{talk.phrases.typed(command)} {place}"
