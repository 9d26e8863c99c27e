"""A reply to a colleague from somebody with whom nothing else is open: they were asked, and answer."""

from eic_bot.dialogs.colleague_requests import AskColleague, ColleagueDone, ColleagueRefused
from eic_bot.dialogs.colleagues_told import told_in_words
from eic_bot.dialogs.finding import find_command
from eic_bot.dialogs.messages import Message, Paragraph
from eic_bot.model.reading import plain_words
from eic_bot.service.colleagues.replying import not_me, suggest
from eic_bot.service.effects import put
from eic_bot.service.rounds.table import Table

REPLIES = ("suggest", "not_me")


def replied_alone(table: Table, text: str, key: str) -> bool:
    """Whether somebody with whom nothing is open replied to a colleague; they need begin nothing for it."""
    asked = _asked(table, text)
    if asked is None:
        return False
    result = (suggest if asked.act == "suggest" else not_me)(table, asked)
    assert isinstance(result, ColleagueRefused | ColleagueDone)  # noqa: S101 - there is no other result of these
    said = Paragraph(told_in_words(table.mine, result))
    message = Message(f"colleague:{result.number}:reply:{key}", (said,), "")
    table.me = put(table.me, table.changes, "send", message.key, message)
    return True


def _asked(table: Table, text: str) -> AskColleague | None:
    command, _, argument = text.partition(" ")
    if command not in REPLIES:  # not pressed, and perhaps in another language
        wanted = find_command(table.mine, text, plain_words(text))
        command, argument = (wanted.command, wanted.argument) if wanted is not None else ("", "")
    if command not in REPLIES:
        return None
    return AskColleague("suggest" if command == "suggest" else "not_me", argument)
