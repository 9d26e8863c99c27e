"""What an operator sees of a service that runs: figures, health and logs, in which nothing private stands."""

import json
import logging
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import aiohttp
import pytest
from prometheus_client.parser import text_string_to_metric_families
from ruamel.yaml import YAML

import eic_bot
from eic_bot.entrypoints.logs import ALWAYS, NUMBERS, WORDS, JsonLines, told
from eic_bot.entrypoints.metrics import Metrics
from eic_bot.service.figures import Figures, Waiting
from eic_bot.service.noticing import Fired, Notice, Taken, Tried
from eic_bot.simulator.slack.faults import Fault, Trouble
from tests.adapters.slack.playing import Player
from tests.adapters.slack.served import Served
from tests.adapters.slack.served import served as served_in_slack
from tests.adapters.teams.office import COUNCIL
from tests.adapters.teams.served import served as served_in_teams
from tests.support.hosting import free_port

ROOT = Path(__file__).parents[2]
NAME = "Perpetua Quillfeather"
COMMENT = "Marmalade <xyzzy> & our chief executive Aloysius"
STATES = ("setup", "answering", "workshop", "official", "published", "cancelled")


def as_json(port: int) -> dict[str, str]:
    return {"EIC_LOGS": "json", "EIC_WATCH_PORT": str(port)}


async def got(port: int, path: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}{path}") as answer:
        return answer.status, await answer.text()


def samples(page: str) -> Mapping[str, float]:
    """Each figure by its name and labels, read by the library that Prometheus has of it."""
    found = {}
    for family in text_string_to_metric_families(page):
        for one in family.samples:
            labels = ",".join(f"{name}={value}" for name, value in sorted(one.labels.items()))
            found[f"{one.name}{{{labels}}}"] = one.value
    return found


def lines_of(said: str) -> Sequence[Mapping[str, object]]:
    """Every line a process logged; each is JSON, of facts that are on the list."""
    lines = [json.loads(line) for line in said.splitlines()]
    assert lines
    for one in lines:
        assert set(one) <= {*ALWAYS, *WORDS, *NUMBERS}, one
        assert "withheld" not in one.values(), one
    return lines


async def act(here: Served, player: Player, text: str) -> None:
    count = len(player.messages())
    await player.act(text)
    await here.until(lambda: len(player.messages()) > count)
    await here.settled()


async def talk(here: Served, player: Player) -> None:
    """Say hello, answer, comment, and be refused by Slack once and put off once."""
    await here.workspace.say(player.user, "hello")
    await here.until(player.messages)
    await here.settled()
    for text in ("English", "First look", "do", "comment", COMMENT):
        await act(here, player, text)
    here.slack.faults.add(Fault(Trouble.REFUSED, "chat.postMessage", error="fatal_error"))
    await player.act("why")
    await here.until(lambda: '"later"' in here.said.read_text("utf-8"))
    here.slack.faults.add(Fault(Trouble.REFUSED, error="not_in_channel", times=99))
    await here.until(lambda: '"delivery.refused"' in here.said.read_text("utf-8"))


async def test_what_happens_in_slack_is_counted_and_logged_without_a_word_of_it(tmp_path: Path) -> None:
    port = free_port()
    async with served_in_slack(tmp_path, "http", **as_json(port)) as here:
        player = here.player(NAME, cards=False)
        await talk(here, player)
        assert await got(port, "/livez") == (200, "ok\n")
        assert await got(port, "/readyz") == (200, "ok\n")
        status, page = await got(port, "/metrics")
        assert status == 200
        assert await here.end() == 0
        said = here.said.read_text("utf-8")
        secret = here.environment()
    counted = samples(page)
    assert counted["eic_bot_turns_total{channel=slack,outcome=taken}"] >= 7
    assert counted["eic_bot_turn_seconds_count{channel=slack}"] >= 7
    assert counted["eic_bot_deliveries_total{channel=slack,outcome=delivered}"] >= 6
    assert counted["eic_bot_deliveries_total{channel=slack,outcome=later}"] >= 1
    assert counted["eic_bot_deliveries_total{channel=slack,outcome=refused}"] >= 1
    assert counted["eic_bot_dead_letters{channel=slack}"] >= 1
    assert counted["eic_bot_database_up{}"] == 1
    events = {one["event"] for one in lines_of(said)}
    assert events >= {
        *("process.started", "process.listening", "process.watched", "process.stopping", "process.stopped"),
        *("turn", "delivery", "delivery.refused"),
    }
    reasons = {one["why"] for one in lines_of(said) if "why" in one}
    assert reasons >= {"slack: not_in_channel"}
    private = [NAME, "Perpetua", "Quillfeather", "Marmalade", "xyzzy", "Aloysius", "Westshire", "hello"]
    private += [player.user.id, here.workspace.id, secret["EIC_SLACK_BOT_TOKEN"], secret["EIC_SLACK_SIGNING_SECRET"]]
    private += [text for text in player.texts() if len(text) > 8]
    assert [one for one in private if one in said or one in page] == []


