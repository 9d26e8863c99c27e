"""What the page is given of what stands on a platform."""

from eic_bot.simulator.page.teams_shown import said_of
from eic_bot.simulator.teams.world import Shown

PICTURE = "data:image/png;base64,AAAA"


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
