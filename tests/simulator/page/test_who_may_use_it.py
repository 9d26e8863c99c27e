"""The page is for this machine and by its own address alone, and says plainly what it does not take."""

import json

import pytest

from tests.simulator.page.visiting import Demo

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'"


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/", {}),
        ("/guessed/api/state", {}),
        ("api/state", {"Host": "evil.example"}),
        ("api/state", {"Host": "127.0.0.1:1"}),
        ("api/state", {"Origin": "https://evil.example"}),
        ("api/state", {"Origin": "null"}),
        ("api/state", {"Sec-Fetch-Site": "cross-site"}),
        ("api/state", {"X-Forwarded-For": "10.0.0.1"}),
    ],
)
def test_others_get_nothing(demo: Demo, path: str, headers: dict[str, str]) -> None:
    status, sent, body = demo.ask(path, None, **headers)
    assert status == 403
    assert json.loads(body).keys() == {"problem", "hint"}
    assert sent["Content-Security-Policy"].startswith(POLICY)


def test_every_answer_forbids_what_the_page_does_not_need(demo: Demo) -> None:
    own = {"Origin": f"http://{demo.address.netloc}", "Sec-Fetch-Site": "same-origin"}
    for path, status in (("api/state", 200), ("nowhere", 404), ("static/nothing.js", 404), ("api/talk", 404)):
        found, headers, _ = demo.ask(path, None, **own)
        assert found == status, path
        assert headers["Content-Security-Policy"].startswith(POLICY)
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cache-Control"] == "no-store"
    for path in ("static/../__init__.py", "static/..%2f__init__.py", "static/%2e%2e/routes.py"):
        assert demo.ask(path)[0] == 404


@pytest.mark.parametrize(
    ("name", "asked", "status"),
    [
        ("say", {"platform": "irc", "place": "x", "person": "x", "text": "x"}, 404),
        ("say", {"platform": "slack", "place": "x", "person": "x", "text": "x"}, 404),
        ("say", {"platform": "teams", "place": "x", "person": "x", "text": "x"}, 404),
        ("say", {"platform": "slack", "place": "x"}, 400),
        ("press", {"platform": "slack", "place": "x", "person": "x", "message": "1", "action": []}, 404),
        ("press", {"platform": "slack", "place": "x", "person": "x", "message": "1", "action": "x"}, 400),
        ("clock", {"to": "yesterday"}, 404),
        ("clock", {"minutes": "many"}, 400),
        ("network", {"cut_seconds": 3600}, 409),
        ("form", {"person": "x", "view": "x"}, 404),
        ("tour", {}, 404),
    ],
)
def test_what_cannot_be_done_is_said_with_what_helps(demo: Demo, name: str, asked: object, status: int) -> None:
    assert isinstance(asked, dict)
    assert demo.refused(name, **asked)[0] == status


def test_only_json_is_read(demo: Demo) -> None:
    assert demo.ask("api/say", ["a list"])[0] == 400
    assert demo.ask("api/restart", {}, **{"Content-Type": "text/plain"})[0] == 400
