"""A contact that somebody else named is seen nowhere, in no output of the program, before that person agreed."""

import ast
import asyncio
import shutil
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from eic_bot.dialogs.commands import COMMANDS
from eic_bot.entrypoints.cli import app
from eic_bot.entrypoints.stage import Stage, open_stage
from eic_bot.entrypoints.taking_out import export
from eic_bot.entrypoints.wiring import read_pack
from eic_bot.model.contacts import is_office
from eic_bot.service.peers.contacts import invite
from eic_bot.service.tenancy import LOCAL
from tests.architecture.sources import modules
from tests.peers.town import BEGINS, DAY
from tests.support.engine_height import english
from tests.support.transcripts import FOLDER

MARKERS = ("Zebedee", "Quillfeather", "zq@marker.example")
CONTACTS = """contacts:
  - id: zebedee
    name: Zebedee Quillfeather
    position: Head of bins
    organisation: Somewhere Council
    reach: zq@marker.example
    characteristics: [waste.rounds]
  - id: claims_to_be_a_role
    position: Bins
    organisation: Somewhere Council
    reach: zebedee.quillfeather@marker.example
    characteristics: [waste.rounds]
    role: true
  - id: office
    position: Waste team
    organisation: Somewhere Council
    reach: waste-team@council.example
    characteristics: [waste.rounds]
    role: true
  - id: team
    position: Service improvement
    organisation: Somewhere Council
    reach: service.improvement@council.example
    characteristics: [waste.rounds]
    role: true
"""
WORDS = ("", " the rounds", " waste", " Zebedee", " 1")
PACKS: dict[tuple[str, str], Sequence[str]] = {
    ("pack", "check"): ("PACK",),
    ("pack", "schema"): (),
    ("pack", "diff"): ("OTHER", "PACK"),
    ("pack", "print"): ("PACK", "--format", "md"),
    ("pack", "journeys"): ("PACK",),
    ("pack", "stale"): ("PACK",),
    ("pack", "upgrade"): ("PACK",),
}
SOURCES = {("pack", "export-xlsx"), ("pack", "import-xlsx"), ("pack", "new"), ("pack", "overlay", "show")}
"""A workbook is a form of the pack's own files, to be written in: it holds what its author put there."""
PRESS = {
    *(("pack", one) for one in ("publish", "rollback", "history", "go-on", "try")),
    *(("pack", "overlay", one) for one in ("publish", "remove")),
}
"""What puts a version in force, which is told in numbers and ids."""
EXPORTS = {"answers", "brief", "history", "plan", "records", "results"}
ON_PAPER = ("pdf", "png")
"""Made of what the other forms hold, and slow."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A pack that names people."""
    made = tmp_path / "pack"
    shutil.copytree(FOLDER / "packs" / "council", made)
    (made / "contacts.yaml").write_text(CONTACTS, encoding="utf-8")
    return made


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'kept.db'}"


HEADER = {"people": "Ana, Bob", "councils": "Leeds City Council = Ana; Cornwall Council = Bob"}


def none_of(text: str) -> None:
    assert [marker for marker in MARKERS if marker.casefold() in text.casefold()] == []


def readable(file: Path) -> str:
    """All that is in a file; of a workbook each of its parts."""
    if not zipfile.is_zipfile(file):
        return file.read_bytes().decode("utf-8", "replace")
    with zipfile.ZipFile(file) as parts:
        return "".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())


async def code_for(stage: Stage, folder: Path, contact: str = "zebedee") -> str:
    content = read_pack(str(folder))
    lines = await stage.bot.transactions.run(LOCAL, lambda tx: invite(tx, content, contact, stage.time))
    assert lines[0].startswith("confirm "), lines
    return str(lines[0])


async def test_nothing_that_can_be_said_brings_them_out(folder: Path, url: str) -> None:
    async with open_stage(url, read_pack(str(folder)), HEADER, BEGINS, None) as stage:
        await code_for(stage, folder)
        for command in COMMANDS:
            for words in WORDS:
                said = await stage.act(f"{english().typed(command)}{words}", "Ana")
                shown = [line for line in said.bot if "Zebedee" not in words or "I cannot use" not in line]
                none_of("\n".join(shown).replace('"Zebedee"', "").replace(words.strip() or "-", ""))
        await stage.act("hello", "Bob")
        found = await stage.act("peers for the rounds", "Bob")
        none_of("\n".join(found.bot))
        assert "service.improvement@council.example" in found.bot[0]
        none_of("\n".join((await stage.pass_time("2027-03-02 10:00")).bot))


async def test_it_is_shown_once_they_agreed_to_exactly_that_and_until_they_withdraw(folder: Path, url: str) -> None:
    async with open_stage(url, read_pack(str(folder)), HEADER, BEGINS, None) as stage:
        confirm = await code_for(stage, folder)
        shown = await stage.act(confirm.lower(), "Bob")
        assert "Zebedee Quillfeather, Head of bins, Somewhere Council. zq@marker.example" in shown.bot[0]
        none_of("\n".join((await stage.act("peers for the rounds", "Ana")).bot))
        await stage.act("[Yes, show it]", "Bob")
        assert "Zebedee Quillfeather" in (await stage.act("peers for the rounds", "Ana")).bot[0]
        assert "I do not know that code." in (await stage.act(confirm, "Ana")).bot[0]
        await stage.act("withdraw my card", "Bob")
        none_of("\n".join((await stage.act("peers for the rounds", "Ana")).bot))


