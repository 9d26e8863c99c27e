"""Which of a few labelled values somebody means."""

from collections.abc import Mapping

from eic_bot.dialogs.messages import Spans, words
from eic_bot.dialogs.offering import named
from eic_bot.dialogs.talk import Talk
from eic_bot.model.reading import plain_words

SHORTEST_BEGINNING = 3


def labelled_value(talk: Talk, text: str, labels: Mapping[str, Spans]) -> str:
    """The one that is meant: as a button carries it, by number, by its label or the beginning of it; else nothing."""
    if text in labels:
        return text
    names = {value: words(label) for value, label in labels.items()}
    found = named(talk, text, names)
    beginning = plain_words(text)
    if len(found) != 1 and len(beginning) >= SHORTEST_BEGINNING:
        found = tuple(value for value, name in names.items() if plain_words(name).startswith(beginning))
    return found[0] if len(found) == 1 else ""
