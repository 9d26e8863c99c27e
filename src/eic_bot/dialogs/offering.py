"""Offering a few things to choose from that are not answers, and finding the one that is named."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from eic_bot.dialogs.messages import Choice, Choices, Control, Spans
from eic_bot.dialogs.session import AwaitingPick, PickReason
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.turn import Outcome
from eic_bot.model.option import Option
from eic_bot.model.reading import match_options, plain_words

SHORTEST_PART = 3
"""Letters: a part of a name that is shorter names nothing."""


class Offer(NamedTuple):
    """One thing to choose: the command it stands for, its label, and its name when typed."""

    command: str
    label: Spans
    name: str
    number: str | None = None
    """Its number, where it has one of its own."""


def offer(
    talk: Talk,
    why: PickReason,
    question: str,
    offers: Sequence[Offer],
    *,
    otherwise: str = "repeat",
    behind: str = "",
) -> Outcome:
    """Put the choice. ``question`` is a phrase key, ``otherwise behind`` the command for who wants none of them."""
    commands = tuple(one.command for one in offers)
    talk.awaiting(AwaitingPick(why, talk.session.at, commands, tuple(one.name for one in offers)))
    choices = tuple(Choice(one.label, Control(one.command), typed=one.number) for one in offers)
    talk.send((Choices(choices, talk.say(question)),), actions=(talk.command(otherwise, argument=behind),))
    return "asked"


def named(talk: Talk, text: str, names: Mapping[str, str]) -> tuple[str, ...]:
    """The keys of all things that the text may name, by their names."""
    language = talk.session.language
    options = [
        Option.model_construct(id=key, label={language: name}, letter={}, also={language: (key.replace("_", " "),)})
        for key, name in names.items()
    ]
    return match_options(text, options, talk.phrases.vocabulary) if options else ()


def beginning_with(text: str, names: Mapping[str, str]) -> tuple[str, ...]:
    """The keys of all things whose names begin with these words."""
    said = plain_words(text)
    if len(said) < SHORTEST_PART:
        return ()
    return tuple(key for key, name in names.items() if plain_words(name).startswith(said))


def holding(talk: Talk, text: str, names: Mapping[str, str]) -> tuple[str, ...]:
    """The keys of all things that have each of these words in their names, whatever the words are that mean nothing."""
    vocabulary = talk.phrases.vocabulary
    said = {*plain_words(text).split()} - vocabulary.fillers - vocabulary.joiners
    if max(map(len, said), default=0) < SHORTEST_PART:
        return ()
    return tuple(key for key, name in names.items() if said <= {plain_words(word) for word in name.split()})


def named_in_part(talk: Talk, text: str, names: Mapping[str, str]) -> tuple[str, ...]:
    """As ``named``; where that finds no single one, by the beginning of a name or by words of it."""
    found = named(talk, text, names)
    for parts in (beginning_with(text, names), holding(talk, text, names)):
        if len(found) != 1:
            found = parts or found
    return found