async def test_what_happens_in_teams_is_counted_and_logged_without_a_word_of_it(tmp_path: Path) -> None:
    port = free_port()
    async with served_in_teams(tmp_path, **as_json(port)) as here:
        player = here.player(NAME, cards=False)
        await player.arrive()
        await here.until(player.messages)
        for text in ("English", "First look", "do"):
            count = len(player.messages())
            await player.act(text)
            await here.until(lambda count=count: len(player.messages()) > count)  # type: ignore[misc]
            await here.settled()
        async with aiohttp.ClientSession() as session:  # somebody else
            body = {"type": "message", "text": COMMENT, "from": {"name": NAME}}
            where = f"http://127.0.0.1:{here.port}/api/messages"
            async with session.post(where, json=body, headers={"X-Forwarded-For": "203.0.113.9"}) as answer:
                assert answer.status == 401
        _, page = await got(port, "/metrics")
        # Where platforms call, nothing is said but that it lives.
        public = [(await got(here.port, f"/{place}"))[0] for place in ("livez", "readyz", "metrics")]
        assert public == [200, 404, 404]
        other = tmp_path / "other"
        other.mkdir()
        with pytest.raises(AssertionError, match="EIC_WATCH_PORT"):  # two processes on one port
            async with served_in_teams(other, **as_json(port)):
                pass
        assert await here.end() == 0
        said = here.said.read_text("utf-8")
    counted = samples(page)
    assert counted["eic_bot_turns_total{channel=teams,outcome=taken}"] >= 4
    assert counted["eic_bot_deliveries_total{channel=teams,outcome=delivered}"] >= 4
    refused = [one for one in lines_of(said) if one["event"] == "refused ...: ..."]
    assert [(one["level"], one["status"], one["why"]) for one in refused] == [
        ("warning", 401, "anonymous mode answers this machine only")
    ]
    private = [NAME, "Perpetua", "Marmalade", "Aloysius", COUNCIL, player.person.user.aad, player.person.user.id]
    assert [one for one in private if one in said or one in page] == []


FOUND = Figures({"slack": Waiting(3, 4_000)}, {"teams": 2}, 5, 1_000, dict.fromkeys(STATES, 1))


def full_page(found: Figures | None = FOUND) -> str:
    metrics = Metrics("1.2.3")
    metrics.note(Taken("slack", "0", "taken", 0.5))
    metrics.note(Taken("slack", "1", "failed", 0.5))
    metrics.note(Tried("teams", 1, "delivered", "", 2.0))
    metrics.note(Tried("teams", 1, "later", "", 2.0))
    metrics.note(Tried("teams", 1, "refused", "", 2.0))
    metrics.note(Tried("teams", 1, "given_back", "", 2.0))
    metrics.note(Fired(4))
    return metrics.page(found, 10_000).decode()


