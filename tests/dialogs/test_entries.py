"""The one list of what one can do: everything in it can be said, and fits where it is shown."""

import pytest

from eic_bot.adapters.slack.manifest import SHORTCUTS, manifest
from eic_bot.adapters.teams.package import Developer
from eic_bot.adapters.teams.package import manifest as of_teams
from eic_bot.adapters.teams.presenting import presented
from eic_bot.dialogs.commands import COMMANDS
from eic_bot.dialogs.entries import (
    ENTRIES,
    MOST_SHORTCUTS,
    MOST_SUGGESTED,
    Entry,
    Standing,
    Whose,
    applies,
    shown_at,
    spoken,
)
from eic_bot.dialogs.messages import words
from eic_bot.model.reading import plain_words
from tests.support.engine_height import english

MOST_NAME = 24
MOST_ABOUT = 150
MOST_HINT = 1000
MOST_ON_A_BUTTON = 30
EVERY = [one for some in ENTRIES.values() for one in some]
CONSOLE = "11111111-2222-4333-8444-555555555555"


def test_what_is_offered_in_private_is_a_command_with_its_sentence_and_its_button() -> None:
    phrases = english()
    for one in EVERY:
        if one.is_for_room:
            assert spoken(one, phrases)
            assert words(phrases.say(f"about-{one.command}")).endswith(".")
            continue
        assert one.command in COMMANDS
        assert words(phrases.say(f"about-{one.command}")).endswith(".")
        if "home" in one.places:
            assert 0 < len(words(phrases.say(f"action-{one.command}"))) <= MOST_ON_A_BUTTON


def test_what_takes_words_can_take_them_and_has_no_button() -> None:
    typed = [one for one in EVERY if one.takes_words]
    assert len(typed) > 3
    assert all(COMMANDS[one.command].takes_argument and not one.places for one in typed)


def test_every_topic_can_be_asked_for_by_its_name_and_means_nothing_else() -> None:
    phrases = english()
    names = [plain_words(words(phrases.say(f"topic-{topic}"))) for topic in ENTRIES]
    assert len(set(names)) == len(names)
    assert all(not phrases.command(f"help {name}") for name in names)


def test_shortcuts_are_as_many_and_as_long_as_slack_takes() -> None:
    features = manifest(english())["features"]
    assert len(SHORTCUTS) == len(features["shortcuts"]) <= MOST_SHORTCUTS
    for one in features["shortcuts"]:
        assert 0 < len(one["name"]) <= MOST_NAME
        assert 0 < len(one["description"]) <= MOST_ABOUT
    hint = features["slash_commands"][0]["usage_hint"]
    assert len(hint) <= MOST_HINT
    assert "round status" in hint


def test_suggestions_are_as_many_as_teams_shows_and_each_is_understood() -> None:
    pages = ("https://example.org",) * 3
    [bot] = of_teams(presented(english(), CONSOLE, Developer("Example", *pages)))["bots"]
    listed = {each: one["commands"] for one in bot["commandLists"] for each in one["scopes"]}
    assert all(0 < len(commands) <= MOST_SUGGESTED for commands in listed.values())
    assert all(english().command(plain_words(one["title"])) for one in listed["personal"])
    assert {one["title"] for one in listed["team"]} == {"help", "start workshop", "nudges"}
    assert listed["team"] == listed["groupChat"]


def able(now: Standing) -> set[str]:
    return {one.command for one in shown_at("home") if applies(one, now)}


@pytest.mark.parametrize(
    ("now", "there", "not_there"),
    [
        (Standing(), {"new_round"}, {"round_status", "accept", "submit", "summary"}),
        (Standing(in_session=True), {"new_round", "summary", "privacy"}, {"round_status"}),
        (Standing({"invited"}, "answering"), {"accept", "decline", "round_status"}, {"submit", "new_round", "thank"}),
        (Standing({"participant"}, "answering"), {"submit", "round_status"}, {"accept", "publish", "workshop"}),
        (Standing({"sponsor"}, "answering"), {"workshop", "thank"}, {"submit", "publish", "official"}),
        (Standing({"super_user"}, "workshop"), {"official", "reopen"}, {"publish", "workshop"}),
        (Standing({"super_user"}, "official"), {"official", "publish"}, {"new_round"}),
        (Standing({"facilitator"}, "workshop"), {"thank"}, {"official", "reopen"}),
        (Standing((), "published"), {"official", "new_round"}, {"publish", "reopen"}),
    ],
)
def test_only_what_applies_to_somebody_now_is_offered(now: Standing, there: set[Whose], not_there: set[str]) -> None:
    assert there <= able(now)
    assert able(now).isdisjoint(not_there)


def test_what_is_typed_or_for_a_room_is_never_offered_as_a_button() -> None:
    everything = Standing({"invited", "participant", "super_user", "sponsor", "facilitator"}, "answering", True)
    assert not applies(Entry("invite", ("sponsor",), takes_words=True), everything)
    assert not applies(Entry("workshop-type-start", ("room",)), everything)
