"""What others are told of a round: invitations, reminders, thanks. Each in their own language."""

from collections.abc import Callable
from typing import TypeAlias

from eic_bot.dialogs.messages import Choice, Control, Message, Paragraph, Part, Spans, Theirs, words
from eic_bot.dialogs.phrases import Argument, Phrases
from eic_bot.dialogs.privacy import notice_in, organisation_in
from eic_bot.dialogs.requests import RoundFacts
from eic_bot.model.value import value
from eic_bot.service.rounds.records import Round

Text: TypeAlias = Callable[[Phrases], Message]


@value
class Told:
    """A sentence for somebody, with what can be pressed beside it."""

    key: str
    round: Round
    number: int
    """The same sentence is said once for each number."""
    actions: tuple[str, ...] = ()


def told(phrases: Phrases, what: Told, **arguments: Argument) -> Message:
    """The sentence with that key as a message of its own."""
    return _message(phrases, what, (Paragraph(phrases.say(what.key, **arguments)),))


def invitation(phrases: Phrases, what: Told, facts: RoundFacts, sponsor: str) -> Message:
    """Who asks for what, who will see the answers, and how to say yes or no."""
    language = phrases.language
    asked = phrases.say(
        "invitation",
        sponsor=Theirs(sponsor, language),
        organisation=organisation_in(phrases, facts.organisation, what.round.service),
        day=day_in_words(phrases, what.round.deadline),
        workshop=day_in_words(phrases, what.round.workshop),
    )
    ending = Paragraph(phrases.say("invitation-say"))
    return _message(phrases, what, (Paragraph(asked), *notice_in(phrases, facts), ending))


def day_in_words(phrases: Phrases, iso: str) -> Spans:
    """A day given as ``YYYY-MM-DD``, as people write it."""
    year, month, day = iso.split("-")
    name = words(phrases.say("month", number=int(month)))
    return phrases.say("date-written", day=day.lstrip("0"), month=name, year=year)


def _message(phrases: Phrases, what: Told, parts: tuple[Part, ...]) -> Message:
    actions = tuple(
        Choice(phrases.say(f"action-{name}"), Control(name), typed=phrases.typed(name)) for name in what.actions
    )
    label = phrases.say("or-say") if actions else ()
    key = f"round:{what.round.id}:{what.key}:{what.number}"
    return Message(key, parts, "", actions=actions, actions_label=label)
