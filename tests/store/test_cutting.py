"""Handing in without a name, on both databases: the answers stay, and lead to nobody."""

from pathlib import Path

from pydantic import TypeAdapter

from eic_bot.dialogs.messages import Message
from eic_bot.dialogs.plain import plain
from eic_bot.model.answers import Answer
from eic_bot.service.envelopes import HomeOpened
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Changes, KeptAnswer
from eic_bot.service.tenancy import LOCAL
from tests.rounds.test_anonymity import COMMENT, COUNCIL, invited
from tests.service.house import address, at_home
from tests.store.support import rows

MESSAGE: TypeAdapter[Message] = TypeAdapter(Message)
TABLES = ("respondents", "respondent_people", "sessions", "timers", "inbox", "outbox", "members", "audit", "owners")


async def test_what_was_handed_in_stays_and_nothing_else_knows_of_it(url: str, tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL, url=url) as home:
        await invited(home)
        await home.say("Bob", f"comment {COMMENT}", "dp", "pn")
        sessions = {id for (id,) in rows(url, "SELECT id FROM sessions")}
        linked = {one for (one,) in rows(url, "SELECT respondent FROM respondent_people")}
        given = rows(url, "SELECT count(DISTINCT question) FROM answers")
        await home.say("Bob", "submit", "yes", "hello")
    assert rows(url, "SELECT count(*), count(DISTINCT at), max(revision) FROM answers") == [(given[0][0], 1, 1)]
    [(handed_in,)] = rows(url, "SELECT DISTINCT respondent FROM answers")
    assert handed_in < 0
    assert handed_in not in linked
    assert rows(url, f"SELECT count(*) FROM respondent_people WHERE respondent = {handed_in}") == [(0,)]
    [gone] = sessions - {id for (id,) in rows(url, "SELECT id FROM sessions")}
    kept = repr([rows(url, f"SELECT * FROM {table}") for table in TABLES if table not in ("outbox", "audit")])
    assert COMMENT not in kept
    assert gone not in kept
    assert [one for (one,) in rows(url, "SELECT message FROM outbox") if one and COMMENT in one] == []


async def test_a_page_that_stands_elsewhere_no_longer_says_how_much_they_had_answered(url: str, tmp_path: Path) -> None:
    """How many questions somebody answered would tell which answers are theirs."""
    async with at_home(tmp_path, COUNCIL, url=url) as home:
        await invited(home)
        await home.say("Bob", "dp")
        await home.take(home.event("Bob", HomeOpened()))
        [(bob,)] = rows(url, "SELECT owner FROM addresses WHERE external = 'Bob'")
        page = f"SELECT message FROM outbox WHERE owner = {bob} AND key = 'home'"
        assert "Bins: 2 of 4 answered" in said_in(rows(url, page))
        await home.say("Bob", "submit", "yes")
        assert said_in(rows(url, page)) == ""
        await home.take(home.event("Bob", HomeOpened()))
        assert "2 of 4" not in said_in(rows(url, page))


def said_in(found: list[tuple[object, ...]]) -> str:
    pages = [MESSAGE.validate_json(str(one)) for (one,) in found if one is not None]
    return "\n".join(plain(page) for page in pages)


async def test_the_language_in_which_somebody_answered_is_not_kept(url: str, tmp_path: Path) -> None:
    """One who answers in another language than all others would be known by it."""
    async with at_home(tmp_path, COUNCIL, url=url) as home:
        await invited(home)
        await home.say("Cara", "dp")

        def in_welsh(tx: Transaction) -> None:
            [bob] = tx.owners([address("Bob")], home.now)
            answers = [Answer(f"waste.rounds.{level}", 1, "do", at=home.now) for level in (1, 2)]
            changes = Changes(home.now)
            changes.answers += [KeptAnswer(bob.respondent, one, "council", "1.0.0", "cy", "Cymraeg") for one in answers]
            tx.save(changes)

        await home.bot.transactions.run(LOCAL, in_welsh)
        for person in ("Bob", "Cara"):
            await home.say(person, "submit", "yes")
    shown = "SELECT DISTINCT language FROM wordings JOIN answers ON answers.wording = wordings.id"
    assert rows(url, shown) == [("en",)]
    assert rows(url, "SELECT count(DISTINCT respondent), count(*) FROM answers") == [(2, 4)]


async def test_when_single_answers_are_over_nothing_tells_which_were_written_together(url: str, tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL, url=url) as home:
        await invited(home)
        for person, said in (("Bob", "dp"), ("Cara", "pn")):
            await home.say(person, said, "submit", "yes")
        found = "SELECT question, value, at, number, wording FROM answers ORDER BY question, value"
        before, handed_in = rows(url, found), {one for (one,) in rows(url, "SELECT respondent FROM answers")}
        await home.say("Ana", "begin workshop")
    after = {one for (one,) in rows(url, "SELECT respondent FROM answers")}
    assert rows(url, found) == before
    assert len(after) == 2
    assert not after & handed_in
    assert after == {one for (one,) in rows(url, "SELECT id FROM respondents WHERE id < 0")}
    if url.startswith("postgresql:"):
        assert len(rows(url, "SELECT DISTINCT xmin::text FROM answers")) == 1
        order = [one for (one,) in rows(url, "SELECT respondent FROM answers ORDER BY ctid")]
        assert order == sorted(order)