def test_the_figures_say_what_the_database_says() -> None:
    page = samples(full_page())
    assert page["eic_bot_outbox_waiting{channel=slack}"] == 3
    assert page["eic_bot_outbox_age_seconds{channel=slack}"] == 6
    assert page["eic_bot_dead_letters{channel=teams}"] == 2
    assert page["eic_bot_timers_late{}"] == 5
    assert page["eic_bot_timers_late_seconds{}"] == 9
    assert page["eic_bot_timers_fired_total{}"] == 4
    assert page["eic_bot_rounds{state=workshop}"] == 1
    assert page["eic_bot_turn_seconds_bucket{channel=slack,le=0.5}"] == 2
    assert page["eic_bot_delivery_seconds_count{channel=teams}"] == 3
    assert page["eic_bot_build_info{version=1.2.3}"] == 1


def test_a_database_that_does_not_answer_is_a_figure_too() -> None:
    page = samples(full_page(None))
    assert page["eic_bot_database_up{}"] == 0
    assert not [name for name in page if name.startswith(("eic_bot_outbox", "eic_bot_dead", "eic_bot_rounds"))]


def test_every_figure_that_an_alert_is_about_is_there() -> None:
    rules = YAML(typ="safe").load((ROOT / "deploy" / "alerts.yaml").read_text("utf-8"))
    alerts = [one for group in rules["groups"] for one in group["rules"]]
    assert len(alerts) >= 8
    known = {name.partition("{")[0] for name in samples(full_page())} | {"up"}
    for one in alerts:
        named = set(re.findall(r"\b(?:eic_bot|process)_\w+|\bup\b", one["expr"]))
        assert named, one["alert"]
        assert named <= known, one["alert"]
        assert one["labels"]["severity"] in ("page", "ticket")
        assert {"summary", "what_to_do"} <= one["annotations"].keys()
        assert re.fullmatch(r"\d+[mh]", one["for"])


def test_every_alert_says_where_the_runbook_helps() -> None:
    rules = YAML(typ="safe").load((ROOT / "deploy" / "alerts.yaml").read_text("utf-8"))
    page = (ROOT / "docs" / "how-to" / "runbook.md").read_text("utf-8")
    anchors = {re.sub(r"[^a-z0-9 -]", "", line.lower()).strip().replace(" ", "-") for line in page.splitlines()}
    for one in (rule for group in rules["groups"] for rule in group["rules"]):
        told = one["annotations"]["what_to_do"]
        found = re.fullmatch(r"docs/how-to/runbook\.md#([a-z-]+)", told)
        assert found is not None, told
        assert found[1] in anchors, told


def test_nothing_that_a_library_or_a_mistake_puts_into_a_record_gets_out() -> None:
    def record(path: str, text: str, *args: object, **facts: object) -> Mapping[str, object]:
        raised = None
        try:
            int(COMMENT)
        except ValueError:
            raised = sys.exc_info()
        made = logging.LogRecord("some.library", logging.ERROR, path, 7, text, args, raised)
        vars(made).update(facts)
        found: Mapping[str, object] = json.loads(JsonLines().format(made))
        return found

    ours = str(Path(eic_bot.__file__).with_name("adapters") / "x.py")
    theirs = record("/lib/bolt.py", f"{NAME} said %s", COMMENT)
    assert theirs == {
        "at": theirs["at"],
        "level": "error",
        "event": "library",
        "logger": "some.library",
        "error": "ValueError",
        "where": "bolt.py:7",
    }
    mistake = record(ours, "refused %d: %s", 1, COMMENT, why=f"\n{NAME}", person=NAME, status=NAME, channel=COMMENT)
    assert mistake["event"] == "refused ...: ..."
    assert (mistake["why"], mistake["status"], mistake["channel"]) == ("withheld",) * 3
    for said in (str(theirs), str(mistake), told(f"hello {NAME}"), told(Notice(COMMENT, NAME, name=NAME, why="<b>"))):
        assert not [word for word in (NAME, "Marmalade", "xyzzy", "<b>", "hello") if word in said], said


def test_what_nobody_caught_is_one_line_without_its_words() -> None:
    """The last that is said of a process that fails; its words may be a person's."""
    program = f"from eic_bot.entrypoints.logs import form_of; form_of('json'); raise ValueError({COMMENT!r})"
    failed = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False)
    assert failed.returncode == 1
    [line] = failed.stderr.splitlines()
    said = json.loads(line)
    assert said == {"at": said["at"], "level": "critical", "event": "process.failed", "error": "ValueError"}
