"""help: what is meant here, and what one can say; with a topic or a command behind it, about that alone."""

from collections.abc import Mapping, Sequence

from eic_bot.dialogs.commands.moving import show_current
from eic_bot.dialogs.echo import joined
from eic_bot.dialogs.entries import ENTRIES, OF_ADMINS, Entry, Topic, spoken
from eic_bot.dialogs.journey import Asking
from eic_bot.dialogs.messages import Choice, Choices, Control, Heading, Paragraph, Spans, words
from eic_bot.dialogs.offering import named
from eic_bot.dialogs.prompt import current
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next
from eic_bot.model.kinds import Ladder, StatementQuestion
from eic_bot.model.question import Question
from eic_bot.model.reading import plain_words

OF_ROUND = frozenset(("super_user", "sponsor", "facilitator"))


def help_(talk: Talk, argument: str) -> Next:
    """What is meant here, what one can say, and whose model this is."""
    if argument and _told_about(talk, argument):
        return show_current(talk)
    if argument:
        talk.tell("no-such-topic")
    else:
        _tell_question(talk)
    talk.tell("help-commands")
    talk.tell("help-more")
    talk.tell("help-topics")
    if not argument:
        talk.tell("independent")
    talk.send(actions=tuple(_button(talk, topic) for topic in _topics(talk)))
    return show_current(talk)


def _topics(talk: Talk) -> Sequence[Topic]:
    return [topic for topic in ENTRIES if topic != OF_ADMINS or talk.session.looks_after]


def asked_about(talk: Talk) -> Question | None:
    """The question at which the person is."""
    stop = talk.journey.stop(talk.session.at)
    return current(talk, stop) if isinstance(stop, Asking) else None


def _tell_question(talk: Talk) -> None:
    question = asked_about(talk)
    if question is not None and question.help is not None:
        talk.lead.append(Paragraph((talk.theirs(question.help),)))
    if isinstance(question, StatementQuestion | Ladder):
        for label in talk.pack.scale.labels:
            if label.meaning is not None:
                talk.tell("label-means", label=talk.theirs(label.label), meaning=talk.theirs(label.meaning))


def _told_about(talk: Talk, argument: str) -> bool:
    """Whether that is a topic or a command, and what there is of it is said."""
    titles: Mapping[str, str] = {topic: words(talk.say(f"topic-{topic}")) for topic in _topics(talk)}
    found = named(talk, argument, titles)
    if len(found) == 1:
        topic = next(one for one in ENTRIES if one == found[0])
        _tell_entries(talk, talk.say(f"topic-{topic}"), ENTRIES[topic])
        return True
    commands = talk.phrases.command(plain_words(argument))
    entries = [
        one for topic in _topics(talk) for one in ENTRIES[topic] if one.command in commands and not one.is_for_room
    ]
    if entries:
        _tell_entries(talk, (), entries)
    return bool(entries)


def _tell_entries(talk: Talk, title: Spans, entries: Sequence[Entry]) -> None:
    """Each with its sentence: what has a button as a choice, what is typed or said in a room as a line."""
    known = list({(one.command, one.is_for_room): one for one in reversed(entries)}.values())[::-1]
    if title:
        talk.lead.append(Heading(title))
    pressed = [one for one in known if not one.takes_words and not one.is_for_room]
    choices = tuple(
        Choice(_about(talk, one), Control(one.command), typed=talk.phrases.typed(one.command)) for one in pressed
    )
    talk.lead.extend([Choices(choices)] if choices else [])
    for one in known:
        if one.takes_words:
            talk.tell("help-line", typed=talk.phrases.typed(one.command), about=_about(talk, one))
    in_room = [one for one in known if one.is_for_room]
    if in_room:
        talk.tell("help-in-room")
    for one in in_room:
        talk.tell("help-line", typed=spoken(one, talk.phrases), about=_about(talk, one))
    talk.send()


def _about(talk: Talk, entry: Entry) -> Spans:
    about = talk.say(f"about-{entry.command}")
    if not OF_ROUND.issuperset(entry.whose):
        return about
    holders = [talk.say(f"whose-{one.replace('_', '-')}") for one in entry.whose]
    return talk.say("help-for", about=about, who=joined(talk, holders))


def _button(talk: Talk, topic: Topic) -> Choice:
    title = talk.say(f"topic-{topic}")
    return talk.command("help", argument=topic, spoken=words(title).lower(), label=title)
