"""Several changes of one message in a transaction: only the last is seen, and on what stands last."""

from eic_bot.dialogs.messages import Message, Paragraph, Theirs
from eic_bot.dialogs.plain import plain
from eic_bot.service.effects import put
from eic_bot.service.envelopes import Operation
from eic_bot.service.records import Changes
from tests.dialogs.world import OWNER, START


def said(*wanted: tuple[Operation, str, str]) -> list[tuple[str, str, str]]:
    """What goes out, of operations on messages with a key and words."""
    owner, changes = OWNER, Changes(START)
    for operation, key, text in wanted:
        message = Message(key, (Paragraph((Theirs(text, "en"),)),), "s")
        owner = put(owner, changes, operation, key, None if operation == "withdraw" else message)
    assert [one.sequence for one in changes.outgoing] == list(range(1, len(changes.outgoing) + 1))
    return [(one.operation, one.key, "" if one.message is None else plain(one.message)) for one in changes.outgoing]


def test_of_several_changes_the_last_is_seen() -> None:
    found = said(("update", "a", "one"), ("update", "b", "two"), ("update", "a", "three"))
    assert found == [("update", "a", "three"), ("update", "b", "two")]


def test_what_was_posted_anew_is_changed_after_that() -> None:
    found = said(("update", "a", "one"), ("send", "a", "two"), ("update", "a", "three"), ("update", "a", "four"))
    assert found == [("update", "a", "one"), ("send", "a", "two"), ("update", "a", "four")]


def test_what_was_taken_away_is_not_changed_before_that() -> None:
    found = said(("update", "a", "one"), ("withdraw", "a", ""), ("update", "a", "two"))
    assert found == [("update", "a", "one"), ("withdraw", "a", ""), ("update", "a", "two")]
