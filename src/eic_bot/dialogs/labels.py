"""Which of a few labelled values somebody means."""

from collections.abc import Mapping

from eic_bot.dialogs.messages import Spans, words
from eic_bot.dialogs.offering import named_in_part
from eic_bot.dialogs.talk import Talk


def labelled_value(talk: Talk, text: str, labels: Mapping[str, Spans]) -> str:
    """The one that is meant: as a button carries it, by number, by its label or a part of it; else nothing."""
    if text in labels:
        return text
    found = named_in_part(talk, text, {value: words(label) for value, label in labels.items()})
    return found[0] if len(found) == 1 else ""
