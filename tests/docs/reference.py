"""The pages of docs/reference, made from the program itself:  python -m tests.docs.reference  writes them anew."""

import ast
import inspect
import re
import textwrap
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import click
from prometheus_client.parser import text_string_to_metric_families

from eic_bot.entrypoints.cli import app
from eic_bot.entrypoints.metrics import Metrics
from eic_bot.entrypoints.settings import SECRETS, Settings
from eic_bot.packs.problems import RULES
from eic_bot.packs.register_problems import REGISTER_RULES
from eic_bot.packs.schema import pack_schema
from eic_bot.service.figures import Figures, Waiting
from eic_bot.service.noticing import Fired, Taken, Tried

FOLDER = Path(__file__).parents[2] / "docs" / "reference"
MADE = "<!-- Made by `make reference` from the program; a test sees that it is fresh. -->"
Json = Mapping[str, Any]


def settings() -> str:
    """Every setting, its default and what it takes."""
    lines = [
        "# Settings",
        "",
        MADE,
        "",
        "All come from the environment. One that is unknown or does not fit stops the start, with its name and never",
        "its value. What is marked *secret* may stand in a file instead: `EIC_SLACK_BOT_TOKEN_FILE=/run/secrets/slack`",
        "takes the place of `EIC_SLACK_BOT_TOKEN`. `eic-bot doctor` checks them with the platforms.",
        "",
        "| setting | default | what it is |",
        "|---|---|---|",
    ]
    for name, field in Settings.model_fields.items():
        about = " ".join(about_settings().get(name, "").replace("``", "`").split())
        secret = "*Secret.* " if name in SECRETS else ""
        default = "" if field.default is None else f"`{_value(field.default)}`"
        lines.append(f"| `EIC_{name.upper()}` | {default} | {secret}{_cell(about)} |")
    return _page(lines)


def about_settings() -> Mapping[str, str]:
    """What stands below each setting in the program."""
    (settings,) = ast.parse(textwrap.dedent(inspect.getsource(Settings))).body
    assert isinstance(settings, ast.ClassDef)
    return {
        one.target.id: ast.literal_eval(below.value)
        for one, below in pairwise(settings.body)
        if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name)
        if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant)
    }


def _value(default: object) -> str:
    return str(default).lower() if isinstance(default, bool) else str(default)


def commands() -> str:
    """Every command with its arguments and options."""
    lines = ["# Commands", "", MADE, "", "Exit codes: 0 done, 1 problems were found, 2 wrong use."]
    for name, command in sorted(every_command(app).items()):
        if isinstance(command, click.Group):
            continue
        words = [_usage(one) for one in command.params if isinstance(one, click.Argument)]
        lines += ["", f"## eic-bot {' '.join([name, *words])}", "", _plain(command.help or "")]
        options = [one for one in command.params if isinstance(one, click.Option)]
        if options:
            lines += ["", "| option | what it does |", "|---|---|"]
            lines += [f"| `{_option(one)}` | {_cell(_about(one))} |" for one in options]
    return _page(lines)


def every_command(group: click.Group, prefix: str = "") -> dict[str, click.Command]:
    """All commands and groups of commands, by the words one types."""
    found: dict[str, click.Command] = {}
    for name, command in group.commands.items():
        found[f"{prefix}{name}"] = command
        if isinstance(command, click.Group):
            found |= every_command(command, f"{prefix}{name} ")
    return found


def _usage(argument: click.Argument) -> str:
    word = (argument.name or "").upper()
    word += "..." * (argument.nargs == -1)
    return word if argument.required else f"[{word}]"


def _option(option: click.Option) -> str:
    names = ", ".join([*option.opts, *option.secondary_opts])
    if option.is_flag:
        return names
    takes = option.metavar or (
        "/".join(map(str, option.type.choices)) if isinstance(option.type, click.Choice) else option.type.name.upper()
    )
    return f"{names} {takes}"


def _about(option: click.Option) -> str:
    known = option.help or ""
    return f"{known} Default: `{option.default}`." if option.show_default and option.default is not None else known


def metrics() -> str:
    """Every figure of /metrics but those of the process itself."""
    lines = [
        "# Metrics",
        "",
        MADE,
        "",
        "At `/metrics` on `EIC_WATCH_PORT`, in the text format of Prometheus. No label says who or which organisation.",
        "Figures marked *database* are read off the database when they are asked for and are the same from every",
        "process beside it: take the largest, not the sum. `process_...` are the usual figures of a process.",
        "",
        "| figure | kind | labels | what it says |",
        "|---|---|---|---|",
    ]
    found = text_string_to_metric_families(_full_page())
    ours = [one for one in found if one.name.startswith("eic_bot_") and not one.name.endswith("_created")]
    return _page([*lines, *map(_metric, ours)])


