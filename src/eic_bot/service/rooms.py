"""What is said in rooms, where all who are there see it: nothing private, and the way to a private talk."""

from eic_bot.dialogs.messages import Choice, Control, Message, Paragraph
from eic_bot.dialogs.phrases import Phrases

PRIVATELY = "privately"
"""The command of a button in a room: whoever presses it is met in private."""


def answer_in_room(phrases: Phrases, key: str) -> Message:
    """The answer to a mention."""
    choice = Choice(phrases.say("action-privately"), Control(PRIVATELY))
    return Message(f"room:{key}", (Paragraph(phrases.say("met-in-room")),), "", actions=(choice,))