async def test_another_card_needs_another_consent_and_a_year_ends_it(folder: Path, url: str) -> None:
    async with open_stage(url, read_pack(str(folder)), HEADER, BEGINS, None) as stage:
        await stage.act(f"{await code_for(stage, folder)} yes", "Bob")
        assert "Zebedee Quillfeather" in (await stage.act("peers for the rounds", "Ana")).bot[0]
        stage.time += 366 * DAY
        none_of("\n".join((await stage.act("peers for the rounds", "Ana")).bot))
    file = folder / "contacts.yaml"
    file.write_text(CONTACTS.replace("Head of bins", "Head of everything"), encoding="utf-8")
    (folder / "pack.yaml").write_text(
        (folder / "pack.yaml").read_text(encoding="utf-8").replace("version: 1.0.0", "version: 1.1.0"), encoding="utf-8"
    )
    async with open_stage(url, read_pack(str(folder)), HEADER, BEGINS + DAY, None) as stage:
        none_of("\n".join((await stage.act("peers for the rounds", "Ana")).bot))


async def test_a_code_is_over_after_a_fortnight(folder: Path, url: str) -> None:
    async with open_stage(url, read_pack(str(folder)), HEADER, BEGINS, None) as stage:
        confirm = await code_for(stage, folder)
        stage.time += 15 * DAY
        assert "I do not know that code." in (await stage.act(confirm, "Bob")).bot[0]


def commands(group: click.Group, *before: str) -> Iterator[tuple[str, ...]]:
    for name, command in group.commands.items():
        yield from commands(command, *before, name) if isinstance(command, click.Group) else [(*before, name)]


async def _talked(folder: Path, url: str) -> None:
    async with open_stage(url, read_pack(str(folder)), {"people": "Ana"}, BEGINS, None) as stage:
        for line in ("hello", "bins", "dp", "pn", "peers for the rounds"):
            await stage.act(line, "Ana")


def test_no_export_and_no_paper_holds_them(folder: Path, url: str, tmp_path: Path) -> None:
    asyncio.run(_talked(folder, url))
    run = CliRunner().invoke
    every = set(commands(app))
    assert {one for one in every if one[0] == "pack"} == {*PACKS, *SOURCES, *PRESS}
    assert {one[1] for one in every if one[0] == "export"} == EXPORTS
    places = {"PACK": folder, "OTHER": FOLDER / "packs" / "council"}
    for command, words in PACKS.items():
        done = run(app, [*command, *(str(places.get(word, word)) for word in words)])
        assert done.exit_code in (0, 1), (command, done.output)
        none_of(done.output)
    for name, one_export in export.commands.items():
        [forms] = [one.type.choices for one in one_export.params if isinstance(one.type, click.Choice)]
        for form in set(forms) - set(ON_PAPER):
            out = tmp_path / f"{name}.{form}"
            done = run(app, ["export", name, "--format", form, "--out", str(out), "--database", url])
            none_of(done.output + (readable(out) if done.exit_code == 0 else ""))
            assert done.exit_code == 0 or name in ("history", "plan"), (name, form, done.output)  # there is none
    for listing in (("organisation", "list"), ("outbox", "list")):
        none_of(run(app, [*listing, "--database", url]).output)


def test_a_running_command_invites_and_refuses_offices(folder: Path, url: str) -> None:
    asyncio.run(_talked(folder, url))
    run = CliRunner().invoke
    asked = ["contact", "invite", "--pack", str(folder), "--database", url]
    made = run(app, [*asked, "zebedee"])
    assert made.exit_code == 0
    assert made.stdout.startswith("confirm ")
    none_of(made.output)
    assert run(app, [*asked, "team"]).stdout.startswith("No: team is the mailbox of a role")
    assert run(app, [*asked, "nobody"]).exit_code == 1


def test_the_contacts_of_a_pack_are_read_for_people_in_one_place_alone() -> None:
    found = {
        name
        for name, tree in modules().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr == "contacts" and not isinstance(node.ctx, ast.Store)
    }
    found -= {"dialogs/peers_told.py"}  # those of a result, which may be seen
    found -= {"dialogs/overlaying/adding.py", "service/publishing/differing.py"}  # content made of content; its ids
    assert {name for name in found if not name.startswith("packs/")} == {"service/peers/contacts.py"}


@pytest.mark.parametrize(
    ("reach", "office"),
    [
        ("procurement@council.example", True),
        ("transformation.team@council.example", True),
        ("Data-Team2@council.example", True),
        ("jane.smith@council.example", False),
        ("jane@council.example", False),
        ("j.smith@council.example", False),
        ("jane.procurement@council.example", False),
        ("smithj@council.example", False),
        ("01234 567890", False),
        ("https://council.example/contact", False),
        ("procurement@council.example or jane@council.example", False),
        ("", False),
    ],
)
def test_what_is_not_certainly_an_office_is_taken_for_a_person(reach: str, *, office: bool) -> None:
    assert is_office(reach) is office