def _full_page() -> str:
    """A page with every figure on it."""
    made = Metrics("1.0.0")
    made.note(Taken("slack", "0", "taken", 0.1))
    made.note(Tried("slack", 1, "delivered", "", 0.1))
    made.note(Fired(1))
    return made.page(Figures({"slack": Waiting(1, 0)}, {"slack": 1}, 1, 0, {"answering": 1}), 1).decode()


def _metric(family: Any) -> str:  # noqa: ANN401 - the library has no types here
    labels = sorted({label for sample in family.samples for label in sample.labels} - {"le"})
    name = f"{family.name}_total" if family.type == "counter" else family.name
    is_read = family.name in DATABASE
    about = f"{'*Database.* ' if is_read else ''}{family.documentation}"
    return f"| `{name}` | {family.type} | {', '.join(f'`{one}`' for one in labels)} | {_cell(about)} |"


DATABASE = frozenset(
    {
        *("eic_bot_outbox_waiting", "eic_bot_outbox_age_seconds", "eic_bot_dead_letters"),
        *("eic_bot_timers_late", "eic_bot_timers_late_seconds", "eic_bot_rounds"),
    }
)


def problems() -> str:
    """Every code of a problem of a pack."""
    lines = [
        "# Problems of packs and registers",
        "",
        MADE,
        "",
        "`eic-bot pack check FOLDER` reports all of them in one run, each",
    ]
    lines += ["with file, line and column. A code never changes its meaning.", ""]
    lines += ["| code | severity | what is wrong | what to do |", "|---|---|---|---|"]
    for code, rule in sorted({**RULES, **REGISTER_RULES}.items()):
        lines.append(f"| {code} | {rule.severity.value} | {_cell(rule.what)} | {_cell(rule.next_step)} |")
    return _page(lines)


def pack_format() -> str:
    """Every file of a pack with its keys, as its JSON Schema has them."""
    lines = [
        "# Format of packs",
        "",
        MADE,
        "",
        "A pack is a folder of YAML. `eic-bot pack schema` prints the JSON Schema",
    ]
    lines += ["from which this page is made, for editors that complete and check while one writes."]
    for kind, schema in pack_schema().items():
        parts = {"": schema} | dict(schema.get("$defs", {}))  # type: ignore[attr-defined]
        lines += ["", f"## {kind}"]
        for name, part in parts.items():
            lines += _keys(name, part)
    return _page(lines)


def _keys(name: str, part: Json) -> Iterator[str]:
    if "properties" not in part:
        return
    yield from ("", *([f"### {name}", ""] if name else ()))
    if about := " ".join(str(part.get("description", "")).replace("``", "`").split()):
        yield from (_plain(about), "")
    yield from ("| key | | takes |", "|---|---|---|")
    for key, value in part["properties"].items():
        needed = "needed" if key in part.get("required", ()) else ""
        yield f"| `{key}` | {needed} | {_cell(_takes(value))} |"


def _takes(value: Json) -> str:
    """A type in words."""
    if union := value.get("anyOf", value.get("oneOf")):
        return " or ".join(dict.fromkeys(_takes(one) for one in union if one.get("type") != "null"))
    if words := value.get("enum", [value["const"]] if "const" in value else ()):
        return " or ".join(f"`{one}`" for one in words)
    if value.get("type") == "array":
        return f"a list of {_takes(value.get('items', {}))}"
    if value.get("type") == "object":
        more = value.get("additionalProperties")
        return f"for each key {_takes(more)}" if isinstance(more, dict) else "keys of its own"
    return TYPES.get(value.get("type", ""), str(value.get("$ref", "")).rpartition("/")[2] or "anything that fits")


TYPES = {"string": "text", "integer": "whole number", "number": "number", "boolean": "yes or no"}


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[\b]", "", text).split())


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")


def _page(lines: list[str]) -> str:
    return "\n".join(lines) + "\n"


PAGES: Mapping[str, Callable[[], str]] = {
    "settings.md": settings,
    "commands.md": commands,
    "metrics.md": metrics,
    "problems.md": problems,
    "pack-format.md": pack_format,
}


def main() -> None:
    """Write all of them."""
    FOLDER.mkdir(exist_ok=True)
    for name, made in PAGES.items():
        FOLDER.joinpath(name).write_text(made(), "utf-8")


if __name__ == "__main__":
    main()
