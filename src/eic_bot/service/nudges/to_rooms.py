"""What a room is told unasked: little above the fold, the rest in the thread, and nobody is called by it."""

from collections.abc import Sequence

from eic_bot.dialogs.messages import Choice, Control, Message, Paragraph, Part, Theirs, words
from eic_bot.dialogs.nudge_words import listed, rhythm_in, topic_in
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.privacy import organisation_in
from eic_bot.model.rhythm_reading import written
from eic_bot.model.text import worded
from eic_bot.service.nudges.asking import wanted
from eic_bot.service.nudges.audience import may_show
from eic_bot.service.nudges.records import Sent, Settings
from eic_bot.service.nudges.sending import day_ahead, key_of, note, rhythm_written, say
from eic_bot.service.nudges.sources import LONGEST_FOLD, SOURCES, Item, Material
from eic_bot.service.rooms import NUDGE, in_blocks
from eic_bot.service.rounds.table import Table

USEFUL = "useful"
"""The command of a button under a post."""


def ask_room(table: Table, settings: Settings) -> None:
    """What they want and when; nothing follows until a member answers."""
    key = key_of(table, settings)
    say(table, in_blocks(table.posted, lambda phrases: _asking(table, settings, phrases)))
    say(table, in_blocks(table.posted, lambda phrases: _asking_more(table, phrases, key)), key)
    note(table, key, "ask", {})


def _asking(table: Table, settings: Settings, phrases: Phrases) -> Message:
    said = phrases.say(
        "nudge-ask",
        organisation=organisation_in(phrases, table.title()),
        topics=listed(phrases, [topic_in(phrases, one) for one in wanted(table, settings)]),
    )
    offered = [(written(one), rhythm_in(phrases, written(one))) for one in table.content.pack.nudges.offered]
    choices = [Choice(label, Control(f"nudges {one}"), typed=words(label)) for one, label in offered]
    never = Choice(phrases.say("nudge-never"), Control("stop_nudges"), typed=phrases.typed("stop_nudges"))
    label = phrases.say("workshop-or-say")
    return Message(key_of(table, settings), (Paragraph(said),), NUDGE, actions=(*choices, never), actions_label=label)


def _asking_more(table: Table, phrases: Phrases, key: str) -> Message:
    about = table.content.pack.nudges.rooms.about
    own = () if about is None else (Paragraph((Theirs(*worded(about, phrases.language)),)),)
    return Message(f"{key}:detail", (*own, Paragraph(phrases.say("nudge-ask-else"))), NUDGE)


def to_room(table: Table, settings: Settings) -> bool:
    """Post what there is for the room's topics; whether there was anything."""
    spoken, key, sent = table.posted, key_of(table, settings), table.tx.nudges.sent(table.me.id, 0)
    found = {one.language: items_for(table, settings, sent, one) for one in spoken}
    items = found[spoken[0].language]
    if not items:
        return False
    say(table, in_blocks(spoken, lambda phrases: _post(table, settings, phrases, found[phrases.language])))
    say(table, in_blocks(spoken, lambda phrases: _detail(phrases, found[phrases.language], key)), key)
    facts = {name: fact for one in items for name, fact in one.facts.items()}
    note(table, key, kind_of(items), {**facts, "rhythm": rhythm_written(table, settings)})
    return True


def _post(table: Table, settings: Settings, phrases: Phrases, items: Sequence[Item]) -> Message:
    month = Control(f"snooze {day_ahead(table, settings, 30)}")
    actions = (
        Choice(phrases.say("nudge-useful"), Control(USEFUL)),
        Choice(phrases.say("nudge-snooze-month"), month, typed=phrases.typed("snooze")),
        Choice(phrases.say("nudge-stop"), Control("stop_nudges"), typed=phrases.typed("stop_nudges")),
    )
    folds = tuple(Paragraph(one.fold) for one in above_the_fold(items))
    label = phrases.say("workshop-or-say")
    return Message(key_of(table, settings), folds, NUDGE, actions=actions, actions_label=label)


def _detail(phrases: Phrases, items: Sequence[Item], key: str) -> Message:
    details: list[Part] = [part for one in items for part in one.detail]
    return Message(f"{key}:detail", (*details, Paragraph(phrases.say("nudge-detail-how"))), NUDGE)


def kind_of(items: Sequence[Item]) -> str:
    """By which it is explained later."""
    return ",".join(one.topic for one in items)


def items_for(table: Table, settings: Settings, sent: Sequence[Sent], phrases: Phrases) -> list[Item]:
    """What there is to post: of each topic one, or of the topic that was longest ago."""
    official = table.tx.sharing.published()
    if official is None:
        return []
    material = Material(table, official, sent, phrases)
    topics = [one for one in wanted(table, settings) if may_show(table, settings, one)]
    if settings.digest:
        return [item for topic in topics if (item := SOURCES[topic](material)) is not None]
    latest = {topic: one.at for one in reversed(sent) for topic in one.kind.split(",")}
    turns = sorted(topics, key=lambda one: latest.get(one, 0))
    return [item for topic in turns if (item := SOURCES[topic](material)) is not None][:1]


def above_the_fold(items: Sequence[Item]) -> list[Item]:
    """As many as are read at a glance; always the first."""
    shown, length = [items[0]], len(words(items[0].fold))
    for one in items[1:]:
        length += 1 + len(words(one.fold))
        if length <= LONGEST_FOLD:
            shown.append(one)
    return shown
