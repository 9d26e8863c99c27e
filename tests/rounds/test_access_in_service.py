"""Who reads what of a round, tried by everybody in every way there is; and whether people were told just that."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import get_args

import pytest

from eic_bot.dialogs.commands import COMMANDS
from eic_bot.dialogs.inputs import Said
from eic_bot.dialogs.workshop.moves import VERBS
from eic_bot.entrypoints.desk import open_desk
from eic_bot.entrypoints.exporting import Whose, export_answers, export_brief, export_results
from eic_bot.entrypoints.exporting_people import export_records
from eic_bot.entrypoints.exporting_rounds import export_history, export_plan
from eic_bot.entrypoints.taking_out import export
from eic_bot.errors import OperatorError
from eic_bot.locale.phrases import bundled_phrases
from eic_bot.model.access import Kind, Read, Role, may_read
from eic_bot.service.delivery import deliver_due
from eic_bot.service.duties import DUTIES as DUTIES_DONE
from eic_bot.service.envelopes import Address, Arrived, HomeOpened, Inbound, Mentioned, Seen
from eic_bot.service.rounds.administering import Wish, administer
from eic_bot.service.tenancy import LOCAL, scope_of
from eic_bot.service.timers import fire_due
from eic_bot.service.turn import turns
from tests.rounds import reads
from tests.rounds.worlds import BEGINS, COUNCIL, DAY_BEFORE, ROOM
from tests.service.house import Home, at_home
from tests.store.support import rows

COMMENT = "the zebra crossing"
PEOPLE: dict[str, Role] = {
    "Ana": "sponsor",
    "Sue": "super_user",
    "Fay": "facilitator",
    "Pia": "participant",
    "Col": "colleague",
    "Zed": "sector_analyst",
    "Kim": "sector_analyst",
}
"""Zed is of another organisation with a round of its own, Kim of one that has none: to this one both are strangers."""
STRANGERS = {"Zed": "elsewhere", "Kim": "nowhere"}
OTHERS = ("Quin", "Ria", "Sam", "Tom")
WAITS = "Wim"
MARKS: dict[Read, re.Pattern[str]] = {
    "own_answers": re.compile("level 1 plan, level 2 do"),
    "single_answers": re.compile(f"{COMMENT}|Answers of Quin|I asked Quin"),
    "spread": re.compile("Said alone|nearly all said|Anybody can pull"),
    "who_has_answered": re.compile("Not yet: .*Wim"),
    "how_many": re.compile(r"\d of 6 (done|answered)"),
    "draft_view": re.compile("Publish the official view|has nothing agreed yet"),
    "published_view": re.compile("The official view\n"),
}
"""By what one knows that somebody has read it."""
TYPED: dict[str, str] = {
    "summary": "summary",
    "change": "change",
    "submit": "submit",
    "progress": "progress",
    "why": "why The rounds",
    "back": "back",
    "waiting": "waiting",
    "answers_of": "answers of Quin",
    "look_again": "look again Quin waste.less.1 the audit",
    "round_status": "round status",
    "publish": "publish",
    "official": "official view",
    "plan": "our plan",
    "history": "history",
    "still_true": "still true",
}
WISHES = {name: TYPED.get(name) or bundled_phrases("en").typed(name) for name in reads.COMMANDS_THAT_READ}
"""What somebody types for it."""


class Council:
    """The people, their round, and a note of everything that each of them was shown."""

    def __init__(self, home: Home, kind: Kind) -> None:
        self.home, self.kind, self.number = home, kind, 0

    def address(self, person: str) -> Address:
        return Address("terminal", STRANGERS.get(person, "local"), person)

    async def take(self, person: str, event: Arrived | Said | HomeOpened) -> None:
        self.number += 1
        self.home.now += 1_000
        one = Inbound(f"access:{self.number}", self.address(person), event, self.home.now)
        bot = self.home.bot
        await bot.transactions.run(scope_of(one.address), lambda tx: turns(tx, [one], bot.house, self.home.now))
        await deliver_due(bot.transactions, self.home.screen, lambda: self.home.now)

    async def say(self, person: str, *texts: str) -> None:
        for text in texts:
            await self.take(person, Said(person, text))

    async def prepare(self) -> None:
        """Five hand in, one is not done; elsewhere there is a round too."""
        for person in (*PEOPLE, *OTHERS, WAITS):
            await self.take(person, Arrived())
        await self.say("Ana", "new round", self.kind, "31 March 2027", "yes", "Sue")
        await self.say("Ana", "facilitator Fay", f"invite Pia, {', '.join(OTHERS)}, {WAITS}")
        await self.say("Pia", "accept", "pd", "nn")
        for place, person in enumerate(OTHERS):
            await self.say(person, "accept", f"comment {COMMENT}", ("dd", "dn", "np", "pd")[place], "np")
        await self.say(WAITS, "accept", "dd")
        for person in OTHERS:
            await self.say(person, "submit", "yes")
        await self.say("Zed", "new round", "named", "31 March 2027", "yes", "me")

    async def read_all(self, person: str, wishes: Sequence[str]) -> None:
        """All that can be asked for."""
        await self.say(person, *wishes)
        await self.take(person, HomeOpened())

    async def meet(self) -> None:
        self.home.number += 1
        names = [name for name in (*PEOPLE, *OTHERS, WAITS) if name != "Col" and name not in STRANGERS]
        present = tuple(Seen(self.address(name), name) for name in names)
        for text in ("start workshop", "park"):
            self.number += 1
            said = Mentioned("Sue", text)
            room = Inbound(
                f"room:{self.number}", self.address(ROOM), said, self.home.now, is_room=True, present=present
            )
            await self.home.take(room)

    def shown(self, person: str) -> str:
        return "\n".join(self.home.screen.to(person))


@asynccontextmanager
async def council(folder: Path, kind: Kind) -> AsyncIterator[Council]:
    async with (
        at_home(folder, COUNCIL, now=BEGINS) as home,
        open_desk(f"sqlite:///{folder / 'home.db'}", home.bot.transactions, home.bot.house, print),
    ):
        one = Council(home, kind)
        await one.prepare()
        yield one


async def lived_through(one: Council, wishes: Sequence[str] = tuple(WISHES.values())) -> None:
    """A round from answering to its published view, in which everybody tries to read everything all the time."""

    async def all_look() -> None:
        for person in PEOPLE:
            await one.read_all(person, wishes)

    await all_look()
    await one.say("Pia", "submit", "yes")
    await all_look()
    await one.say("Ana", "begin workshop")
    one.home.now = DAY_BEFORE
    await fire_due(one.home.bot.transactions, one.home.bot.house, one.home.now)
    await deliver_due(one.home.bot.transactions, one.home.screen, lambda: one.home.now)
    await one.meet()
    await all_look()
    await one.say("Sue", "official view", "dp", "pp")
    await all_look()
    await one.say("Sue", "publish", "yes")
    await all_look()


def in_room_or_private(one: Council, person: str, what: Read) -> str:
    """What somebody was shown; those in the round are in the room."""
    is_there = what == "spread" and person not in STRANGERS and person != "Col"
    return one.shown(person) + (one.shown(ROOM) if is_there else "")


@pytest.mark.parametrize("kind", get_args(Kind))
async def test_everybody_reads_what_the_table_says_and_nothing_else(kind: Kind, tmp_path: Path) -> None:
    async with council(tmp_path, kind) as one:
        await lived_through(one)
        for person, role in PEOPLE.items():
            roles: set[Role] = {role} if person in STRANGERS else {"colleague", role}
            found = {what for what in MARKS if MARKS[what].search(in_room_or_private(one, person, what))}
            assert found == {what for what in get_args(Read) if may_read(roles, what, kind)}, (person, kind)
        assert MARKS["spread"].search(one.shown(ROOM))
        assert COMMENT not in one.shown(ROOM)


@pytest.mark.parametrize("kind", get_args(Kind))
async def test_people_are_told_who_will_read_their_answers_just_as_it_then_is(kind: Kind, tmp_path: Path) -> None:
    """What the notice says of readers is what those who tried found, role by role."""
    phrases = bundled_phrases("en")
    said_of = {
        role: "".join(one.text for one in phrases.say(f"reader-{role.replace('_', '-')}", name="Sue"))
        for role in get_args(Role)
    }
    async with council(tmp_path, kind) as one:
        [notice] = {
            line for line in one.shown("Pia").splitlines() if line.startswith("Before you start: your answers go")
        }
        await lived_through(one, [WISHES["answers_of"]])
        who_read = {PEOPLE[name] for name in PEOPLE if MARKS["single_answers"].search(one.shown(name))}
    assert {role for role, text in said_of.items() if text in notice} == who_read
    assert ("nobody here" in notice) == (not who_read)
    assert ("each look at them is logged" in notice) == bool(who_read)


async def test_each_look_at_single_answers_is_logged(tmp_path: Path) -> None:
    async with council(tmp_path, "named") as one:
        await one.say("Sue", "answers of Quin", "answers of Ria")
        await one.say("Ana", "answers of Quin")
        shown = one.shown("Sue").count("Answers of")
    logged = rows(tmp_path / "home.db", "SELECT count(*) FROM audit WHERE action = 'answers.looked-at'")
    assert logged == [(shown,)] == [(2,)]


def test_every_way_out_is_listed_here_a_new_one_has_to_be_too() -> None:
    assert not set(reads.COMMANDS_THAT_READ) & reads.COMMANDS_THAT_READ_NOTHING
    assert {*reads.COMMANDS_THAT_READ, *reads.COMMANDS_THAT_READ_NOTHING} == set(COMMANDS)
    assert {*reads.ROOM_THAT_READS, *reads.ROOM_THAT_READS_NOTHING} == VERBS
    assert {
        name: tuple(next(one for one in command.params if one.name == "form").type.choices)  # type: ignore[attr-defined]
        for name, command in export.commands.items()
    } == reads.EXPORTS
    assert tuple(one.__name__ for one in DUTIES_DONE) == reads.DUTIES
    assert set(MARKS) == set(get_args(Read))


def exported(database: Path, folder: Path) -> str:
    """Everything that an operator can take out, read back as text."""
    found = []
    for name, forms in reads.EXPORTS.items():
        for form in forms:
            out = folder / f"{name}.{form}"
            try:
                _export(name, f"sqlite:///{database}", form, out)
            except OperatorError:
                continue  # pages and pictures are of one person, and there is none
            found.append(_text_of(out))
    return "\n".join(found)


def _export(name: str, url: str, form: str, out: Path) -> None:
    match name:
        case "answers":
            export_answers(url, form, out, "en")
        case "results":
            export_results(url, form, out, "en", Whose("Quin" if form in ("pdf", "png") else None))
        case "brief":
            export_brief(url, "pdf" if form == "pdf" else "txt", out, "en", Whose("Quin"), "")
        case "plan":
            export_plan(url, form, "local", out, "en")
        case "history":
            export_history(url, form, "local", out, "en")
        case "records":
            export_records(url, "local", out)
        case _:
            raise AssertionError(f"nothing is known of the export {name}")


def _text_of(file: Path) -> str:
    from pypdf import PdfReader
    from python_calamine import CalamineWorkbook

    if file.suffix == ".pdf":
        return "\n".join(page.extract_text() for page in PdfReader(file).pages)
    if file.suffix == ".xlsx":
        book = CalamineWorkbook.from_path(file)
        return repr([book.get_sheet_by_name(name).to_python() for name in book.sheet_names])
    return "a picture" if file.suffix == ".png" else file.read_text("utf-8")


async def test_of_a_round_without_names_exports_hold_no_name_and_nothing_before_it_is_over(tmp_path: Path) -> None:
    async with council(tmp_path, "anonymous") as one:
        await one.say("Pia", "submit", "yes")
        before = await asyncio.to_thread(exported, tmp_path / "home.db", tmp_path)
        assert "waste.rounds.1" not in before
        await one.say("Ana", "begin workshop")
        after = await asyncio.to_thread(exported, tmp_path / "home.db", tmp_path)
    assert "waste.rounds.1" in after
    assert COMMENT in after
    assert [name for name in (*PEOPLE, *OTHERS, WAITS) if re.search(rf"\b{name}\b", after)] == []


async def test_of_a_round_with_names_exports_say_who_said_what(tmp_path: Path) -> None:
    """An operator can: the notice says that whoever runs the program could read its database."""
    async with council(tmp_path, "named") as one:
        assert "could read its database" in one.shown("Pia")
        found = await asyncio.to_thread(exported, tmp_path / "home.db", tmp_path)
    assert all(name in found for name in ("Pia", *OTHERS))


@pytest.mark.parametrize("kind", get_args(Kind))
async def test_what_was_handed_in_is_taken_out_for_the_super_user_of_a_named_round_alone(
    kind: Kind, tmp_path: Path
) -> None:
    async with council(tmp_path, kind) as one:
        house, now = one.home.bot.house, one.home.now
        taken = {}
        for name in (*PEOPLE, *OTHERS, WAITS, "Nobody"):
            wish = Wish("answers", {"reader": name})
            work = partial(administer, house=house, wish=wish, now=now)
            taken[name] = await one.home.bot.transactions.run(LOCAL, work)
    may = {"Sue"} if kind == "named" else set()
    assert {name for name, lines in taken.items() if not lines[0].startswith("No:")} == may
    for name in may:
        people = {json.loads(line)["person"] for line in taken[name]}
        assert people == {*OTHERS}
    logged = rows(tmp_path / "home.db", "SELECT count(*) FROM audit WHERE action = 'answers.taken-out'")
    assert logged == [(len(may),)]


@pytest.mark.parametrize("kind", get_args(Kind))
async def test_an_operator_is_told_how_many_and_never_who(kind: Kind, tmp_path: Path) -> None:
    async with council(tmp_path, kind) as one:
        house = one.home.bot.house
        wish = Wish("status", {})
        lines = await one.home.bot.transactions.run(LOCAL, lambda tx: administer(tx, house, wish, one.home.now))
    assert "4 of 6 done" in lines[0]
    assert [name for name in (*OTHERS, "Pia", WAITS) if name in " ".join(lines)] == []
