"""Every recorded conversation goes as it is written, against the engine alone and through the whole program."""

from importlib.resources import files
from pathlib import Path
from typing import get_args

import pytest
from fluent.syntax import FluentParser, ast

from eic_bot.dialogs.commands import COMMANDS
from eic_bot.dialogs.entries import ENTRIES
from eic_bot.dialogs.messages import Choices, Ladder
from eic_bot.dialogs.plain import plain
from eic_bot.dialogs.session import Pace
from eic_bot.dialogs.turn import Outcome
from eic_bot.entrypoints.replay import Played, play
from eic_bot.entrypoints.wiring import read_pack
from eic_bot.locale.catalogue import read as read_words
from eic_bot.locale.catalogue import sentence_files
from eic_bot.model import kinds
from eic_bot.packs.loader import load_pack
from eic_bot.transcripts.transcript import Exchange
from tests.support.engine_height import Loop, english, play_at_engine_height
from tests.support.specification import names, spoken_in
from tests.support.transcripts import EVERY, FILES, FOLDER, ROUNDS, name_of, read, rewrite_bot

MOST_EXCHANGES = 13
MOST_IN_A_ROUND = 50
STATEMENTS = 100
MOST_CHARACTERS = 600
MOST_REPLIES = 25
MOST_LETTERS = 8
MOST_MESSAGES = 30

SAID_ELSEWHERE = (
    "printed-",  # a pack on paper
    "drawn-",  # a pack as flowcharts
    "kept-",  # all that is kept of a person, on a page for them: tests/exports
    "sector-text-",
    "rehearsal-",  # around a workshop with invented people: tests/workshops
    "renewed",  # a new version while somebody is half-way: tests/publishing
    "reader-",  # each role that may never read single answers
    "round-is-closed",  # an operator's doing
    "notice-place-slack",  # the terminal is on a computer
    "notice-place-teams",
    "condition-",  # every condition read back in words has a test of its own
    "nation-",
    "council-type-",
    "too-many-steps",  # no pack of ours says so much at once
    "home-",  # the page that Slack keeps for a person
    "answered-privately",
    "met-in-room",  # the terminal has no rooms
    "action-privately",
    *(f"action-{one.command}" for some in ENTRIES.values() for one in some),  # buttons of that page
    "plan-room-",  # said in rooms: tests/plan
    "plan-was-removed",
    "untouched-archived",  # in the place of the notice: tests/store/test_archiving.py
    "handed-",  # with a page on the web: tests/adapters/web, as are the next ones
    "round-has-opened",
    "round-several",
    "round-did-take-link-back",
    "history-is-",  # with another edition of a pack: tests/looking_back
    "history-not-compared",
    "history-state-closed",  # an operator's doing
    "still-true-afresh",
    "workshop-",  # said in rooms: tests/workshops/transcripts
    "screen-",
    "agenda-",
    "no-resource-on-shelf",  # the packs of the conversations have something for every gap
    "peer-why-public",  # tests/peers/test_finding.py
    "contact-",  # the code is drawn by lot: tests/peers
    "colleague-on",  # tests/colleagues, as are the next ones
    "colleague-refused-guest",
    "colleague-refused-busy",
    "colleague-refused-not-met",
    "colleague-refused-elsewhere",
    "colleague-question-gone",
    "colleague-did-suggest-begun",
    "colleague-how-words",
    "colleague-options",
    "stuck-letters",  # with people whom messages do not reach: tests/admins
    "health-round-version",
    "age-",
    "admin-no-role",
    "draft-",
    "nudge-",  # said in rooms: tests/nudges/transcripts
    "nudges-on-room",
    "nudges-off-room",
    "nudges-how-room",
    "nudges-digest",
    "nudges-single",
    "nudges-audience-",
    "rhythm-",  # every one has a test of its own
    "place-in-month",
    "spread-",
    "group-sector",
    "history-before",  # councils that merge: tests/sharing
    "sharing-ended",
    "sharing-too-many",
    "remark-",
    "control-",  # on buttons and forms, which a terminal has not
    "column-number",
    "more-in-chat",
    "app-",  # what Slack and Teams show of the app
    "slack-",
    "teams-",
    "shortcut-",
    "picture-",  # the terminal shows none
    "report-",  # on pages that are exported
    "brief-",
    "barrier-refused-not-here",  # nor a room to refuse it in
    "story-refused-not-here",
    "story-is-approved",  # an editor's doing: tests/sector
    "story-is-refused",
    "story-approved",
    "story-not-approved",
    "resource-is-innovation",
    "sector-repl",  # and the sector body's
    "resource-gone",  # a newer version of the pack may have taken it out
    "taken",  # a platform says it where something was pressed
    "not-for-me",
    "met-in-private",
    "draft-translation",  # tests/languages
    "pack-not-in-language",
    "page-",  # stands on a page on the web: tests/adapters/web
    "console-",  # and in the console: tests/admin
    "link-place-",  # the terminal is one of them
    "link-no-in-room",  # nor a room to refuse it in
    "left",  # printed when Ctrl-C ends the program
)
"""Sentences that no conversation can bring about yet."""
OUTCOMES_ELSEWHERE = ("too_many_steps",)

