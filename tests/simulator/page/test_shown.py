"""What the page is given of what stands on a platform."""

from eic_bot.simulator.page import slack_shown
from eic_bot.simulator.page.teams_shown import said_of
from eic_bot.simulator.slack.records import Message, User
from eic_bot.simulator.teams.world import Shown

PICTURE = "data:image/png;base64,AAAA"


def test_who_is_called_in_teams_is_shown_by_name_as_teams_does() -> None:
    said = said_of(Shown("1790000000000", "29:ana", "<at>eic-bot</at> hello"), "Ana", None, by_bot=False)
    assert said.text == "@eic-bot hello"
    assert said.payload["text"] == "<at>eic-bot</at> hello"


def test_who_is_called_in_slack_is_shown_by_name_as_slack_does() -> None:
    bot = User("U2", "eic_bot", "eic-bot", "T1", is_bot=True)
    message = Message("1.2", "C1", "U1", "<@U2> hello <@U3>")
    assert slack_shown.said_of(message, "Ana", {"U2": bot}).text == "<@U2|@eic-bot> hello <@U3>"


def test_a_picture_in_teams_is_shown_with_the_words_above_it() -> None:
    attached = [
        {"contentType": "image/png", "contentUrl": PICTURE},
        {"contentType": "image/png", "contentUrl": "https://elsewhere.example/tracked.png"},
    ]
    activity = {"type": "message", "text": "Where we are", "attachments": attached}
    said = said_of(Shown("1790000000000", "28:bot", "Where we are", activity=activity), "eic-bot", None, by_bot=True)
    assert said.pictures == [{"src": PICTURE, "alt": "Where we are"}]
    assert (said.text, said.at) == ("Where we are", 1_790_000_000)
    assert said.payload["attachments"] == attached
