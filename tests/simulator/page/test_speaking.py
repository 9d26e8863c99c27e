"""The people of the demonstration speak another language, and one of them goes on in a browser."""

import json
import re
from collections.abc import Iterator
from functools import partial
from http.client import HTTPConnection
from urllib.parse import SplitResult, urlsplit

import pytest

from tests.languages.test_no_english import english_in
from tests.simulator.page.visiting import LIMIT, Demo, Sitting

LINK = re.compile(r"http://127\.0\.0\.1:\d+/my/[\w-]+")


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """A demonstration of which all people may speak differently."""
    running = Demo(tmp_path_factory.mktemp("speaking"))
    try:
        yield running
    finally:
        code = running.end()
    assert code == 0, "".join(running.said)


def asked(link: SplitResult, method: str, path: str, **headers: str) -> tuple[int, dict[str, str], str]:
    connection = HTTPConnection(str(link.hostname), int(link.port or 0), timeout=LIMIT)
    try:
        connection.request(method, path, "" if method == "POST" else None, headers)
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read().decode()
    finally:
        connection.close()


def is_greeted(somebody: Sitting) -> bool:
    """Once or twice: what is said while the first greeting is under way is answered with it."""
    messages = somebody.messages()
    is_asked = bool(messages) and messages[-1]["who"] == "bot" and "Beth hoffech chi ei wneud?" in messages[-1]["text"]
    return is_asked and sum(one["who"] != "bot" for one in messages) == 2


def test_the_people_greet_in_the_language_that_was_chosen_and_are_answered_in_it(own: Demo) -> None:
    assert own.get("api/state")["language"] == "en"
    own.done("language", language="cy")
    state = own.get("api/state")
    assert (state["language"], state["languages"]) == ("cy", {"en": "English", "cy": "Cymraeg"})
    for platform in ("slack", "teams"):
        somebody = own.somebody(platform, 1)
        own.until(partial(is_greeted, somebody))
        assert [one["text"] for one in somebody.messages() if one["who"] != "bot"] == ["Cymraeg", "helo"]
        assert english_in(somebody.from_bot()[-1]["text"]) == set()
    status, no = own.refused("language", language="tlh")
    assert (status, "tlh" in no["problem"]) == (404, True)


def test_one_of_them_goes_on_in_a_browser_also_after_a_power_cut(own: Demo) -> None:
    own.done("language", language="cy")
    rhodri = own.somebody("slack", 1)
    rhodri.say("fy nhudalen", then="Dyma eich tudalen eich hun ar y we")
    found = LINK.search(json.dumps([one["payload"] for one in rhodri.from_bot()]))
    assert found is not None
    link = urlsplit(found[0])
    own.done("restart")
    assert asked(link, "GET", link.path)[0] == 200
    origin = f"{link.scheme}://{link.netloc}"
    status, headers, _ = asked(link, "POST", link.path, Origin=origin)
    assert (status, headers["Location"]) == (303, "/my")
    status, _, page = asked(link, "GET", "/my", Cookie=headers["Set-Cookie"].partition(";")[0])
    assert (status, '<html lang="cy">' in page) == (200, True)
    assert "Beth hoffech chi ei wneud?" in page


def test_the_tour_is_told_in_the_first_language_again(own: Demo) -> None:
    own.done("language", language="cy")
    own.done("tour", do="start")
    own.until(lambda: own.get("api/state")["language"] == "en")
    own.done("tour", do="stop")
