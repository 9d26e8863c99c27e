"""The beginning of what a person wrote, to be repeated to them."""

from eic_bot.dialogs.messages import Theirs
from eic_bot.dialogs.talk import Talk

SHOWN = 60
"""Characters of it that are repeated."""


def shown(talk: Talk, text: str) -> Theirs:
    """The beginning of what a person typed, to be repeated to them."""
    clean = " ".join("".join(one if one.isprintable() else " " for one in text[: SHOWN * 4]).split())
    short = clean if len(clean) <= SHOWN else f"{clean[:SHOWN]}…"
    return Theirs(short, talk.session.language)
