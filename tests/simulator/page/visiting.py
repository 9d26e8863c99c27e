"""``eic-bot demo`` as a process of its own, used as its page uses it: JSON over HTTP on loopback."""

import json
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

from eic_bot.simulator.page.finding import actions, cards
from eic_bot.simulator.teams.cards import walk
from tests.terminal.at_terminal import PROGRAM, environment

Json = dict[str, Any]
LIMIT = 60.0


@dataclass(frozen=True)
class Sitting:
    """Somebody of the council, in their own talk with the bot."""

    demo: "Demo"
    platform: str
    person: str
    place: str

    def messages(self) -> list[Json]:
        """What they see."""
        asked = {"platform": self.platform, "place": self.place, "person": self.person}
        found: list[Json] = self.demo.get("api/talk", **asked)["messages"]
        return found

    def from_bot(self) -> list[Json]:
        """What the bot said."""
        return [one for one in self.messages() if one["who"] == "bot"]

    def modal(self) -> Json | None:
        """The form that is open before them."""
        found: Json | None = self.demo.get("api/talk", platform=self.platform, place=self.place)["modal"]
        return found

    def say(self, text: str, then: str) -> None:
        """Write, and wait until the bot has said that."""
        self._seen(lambda: self.post("say", text=text), then)

    def press(self, label: str, then: str) -> None:
        """Press the newest button of that label."""
        message, action = self.button(label)
        self._seen(lambda: self.post("press", message=message["id"], action=action), then)

    def save(self, choices: Sequence[str], then: str) -> None:
        """Choose in the lists of the newest card, and press its first button, as the renderer of cards reports it."""
        message = self.from_bot()[-1]
        [card] = cards(message["payload"])
        lists = [one for _, one in walk(card) if one.get("type") == "Input.ChoiceSet"]
        filled = {
            field["id"]: next(one["value"] for one in field["choices"] if choice in one["title"])
            for field, choice in zip(lists, choices, strict=True)
        }
        action = next(actions(message["payload"]))
        action = {**action, "data": {**action["data"], **filled}}
        self._seen(lambda: self.post("press", message=message["id"], action=action, inputs=filled), then)

    def button(self, label: str) -> tuple[Json, Json]:
        """The newest button of that label, and its message."""
        for message in reversed(self.from_bot()):
            for action in actions(message["payload"]):
                if label in ((action.get("text") or {}).get("text"), action.get("title")):
                    return message, action
        raise LookupError(label)

    def post(self, name: str, **asked: object) -> Json:
        """Do something here, which goes well."""
        return self.demo.done(name, platform=self.platform, person=self.person, place=self.place, **asked)

    def session(self) -> Json:
        """What the engine keeps."""
        found: Json = self.demo.get("api/session", platform=self.platform, person=self.person)
        return found

    def plain(self) -> str:
        """The conversation as plain text."""
        return self.demo.read("api/plain?" + urlencode({"platform": self.platform, "place": self.place}))

    def _seen(self, do: Callable[[], object], then: str) -> None:
        before = {(one["id"], one["text"]) for one in self.from_bot()}
        do()
        self.demo.until(
            lambda: any(then in one["text"] for one in self.from_bot() if (one["id"], one["text"]) not in before),
            lambda: f"{then!r} was not said, but {[one['text'] for one in self.from_bot()][-2:]}",
        )


class Demo:
    """The process and its page."""

    def __init__(self, folder: Path, *more: str) -> None:
        """``folder`` is where it may put what is to be gone afterwards."""
        self.process = subprocess.Popen(
            [*PROGRAM, "demo", "--no-open", *more],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=environment(TMPDIR=str(folder)),
            text=True,
        )
        assert self.process.stdout is not None
        self.said: list[str] = []
        for line in self.process.stdout:
            self.said.append(line)
            if line.startswith("http://"):
                break
        else:
            raise AssertionError("".join(self.said))
        self.address = urlsplit(self.said[-1].strip())

    def ask(self, path: str, body: object = None, **headers: str) -> tuple[int, dict[str, str], bytes]:
        """One request below the token: status, headers and body of the answer."""
        connection, response = self.begin(path, body, **headers)
        try:
            return response.status, dict(response.getheaders()), response.read()
        finally:
            connection.close()

    def begin(self, path: str, body: object = None, **headers: str) -> tuple[HTTPConnection, HTTPResponse]:
        """A request of which the answer is still to be read."""
        connection = HTTPConnection(str(self.address.hostname), int(self.address.port or 0), timeout=LIMIT)
        sent = None if body is None else json.dumps(body)
        kind = {} if body is None else {"Content-Type": "application/json"}
        whole = path if path.startswith("/") else self.address.path + path
        connection.request("GET" if body is None else "POST", whole, sent, {**kind, **headers})
        return connection, connection.getresponse()

    def get(self, path: str, **asked: str) -> Any:  # noqa: ANN401 - whatever JSON there is
        """What is there."""
        return json.loads(self.read(f"{path}?{urlencode(asked)}" if asked else path))

    def read(self, path: str) -> str:
        """What is there, as text."""
        status, _, body = self.ask(path)
        assert status == 200, body
        return body.decode()

    def done(self, name: str, **asked: object) -> Json:
        """Do something, which goes well."""
        status, _, body = self.ask(f"api/{name}", asked)
        assert status == 200, body
        found: Json = json.loads(body)
        assert found["ok"], found
        return found

    def refused(self, name: str, **asked: object) -> tuple[int, Json]:
        """Do something, which is refused."""
        status, _, body = self.ask(f"api/{name}", asked)
        found: Json = json.loads(body)
        assert not found["ok"]
        assert found["problem"]
        assert found["hint"]
        return status, found

    def somebody(self, platform: str, number: int) -> Sitting:
        """One of the seeded council."""
        found = self.get("api/state")["platforms"][platform]
        person = found["people"][number]["id"]
        places = [one["id"] for one in found["places"] if one["person"] == person and one["kind"] == "private"]
        return Sitting(self, platform, person, places[0])

    def until(self, holds: Callable[[], object], otherwise: Callable[[], str] = lambda: "never") -> None:
        """Wait for something that comes about by itself."""
        ends = time.monotonic() + LIMIT
        while not holds():
            assert time.monotonic() < ends, otherwise()
            time.sleep(0.05)

    def end(self, number: int = signal.SIGINT) -> int:
        """Ctrl-C, or another signal; the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        try:
            self.said.append(self.process.communicate(timeout=LIMIT)[0])
        finally:
            self.process.kill()
        return self.process.returncode