every_transcript = pytest.mark.parametrize("file", EVERY, ids=map(name_of, EVERY))
every_one_of_one_person = pytest.mark.parametrize("file", FILES, ids=map(name_of, FILES))


def assert_same(played: Played, file: Path) -> None:
    if not played.is_same:
        pytest.fail(f"{name_of(file)} went differently\n{played.difference(file.name)}", pytrace=False)


@every_transcript
async def test_goes_as_written_through_service_database_and_terminal(file: Path, pytestconfig: pytest.Config) -> None:
    played = await play(read(file), file, english())
    if pytestconfig.getoption("--rewrite-bot"):
        rewrite_bot(file, played.happened)
        played = await play(read(file), file, english())
    assert_same(played, file)


@every_one_of_one_person
def test_goes_as_written_against_the_engine_alone(file: Path) -> None:
    assert_same(play_at_engine_height(file), file)


def test_every_command_is_typed_in_some_conversation() -> None:
    assert set(COMMANDS) - spoken_in(EVERY).typed == set()


def test_every_kind_of_question_is_answered_in_some_conversation() -> None:
    assert names(getattr(kinds, name) for name in kinds.__all__ if name != "AuthoredQuestion") == spoken_in(EVERY).kinds


def test_every_way_a_turn_can_end_is_in_some_conversation() -> None:
    assert set(get_args(Outcome)) - spoken_in(EVERY).outcomes == set(OUTCOMES_ELSEWHERE)


def test_every_sentence_is_said_in_some_conversation() -> None:
    english = files("eic_bot.locale.en")
    catalogues = [FluentParser().parse(read_words(english, file)) for file in sentence_files(english)]
    sentences = {entry.id.name for one in catalogues for entry in one.body if isinstance(entry, ast.Message)}
    unsaid = {key for key in sentences - spoken_in(EVERY).sentences if not key.startswith(SAID_ELSEWHERE)}
    assert unsaid == set()


@every_transcript
def test_is_short_and_has_a_title_that_is_a_promise(file: Path) -> None:
    written = read(file)
    exchanges = [scene for scene in written.scenes if isinstance(scene, Exchange) and scene.person is not None]
    assert 1 <= len(exchanges) <= (MOST_IN_A_ROUND if file in ROUNDS else MOST_EXCHANGES)
    assert written.header["title"][:1].isupper() or written.header["title"][:1].isdigit()
    assert len(written.header["title"].split()) >= 4
    assert not written.header["title"].endswith(".")


def test_every_promise_is_made_once() -> None:
    titles = [read(file).header["title"] for file in EVERY]
    assert sorted(set(titles)) == sorted(titles)


def test_confidentiality_is_never_promised() -> None:
    said = [
        text for file in EVERY for scene in read(file).scenes for text in scene.bot if "confidential" in text.casefold()
    ]
    assert said == []


def test_the_pack_of_the_conversations_has_nothing_to_mend() -> None:
    assert load_pack(FOLDER / "packs" / "kinds").problems == ()


def whole_model(pace: Pace) -> Loop:
    """Someone in front of the whole model, before the first question, at that pace."""
    loop = Loop(read_pack("demo"), english(), "Ana", 0, pace=pace)
    loop.arrive("full")
    return loop


@pytest.mark.parametrize(("pace", "reply", "questions"), [("statement", "d", 100), ("ladder", "ddpn", 25)])
def test_every_prompt_of_the_model_is_short_and_has_its_options_last(pace: Pace, reply: str, questions: int) -> None:
    loop = whole_model(pace)
    for _ in range(questions):
        loop.type("repeat")
        prompt = loop.said[-1]
        assert len(plain(prompt)) <= MOST_CHARACTERS, plain(prompt)
        assert isinstance(prompt.parts[-1], Choices | Ladder), plain(prompt)
        last = "5. Review" if pace == "statement" else "For example: ddpu"
        assert plain(prompt).endswith(last), plain(prompt)
        loop.type(reply)


def test_the_whole_model_takes_few_messages_and_short_replies() -> None:
    loop = whole_model("ladder")
    replies = 0
    while len(loop.answers) < STATEMENTS:
        loop.type("ddpn")
        replies += 1
        assert replies <= MOST_REPLIES
    assert len(loop.said) <= MOST_MESSAGES
    assert len("ddpn") <= MOST_LETTERS
