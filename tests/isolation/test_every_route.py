"""Every way in, used by somebody of another organisation and tenant who has the ids of the first one's people.

One table: a route without a row fails, and so does one through which anything of the first council comes or goes.
"""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

import click
import pytest
from click.testing import CliRunner

import eic_bot
from eic_bot.entrypoints.approving import INBOUND
from eic_bot.entrypoints.cli import app as program
from eic_bot.errors import EicBotError
from eic_bot.simulator.teams.events import words
from tests.isolation.everything import SECRET, THEIRS, Everything, Json, everything, signed_in
from tests.peers.test_contacts import commands

# Slack's SDK still asks aiohttp for this.
pytestmark = pytest.mark.filterwarnings("ignore:BasicAuth is deprecated:DeprecationWarning")
Attempt: TypeAlias = Callable[[Everything], Awaitable[Sequence[str]]]
SAID = ("summary", "answers of Ana", "round status", "official view", "privacy", "my questions", "progress", "my page")


async def slack(here: Everything) -> Sequence[str]:
    """Events, commands, shortcuts, forms and presses of their buttons, by who has the same id as one of theirs."""
    team, user = here.towns[1].id, here.people[1].id
    common: Json = {"team_id": team, "api_app_id": here.slack.app.id}
    found = []
    for number, text in enumerate(SAID):
        event = {
            "type": "message",
            "channel_type": "im",
            "user": user,
            "text": text,
            "channel": "D1",
            "ts": f"{number}.1",
        }
        body = {**common, "type": "event_callback", "event_id": f"Ev{number}", "event_time": 1, "event": event}
        found.append(await here.from_slack(body, form=False))
        spoken = {
            **common,
            "command": "/eic",
            "text": text,
            "user_id": user,
            "channel_id": "C1",
            "trigger_id": f"{number}.2",
        }
        found.append(await here.from_slack({**spoken, "response_url": here.site}, form=True))
    mention = {"type": "app_mention", "user": user, "channel": "C1", "ts": "9.1", "text": "open"}
    home = {"type": "app_home_opened", "tab": "home", "user": user, "channel": "D1"}
    for number, event in enumerate((mention, home)):
        body = {**common, "type": "event_callback", "event_id": f"Ex{number}", "event_time": 1, "event": event}
        found.append(await here.from_slack(body, form=False))
    who: Json = {"team": {"id": team}, "user": {"id": user, "team_id": team}, "trigger_id": "5.5.5", **common}
    action = {"action_id": "press:1", "block_id": "b", "type": "button", "value": here.press(), "action_ts": "1.1"}
    places: Json = {"channel": {"id": "D1"}, "container": {"type": "message", "message_ts": "1.1", "channel_id": "D1"}}
    view: Json = {
        "id": "V1", "hash": "h", "callback_id": "write", "type": "modal", "private_metadata": here.press(),
        "state": {"values": {"written": {"text": {"type": "plain_text_input", "value": "mine"}}}},
    }  # fmt: skip
    others = (
        {**who, "type": "block_actions", "actions": [action], "message": {"ts": "1.1"}, **places},
        {**who, "type": "view_submission", "view": view},
        {**who, "type": "shortcut", "callback_id": "shortcut:summary", "action_ts": "3.3"},
    )
    return [*found, *[await here.from_slack({"payload": json.dumps(one)}, form=True) for one in others]]


async def teams(here: Everything) -> Sequence[str]:
    """Messages, presses and installing; also by who says to be of their tenant with a conversation of another."""
    found = []
    for number, text in enumerate(SAID):
        said = words({**here.activity(), "id": f"m{number}"}, text)
        found.append(await here.from_teams(said))
    button = {"verb": "press", "control": here.press()}
    invoked = {"action": {"type": "Action.Execute", "verb": "press", "data": button}, "trigger": "manual"}
    pressed = {**here.activity("invoke"), "id": "i1", "name": "adaptiveCard/action", "value": invoked, "replyToId": "1"}
    found.append(await here.from_teams(pressed))
    found.append(await here.from_teams({**here.activity(), "id": "s1", "value": button}))
    forged = words({**here.activity(tenant=THEIRS), "id": "f1"}, "summary")
    refused = await here.from_teams(forged)
    assert refused.startswith("403"), "two tenants in one activity"
    elsewhere = words({**here.activity(tenant="99990000-0000-4000-8000-00000000c009"), "id": "f2"}, "summary")
    elsewhere["conversation"] = {**elsewhere["conversation"], "tenantId": "99990000-0000-4000-8000-00000000c009"}
    assert (await here.from_teams(elsewhere)).startswith("403"), "a tenant that is not on the list"
    return [*found, refused]


async def installing(here: Everything) -> Sequence[str]:
    """The page itself, and coming back with a state that nobody, or another browser, was given."""
    begun = await here.ask("GET", "/slack/install")
    state = re.findall(r"state=([\w-]+)", begun)[0]
    back = [await here.ask("GET", f"/slack/oauth_redirect?code=1&state={one}") for one in (state, "forged", "")]
    assert not any(one.startswith("200") for one in back)
    return [begun, *back]


