"""What admins, editors and viewers are told in chat, and what nobody is."""

from pathlib import Path

from eic_bot.service.admins.granting import grant
from eic_bot.service.envelopes import Arrived, HomeOpened
from eic_bot.service.tenancy import LOCAL
from tests.service.house import Home, address, at_home
from tests.store.support import rows

DAY_MS = 86_400_000


async def appoint(home: Home, person: str, role: str) -> None:
    await home.bot.transactions.run(LOCAL, lambda tx: grant(tx, address(person), role, "operator", home.now))  # type: ignore[arg-type]


def kill(folder: Path, person: str, why: str = "closed") -> None:
    """As if nothing that was said to them had arrived."""
    rows(
        folder / "home.db",
        f"UPDATE outbox SET status = 3, last_error = '{why}' WHERE owner ="
        f" (SELECT owner FROM addresses WHERE external = '{person}')",
    )


async def test_dead_letters_are_told_by_person_and_old_ones_with_their_age(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        for person in ("Ana", "Bob", "Cara"):
            await home.arrive(person)
        await appoint(home, "Ana", "admin")
        await home.say("Bob", "progress")
        kill(tmp_path, "Bob")
        home.now += 3 * DAY_MS
        [health] = await home.say("Ana", "service health")
        assert "messages could not be delivered, the oldest 3 days ago" in health
        [stuck] = await home.say("Ana", "who is stuck")
        assert "Bob: 2 messages could not be delivered." in stuck
        assert "Cara" not in stuck
        rows(tmp_path / "home.db", "DELETE FROM outbox WHERE status = 3 AND sequence > 1")
        [stuck] = await home.say("Ana", "who is stuck")
        assert "Bob: one message could not be delivered." in stuck


async def test_in_an_anonymous_round_dead_letters_are_of_nobody(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        for person in ("Ana", "Bob"):
            await home.arrive(person)
        await appoint(home, "Ana", "admin")
        await home.say("Ana", "new round", "anonymous", "31 March 2027", "yes", "me", "invite Bob")
        kill(tmp_path, "Bob")
        [stuck] = await home.say("Ana", "who is stuck")
        assert "Messages to one person could not be delivered." in stuck
        assert "Bob" not in stuck


async def test_a_viewer_looks_and_stops_nothing(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await home.arrive("Ana")
        await appoint(home, "Ana", "viewer")
        assert "Nothing waits to be sent." in (await home.say("Ana", "service health"))[0]
        for words in ("pause everything", "unpause everything", "who is stuck"):
            assert (await home.say("Ana", words))[0].startswith("You may look, but this is for an admin")
        assert await home.bot.transactions.run(LOCAL, lambda tx: tx.admins.paused_since()) is None


async def test_the_page_and_help_show_it_to_those_it_is_for(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        for person in ("Ana", "Vic"):
            await appoint(home, person, "admin" if person == "Ana" else "viewer")
        shown = {}
        for person in ("Ana", "Bob", "Vic"):
            await home.arrive(person)
            shown[person] = "\n".join(await home.take(home.event(person, HomeOpened())))
            shown[f"{person} help"] = "\n".join(await home.say(person, "help", "help admin"))
        assert "Pause everything" in shown["Ana"]
        assert "Pause everything" not in shown["Vic"]
        assert "Health" in shown["Vic"]
        assert "Health" not in shown["Bob"]
        assert "pause everything" in shown["Ana help"]
        assert "Admin" not in shown["Bob help"]
        assert "pause everything" not in shown["Bob help"]


async def test_who_is_admin_no_more_is_refused_at_once(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await home.take(home.event("Ana", Arrived()))
        await appoint(home, "Ana", "admin")
        assert (await home.say("Ana", "pause everything"))[0].startswith("Paused.")
        await appoint(home, "Ana", "viewer")
        await home.say("Ana", "unpause everything")
        assert await home.bot.transactions.run(LOCAL, lambda tx: tx.admins.paused_since()) is not None
    noted = rows(tmp_path / "home.db", "SELECT action FROM audit WHERE action LIKE 'outgoing.%'")
    assert noted == [("outgoing.paused",)]
