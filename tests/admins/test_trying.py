"""Trying a draft out in one's own chat: labelled, ended cleanly, and never an answer of anybody."""

from pathlib import Path

from eic_bot.entrypoints.wishes import administered
from eic_bot.service.envelopes import HomeOpened
from eic_bot.service.tenancy import LOCAL
from eic_bot.service.tryouts import try_on
from tests.admins.test_chat import appoint
from tests.service.house import DEMO, Home, address, at_home, revised
from tests.store.support import rows
from tests.terminal import at_terminal

CHANGED = revised(DEMO, "9.0.0", start="first_look")


async def try_it(home: Home, person: str, dialog: str = "first_look") -> tuple[str, list[str]]:
    before = len(home.screen.shown)
    house = home.bot.house
    done = await home.bot.transactions.run(
        LOCAL, lambda tx: try_on(tx, house, CHANGED, dialog, address(person), home.now)
    )
    await home.take()
    return done, [text for _, text in home.screen.shown[before:]]


async def test_a_draft_is_labelled_and_leaves_no_answer(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await home.arrive("Ana", "first_look")
        await home.say("Ana", "d", "p")
        await appoint(home, "Ana", "editor")
        real, answers = await home.sessions("Ana"), await home.values("Ana")
        done, said = await try_it(home, "Ana")
        assert done == "sent: first_look of demo 9.0.0+draft.1"
        for text in ("d", "n", "comment this is a draft", "summary"):
            said += await home.say("Ana", text)
        assert len(said) > 4
        assert [text for text in said if not text.startswith("Draft 9.0.0+draft.1: you try it out")] == []
        assert await home.values("Ana") == answers
        assert "something real" in "\n".join(await home.say("Ana", "new round"))
        ended = await home.say("Ana", "stop")
        assert ended[-1].startswith("That was the draft 9.0.0+draft.1.")
        assert await home.sessions("Ana") == real
        assert await home.values("Ana") == answers
        [(state,)] = rows(tmp_path / "home.db", "SELECT state FROM sessions WHERE version LIKE '%draft%'")
        assert "this is a draft" not in state
        assert '"answers"' not in state
        said = await home.say("Ana", "repeat")
        assert "Draft" not in "\n".join(said)
    kept = rows(tmp_path / "home.db", "SELECT count(*) FROM wordings WHERE version LIKE '%draft%'")
    assert kept == [(0,)]
    assert rows(tmp_path / "home.db", "SELECT count(*) FROM timers WHERE session NOT IN (SELECT id FROM sessions)") == [
        (0,)
    ]


async def test_a_draft_begins_without_what_one_said_and_goes_on_after_a_restart(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await home.arrive("Ana", "first_look")
        await home.say("Ana", "d", "p")
        await appoint(home, "Ana", "editor")
        _, said = await try_it(home, "Ana")
        first = said[-1]
        await home.say("Ana", "d")
    async with at_home(tmp_path) as home:
        home.now += 1_000_000
        second = (await home.say("Ana", "repeat"))[-1]
        assert second.startswith("Draft 9.0.0+draft.1")
        assert second != first
        page = "\n".join(await home.take(home.event("Ana", HomeOpened())))
        assert "Draft" not in page


async def test_the_same_draft_keeps_its_number_and_another_gets_the_next(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await home.arrive("Ana")
        await appoint(home, "Ana", "admin")
        assert (await try_it(home, "Ana"))[0].endswith("+draft.1")
        assert (await try_it(home, "Ana"))[0].endswith("+draft.1")
        other = revised(DEMO, "9.0.0", start="full")
        done = await home.bot.transactions.run(
            LOCAL, lambda tx: try_on(tx, home.bot.house, other, "full", address("Ana"), home.now)
        )
        assert done == "sent: full of demo 9.0.0+draft.2"


async def test_a_draft_is_for_admins_and_editors_who_are_known(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        assert (await try_it(home, "Ana"))[0].startswith("No: nobody is known")
        await home.arrive("Ana")
        for role in ("", "viewer"):
            if role:
                await appoint(home, "Ana", role)
            assert (await try_it(home, "Ana"))[0].startswith("No: they are no admin or editor")
        await appoint(home, "Ana", "editor")
        assert (await try_it(home, "Ana", "nonsense"))[0].startswith("No: the draft has no dialog nonsense, but")
    assert rows(tmp_path / "home.db", "SELECT count(*) FROM packs WHERE version LIKE '%draft%'") == [(0,)]


async def test_an_operator_sends_it_from_a_folder(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await home.arrive("Ana")
        await appoint(home, "Ana", "admin")
    url = f"sqlite:///{tmp_path / 'home.db'}"
    folder = Path(__file__).parents[2] / "src" / "eic_bot" / "packs" / "cyber"
    done = at_terminal.run("pack", "try", str(folder), "--on", "terminal:local:Ana", "--database", url)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(b"sent: ")
    assert at_terminal.run("pack", "try", str(folder), "--on", "Ana", "--database", url).returncode == 2
    async with at_home(tmp_path) as home:
        words = {"folder": str(tmp_path), "address": "a:b:c", "dialog": ""}
        wish = {"do": "try_draft", "organisation": "local", "words": words}
        [told] = await administered(home.bot.transactions, home.bot.house, wish)
        assert told.startswith("No: ")
        said = await home.say("Ana", "repeat")
        assert any(text.startswith("Draft") for text in said)