async def page(here: Everything) -> Sequence[str]:
    """Our own page, with presses of theirs; and their link with anything changed."""
    own = f"eic_page={here.our_link}"
    found = [await here.ask("GET", "/my", cookie=own), await here.ask("GET", "/my")]
    for number, fields in enumerate(
        ({"press": here.press()}, {"said": "summary"}, {"field": here.press(), "written": "x"})
    ):
        found.append(await here.ask("POST", "/my", {**fields, "once": f"once{number}"}, own))
    found += [await here.ask("POST", "/my/kept", {"form": form}, own) for form in ("page", "data")]
    assert all(one.startswith(("200", "429")) for one in found[-2:])  # after some, it is too often
    assert (await here.ask("POST", "/my/kept", {"form": "data"})).startswith(("404", "429"))
    found += [await here.ask("GET", "/my", cookie=own), await here.ask("POST", "/my/leave", {}, own)]
    forged = f"{here.their_link[:-1]}{'A' if here.their_link[-1] != 'A' else 'B'}"
    for method in ("GET", "POST"):
        refused = await here.ask(method, f"/my/{forged}")
        assert refused.startswith("404")
        found += [refused, await here.ask(method, f"/my/{here.our_link}")]
    return found


async def screen(here: Everything) -> Sequence[str]:
    """A link that says it is of their organisation, signed by nobody."""
    from base64 import urlsafe_b64encode

    rounds = range(1, 5)
    bodies = [urlsafe_b64encode(json.dumps([here.theirs, one, 2**62]).encode()).decode().rstrip("=") for one in rounds]
    found = [await here.ask("GET", f"/screen/{body}.{'0' * 64}") for body in bodies]
    assert all(one.startswith("404") for one in found)
    return found


def console(method: str, path: str) -> Attempt:
    """A page of their organisation, by an admin of ours: there is none. The same of our own organisation is ours."""

    async def attempt(here: Everything) -> Sequence[str]:
        filled = re.sub(r"{(\w+)}", lambda one: "demo", path.partition("{organisation}")[2])
        sent = {"id": "1", "person": "Ana", "confirm": "x"} if method == "POST" else None
        refused = await here.ask(method, f"/admin/of/{here.theirs}{filled}", sent, signed_in())
        assert refused.startswith("404"), refused[:200]
        nobody = await here.ask(method, f"/admin/of/{here.theirs}{filled}", sent)
        assert nobody.startswith("303"), nobody[:200]
        return [refused, nobody, await here.ask(method, f"/admin/of/{here.ours}{filled}", sent, signed_in())]

    return attempt


def around(method: str, path: str) -> Attempt:
    """What is around the pages: it shows where one has a role, and no more."""

    async def attempt(here: Everything) -> Sequence[str]:
        place = re.sub(r"{\w+(:[^}]*)?}", "x", path)
        sent = {"key": "guessed"} if method == "POST" else None
        return [await here.ask(method, place, sent, cookie) for cookie in ("", signed_in())]

    return attempt


ATTEMPTS: Mapping[tuple[str, str], Attempt] = {
    ("POST", "/slack/events"): slack,
    ("GET", "/slack/install"): installing,
    ("GET", "/slack/oauth_redirect"): installing,
    ("POST", "/api/messages"): teams,
    ("GET", "/my"): page,
    ("POST", "/my"): page,
    ("POST", "/my/leave"): page,
    ("POST", "/my/kept"): page,
    ("GET", "/my/{token}"): page,
    ("POST", "/my/{token}"): page,
    ("GET", "/screen/{token}"): screen,
    **{
        (method, path): around(method, path)
        for method, path in (
            ("GET", "/admin"), ("GET", "/admin/"), ("GET", "/admin/login"), ("GET", "/admin/begin"),
            ("GET", "/admin/callback"), ("POST", "/admin/language"),
            ("POST", "/admin/development"), ("POST", "/admin/leave"),
            ("GET", "/admin/left"), ("GET", "/admin/static/{version}/{name}"), ("GET", "/admin/{rest}"),
        )
    },
}  # fmt: skip
"""By method and path. The pages of organisations in the console are taken from its own list: see ``_attempts``."""
COMMANDS: Mapping[str, Sequence[str]] = {
    "admin list": ("--organisation", "{ours}"),
    "admin grant": ("Ana", "editor", "--organisation", "{ours}"),
    "admin revoke": ("Ana", "--organisation", "{ours}"),
    "complaint add": ("{ours}", "slow"),
    "complaint answer": ("{ours}", "1", "sorry"),
    "complaint list": ("{ours}", "--answered"),
    "export answers": ("--organisation", "{ours}", "--for", "Ana", "--out", "{out}"),
    "export brief": ("--organisation", "{ours}", "--out", "{out}"),
    "export history": ("--organisation", "{ours}", "--out", "{out}"),
    "export plan": ("--organisation", "{ours}", "--out", "{out}"),
    "export records": ("--organisation", "{ours}", "--out", "{out}"),
    "export results": ("--organisation", "{ours}", "--out", "{out}"),
    "organisation analyst": ("{ours}", "add", "Ana"),
    "organisation council": ("{ours}", "Leeds"),
    "organisation join": ("{ours}", "teams:{their_tenant}"),
    "organisation languages": ("{ours}", "en"),
    "organisation name": ("{ours}", "Ours"),
    "organisation pre-election": ("{ours}", "2027-03-22", "2027-05-06"),
    "pack overlay remove": ("demo", "{ours}"),
    "pack overlay show": ("demo", "{ours}"),
    "pause": ("{ours}",),
    "unpause": ("{ours}",),
    "person erase": ("{their_person}", "--organisation", "{ours}"),
    "person export": ("{their_person}", "--organisation", "{ours}", "--out", "{out}"),
    "person link": ("{their_person}", "--organisation", "{ours}"),
    "retention keep": ("{ours}", "events", "30"),
    "retention run": ("{ours}",),
    "retention show": ("{ours}",),
    "round create": (
        "{ours}",
        "--sponsor",
        "Ana",
        "--super-user",
        "Ana",
        "--mode",
        "named",
        "--workshop",
        "2027-03-31",
    ),
    "round invite": ("{ours}", "Ana"),
    "round publish": ("{ours}",),
    "round status": ("{ours}",),
    "round close": ("{ours}",),
}
"""What an operator says of the second council, with names of the first one's people: done there, or not at all."""
OF_NO_DATABASE = {"chat", "teams package", "pack overlay publish"}
"""A conversation of this computer's own; a file; a file of ours that is put in force, which has tests of its own."""
ROUTED = {
    "adapters/slack/app.py", "adapters/slack/oauth.py", "adapters/teams/app.py", "adapters/web/app.py",
    "admin/routes.py", "screen/routes.py", "entrypoints/web.py", "entrypoints/watching.py",
}  # fmt: skip
"""Where routes are made. The last two say whether all is well, and count: nothing of anybody."""
TOLD = tuple(path for paths, _ in INBOUND for path in paths.split(", "))


