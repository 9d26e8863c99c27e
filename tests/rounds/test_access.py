"""Who may read what of a round: the whole table, and that people are told the same before the first question."""

from typing import get_args

import pytest

from eic_bot.dialogs.messages import Paragraph, words
from eic_bot.dialogs.privacy import notice_in
from eic_bot.dialogs.requests import RoundFacts
from eic_bot.locale.phrases import bundled_phrases
from eic_bot.model.access import MATRIX, Kind, Read, Role, may_read

ROLES = ("participant", "sponsor", "super_user", "facilitator", "colleague", "sector_analyst")
EXPECTED = {
    ("named", "own_answers"): "x-----",
    ("named", "single_answers"): "--x---",
    ("named", "spread"): "xxxx--",
    ("named", "who_has_answered"): "-xxx--",
    ("named", "how_many"): "xxxxx-",
    ("named", "draft_view"): "--x---",
    ("named", "published_view"): "xxxxx-",
    ("anonymous", "own_answers"): "x-----",
    ("anonymous", "single_answers"): "------",
    ("anonymous", "spread"): "xxxx--",
    ("anonymous", "who_has_answered"): "------",
    ("anonymous", "how_many"): "xxxxx-",
    ("anonymous", "draft_view"): "--x---",
    ("anonymous", "published_view"): "xxxxx-",
}


def test_the_table_is_whole() -> None:
    assert set(EXPECTED) == {(kind, what) for kind in get_args(Kind) for what in get_args(Read)}
    assert set(ROLES) == set(get_args(Role))


@pytest.mark.parametrize("kind", get_args(Kind))
@pytest.mark.parametrize("what", get_args(Read))
def test_each_role_reads_what_the_table_says(kind: Kind, what: Read) -> None:
    assert "".join("x" if may_read([role], what, kind) else "-" for role in get_args(Role)) == EXPECTED[kind, what]


@pytest.mark.parametrize("kind", get_args(Kind))
def test_the_notice_names_those_who_read_single_answers_and_nobody_else(kind: Kind) -> None:
    phrases = bundled_phrases("en")
    parts = notice_in(phrases, RoundFacts(kind, "Anytown", "slack", 90, "Cara"))
    said = " ".join(words(part.text) for part in parts if isinstance(part, Paragraph))
    readers = {
        "sponsor": words(phrases.say("reader-sponsor")),
        "super_user": words(phrases.say("reader-super-user", name="Cara")),
        "facilitator": words(phrases.say("reader-facilitator")),
        "participant": words(phrases.say("reader-participant")),
        "colleague": words(phrases.say("reader-colleague")),
        "sector_analyst": words(phrases.say("reader-sector-analyst")),
    }
    assert {role for role, text in readers.items() if text in said} == set(MATRIX[kind]["single_answers"])
    assert (words(phrases.say("reader-nobody")) in said) == (not MATRIX[kind]["single_answers"])
    assert "Slack" in said
    assert "freedom of information" in said
    assert "90 days" in said
    assert "confidential" not in said.casefold()