def _routes(here: Everything) -> set[tuple[str, str]]:
    found = {(one.method, one.resource.canonical) for one in here.app.router.routes() if one.resource is not None}
    named = {("GET" if method == "*" else method, path) for method, path in found if method != "HEAD"}
    return {(method, re.sub(r"{(\w+):[^}]*}", r"{\1}", path)) for method, path in named}


def _attempts(here: Everything) -> Mapping[tuple[str, str], Attempt]:
    of_console = {one: console(*one) for one in _routes(here) if one[1].startswith("/admin/of/{organisation}/")}
    return {**of_console, **ATTEMPTS}  # who leaves the console does so last


async def test_no_way_in_leads_to_another_organisation(tmp_path: Path, unused_tcp_port: int) -> None:
    async with everything(tmp_path, unused_tcp_port) as here:
        assert _routes(here) == set(_attempts(here))
        assert [path for _, path in _routes(here) if not path.startswith(TOLD)] == []  # whoever says yes is told of it
        assert SECRET in str(here.kept())
        assert len(here.their_sessions()) > 1
        before, told = here.kept(), here.told()
        for route, attempt in _attempts(here).items():
            found = await attempt(here)
            assert found, route
            assert SECRET not in "".join(found), route
            assert SECRET not in here.told(), route
            assert here.kept() == before, route
        assert len(here.told()) > 10 * len(told)  # we were answered, of what is ours
    await asyncio.to_thread(_commands, here, before, tmp_path / "out")


def _commands(here: Everything, before: Sequence[object], out: Path) -> None:
    at = f"slack:{here.towns[0].id}:{here.people[0].id}"
    named = {"ours": here.ours, "their_tenant": THEIRS, "their_person": at, "out": str(out)}
    for command, given in COMMANDS.items():
        typed = [*command.split(), *(one.format(**named) for one in given), *_database(here)]
        done = CliRunner().invoke(program, typed)
        assert done.exception is None or isinstance(done.exception, SystemExit | EicBotError), (command, done.exception)
        assert SECRET not in done.output + (out.read_text("utf-8", "replace") if out.is_file() else ""), command
        changed = [one for one, was in zip(here.kept(), before, strict=True) if one != was]
        assert changed == [], command


def _database(here: Everything) -> Sequence[str]:
    return ("--database", f"sqlite:///{here.url}")


def test_whoever_makes_a_command_about_an_organisation_puts_it_here() -> None:
    asking = {
        " ".join(one)
        for one in commands(program)
        if {"organisation", "person"} & {each.name for each in _command(one).params}
    }
    assert asking == {*COMMANDS, *OF_NO_DATABASE}


def _command(path: Sequence[str]) -> click.Command:
    found: click.Command = program
    for name in path:
        assert isinstance(found, click.Group)
        found = found.commands[name]
    return found


def test_whoever_makes_a_route_puts_it_here() -> None:
    source = Path(eic_bot.__file__).parent
    made = re.compile(r"\bweb\.(get|post|put|patch|delete|route|view|static)\(|add_(get|post|route|static)\(")
    found = {
        file.relative_to(source).as_posix()
        for file in source.rglob("*.py")
        if "simulator" not in file.parts and made.search(file.read_text("utf-8"))
    }
    assert found == ROUTED
