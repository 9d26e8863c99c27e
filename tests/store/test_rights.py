"""A person's data: every table has a rule, all of it can be taken out and goes, and figures never change by it."""

import asyncio
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import pytest

from eic_bot.dialogs.inputs import Said
from eic_bot.entrypoints.keeping import keep_to_what_was_agreed
from eic_bot.entrypoints.wiring import read_pack
from eic_bot.service.admins.granting import grant
from eic_bot.service.delivery import deliver_due
from eic_bot.service.envelopes import Delivered
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Audited, Scope
from eic_bot.service.rights.complaining import answer_complaint, complain, complaints
from eic_bot.service.rights.erasing import Erased, erase, foresee, worded_in
from eic_bot.service.rights.exporting import organisational_record, person_parts, person_record
from eic_bot.service.rights.finding import find_person
from eic_bot.service.rights.operating import RIGHTS, run_retention
from eic_bot.service.rights.records import Mode, Person, TheirRound
from eic_bot.service.rights.retaining import DAY_MS, agree, finish_departures, foresee_aged, keep_all_to_it
from eic_bot.service.tenancy import LOCAL
from eic_bot.service.turn import turns
from eic_bot.store.rights.rules import Rule
from eic_bot.store.rights.tables import NOBODY, PEOPLE, RULES
from eic_bot.store.tables import METADATA
from tests.service.house import Home, address, at_home
from tests.store.support import rows
from tests.support.transcripts import FOLDER

COUNCIL = read_pack(str(FOLDER / "packs" / "council"))
T = TypeVar("T")
COMMENT = "we never did that"
PEOPLE_OF_ROUND = ("Ana", "Bob", "Cara", "Dan", "Eve")
POINTS_AT_PEOPLE = {
    *("owner", "actor", "asker", "peer", "said_by", "asked_by", "by_owner", "to_owner", "begun_by", "second"),
    *("granted_by", "revoked_by", "editor", "external", "mail", "name_of_person"),
}
EXCEPT = {("erasures", "actor"), ("departures", "owner")}
"""Always the program itself; somebody new, who is nobody yet."""


def test_every_table_has_a_rule_and_one_alone() -> None:
    """Whoever adds a table says how a person is in it, what they get of it, and what becomes of it."""
    assert sorted(rule.table.name for rule in RULES) == sorted(METADATA.tables)


def test_a_table_that_points_at_people_is_not_said_to_have_nobody() -> None:
    for rule in NOBODY:
        pointing = {column.name for column in rule.table.columns} & POINTS_AT_PEOPLE
        pointing |= {key.parent.name for key in rule.table.foreign_keys if key.column.table.name == "owners"}
        assert {(rule.table.name, name) for name in pointing - {"organisation"}} - EXCEPT == set()


@pytest.mark.parametrize("rule", PEOPLE, ids=lambda rule: rule.table.name)
def test_a_rule_says_what_becomes_of_it(rule: Rule) -> None:
    assert rule.how
    assert rule.taking is not None
    assert rule.doing or rule.by or rule.stays


async def named_round(home: Home, mode: str = "named") -> None:
    for person in PEOPLE_OF_ROUND:
        await home.arrive(person)
    await home.say("Ana", "new round", mode, "31 March 2027", "yes", "me", "invite Bob, Cara, Dan and Eve")
    for person in PEOPLE_OF_ROUND[1:]:
        await home.say(person, "accept")
    await home.say("Bob", f"comment {COMMENT}")
    for person in PEOPLE_OF_ROUND[1:]:
        await home.say(person, "dp", "pn", "submit", "yes")


async def run(home: Home, work: Callable[[Transaction], T]) -> T:
    return await home.bot.transactions.run(LOCAL, work)


def found(tx: Transaction, name: str) -> Person:
    person = find_person(tx, name)
    assert person is not None
    return person


async def erased(home: Home, name: str, mode: Mode = "erased") -> Erased:
    def work(tx: Transaction) -> Erased:
        return erase(tx, home.bot.house.library, foresee(tx, found(tx, name), mode), "operator", home.now)

    return await run(home, work)


def everything(url: str) -> str:
    return repr([rows(url, f"SELECT * FROM {name}") for name in METADATA.tables])


async def test_all_that_is_kept_can_be_taken_out(url: str, tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL, url=url) as home:
        await named_round(home)
        person = await run(home, lambda tx: found(tx, "Bob"))
        parts = await run(home, lambda tx: person_parts(tx, person))
        record = person_record("local", person, parts, home.now)
    written = json.dumps(record, default=str)
    assert COMMENT in written
    assert record["tables"]["answers"]["rows"][0]["wording"]
    filled = {name for name, part in record["tables"].items() if part["rows"]}
    assert {"answers", "sessions", "members", "outbox", "addresses", "audit", "owners"} <= filled
    assert "Cara" not in json.dumps(record["tables"]["answers"], default=str)


async def test_what_was_erased_is_in_no_table(url: str, tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL, url=url) as home:
        await named_round(home)
        rows(url, "UPDATE outbox SET reference = 'D1:' || id WHERE status = 2")
        await home.bot.transactions.run(LOCAL, lambda tx: tx.called({address("Bob"): "Robert Quill"}))
        await run(home, lambda tx: grant(tx, address("Bob"), "viewer", "operator", home.now))
        await run(home, lambda tx: complain(tx, found(tx, "Bob").owner, "too slow", "7", home.now))
        assert COMMENT in everything(url)
        done = await erased(home, "Bob")
        assert done.taken_back > 0
        assert COMMENT not in everything(url)
        assert "Robert Quill" not in everything(url)
        assert "too slow" not in everything(url)
        waiting = rows(url, "SELECT DISTINCT operation, message FROM outbox WHERE status = 0")
        assert waiting == [("withdraw", None)]
        assert await finish_departures(home.bot.transactions) == 0
        await deliver_due(home.bot.transactions, home.screen, lambda: home.now)
        closing = asyncio.Event()
        duty = keep_to_what_was_agreed(home.bot.transactions, home.bot.house, lambda: home.now, print, closing, 0.01)
        async with asyncio.timeout(20), asyncio.TaskGroup() as beside:
            beside.create_task(duty)
            while await run(home, lambda tx: bool(tx.rights.departures())):  # noqa: ASYNC110  the duty rings nothing
                await asyncio.sleep(0.02)
            closing.set()
    assert rows(url, "SELECT count(*) FROM addresses WHERE external = 'Bob'") == [(0,)]
    assert rows(url, "SELECT count(*) FROM departures WHERE owner IS NOT NULL") == [(0,)]
    kept = rows(url, "SELECT action, subject FROM audit WHERE action LIKE 'person.%'")
    assert [action for action, _ in kept] == ["person.erased"]


async def test_nobody_else_loses_anything(url: str, tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL, url=url) as home:
        await named_round(home)
        said = "SELECT count(*) FROM answers"
        [(before,)] = rows(url, said)
        bob = "SELECT owner FROM addresses WHERE external = 'Bob'"
        theirs = f"respondent IN (SELECT respondent FROM respondent_people WHERE owner = ({bob}))"
        [(of_bob,)] = rows(url, f"{said} WHERE {theirs}")
        cara = await home.values("Cara")
        await erased(home, "Bob")
        assert await home.values("Cara") == cara
        [(after,)] = rows(url, said)
        assert before - after == of_bob > 0
        assert await home.say("Cara", "summary")


async def test_figures_that_were_shown_do_not_change(url: str, tmp_path: Path) -> None:
    """Before and after would be one person's answer: of a round whose figures are out the labels stay, nameless."""

    def figures(tx: Transaction) -> Sequence[object]:
        round = tx.rounds.newest()
        assert round is not None
        said = tx.rounds.said(round.id)
        return sorted(
            (question, str(one.value)) for each in said.values() for question, one in each.items() if not one.is_open
        )

    async with at_home(tmp_path, COUNCIL, url=url) as home:
        await named_round(home)
        await home.say("Ana", "begin workshop", "yes")
        assert rows(url, "SELECT state FROM rounds WHERE kind = 'named'") == [("workshop",)]
        before = await run(home, figures)
        assert len(before) > 0
        await erased(home, "Bob")
        assert await run(home, figures) == before
    assert COMMENT not in everything(url)
    linked = (
        "SELECT count(*) FROM answers WHERE respondent < 0 AND respondent IN (SELECT respondent FROM respondent_people)"
    )
    assert rows(url, linked) == [(0,)]


async def test_anonymous_keeps_the_labels_that_were_handed_in(url: str, tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL, url=url) as home:
        await named_round(home)
        [(before,)] = rows(url, "SELECT count(DISTINCT respondent) FROM answers")
        await erased(home, "Bob", "anonymous")
    assert rows(url, "SELECT count(DISTINCT respondent) FROM answers") == [(before,)]
    assert COMMENT not in everything(url)
    assert rows(url, "SELECT mode FROM departures") == [("anonymous",)]


async def test_an_answer_in_words_is_no_label(url: str, tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL, url=url) as home:
        await named_round(home)

        def keep(tx: Transaction) -> None:
            [round] = [one for one in tx.rights.rounds_of(found(tx, "Bob")) if one.kind == "named"]
            tx.rights.keep_labels(round.id, round.respondent, ["waste.rounds.1"], home.now)

        await run(home, keep)
    name = (
        "SELECT name FROM questions JOIN answers ON answers.question = questions.id WHERE respondent < 0 ORDER BY name"
    )
    assert rows(url, name) == [("waste.less.1",), ("waste.less.2",), ("waste.rounds.2",)]


async def test_the_questions_of_a_pack_that_are_answered_in_words_are_known(tmp_path: Path) -> None:
    content = read_pack(str(FOLDER / "packs" / "kinds"))
    async with at_home(tmp_path, content) as home:
        where = TheirRound(1, "named", "published", 1, handed_in=True, pack="kinds", version=content.pack.version)
        worded = await run(home, lambda tx: worded_in(tx, home.bot.house.library, where))
    kinds = {type(content.pack.question[one]).__name__ for one in worded}
    assert kinds == {"OpenText", "EvidenceLink", "PersonQuestion"}


async def test_who_says_hello_again_is_somebody_new(url: str, tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL, url=url) as home:
        await named_round(home)
        rows(url, "UPDATE outbox SET reference = 'D1:' || id WHERE status = 2")
        old = await run(home, lambda tx: found(tx, "Bob").owner)
        await erased(home, "Bob")
        assert await home.arrive("Bob")
        assert await run(home, lambda tx: found(tx, "Bob").owner) != old
        assert await finish_departures(home.bot.transactions) == 1
        assert await home.say("Bob", "hello")
    assert rows(url, "SELECT count(*) FROM addresses WHERE external = 'Bob'") == [(1,)]


async def test_an_operator_sees_first_and_confirms_with_the_token(url: str, tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL, url=url) as home:
        await named_round(home)

        async def wished(**words: str) -> Sequence[str]:
            asked = {"person": "Bob", "mode": "erased", "confirm": "", **words}
            return await run(home, lambda tx: RIGHTS["erase_person"](tx, home.bot.house, asked, home.now))

        before = everything(url)
        seen = await wished()
        assert everything(url) == before
        assert seen[0].startswith("Nothing was changed")
        token = seen[-1].rpartition(" ")[2]
        assert (await wished(confirm=token, mode="anonymous"))[0].startswith("No: that token")
        assert (await wished(person="Cara", confirm=token))[0].startswith("No: that token")
        assert (await wished(person="Zoe"))[0].startswith("No: nobody")
        assert (await wished(person="Ana"))[0].startswith("No: Ana")  # who is its sponsor
        assert (await wished(confirm=token))[0].startswith("erased: ")


async def test_who_signs_in_is_erased_by_their_mail(url: str, tmp_path: Path) -> None:
    mail = "ana@council.gov.uk"
    async with at_home(tmp_path, COUNCIL, url=url) as home:
        await run(home, lambda tx: tx.audit([Audited(f"console:{mail}", "pack.published", "publication 1")], 1))
        await erased(home, f"email:{mail}")
    assert mail not in everything(url)
    assert rows(url, "SELECT actor, action FROM audit ORDER BY id") == [
        ("erased", "pack.published"),
        ("operator", "person.erased"),
    ]


async def test_another_organisation_reaches_nobody_here(url: str, tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL, url=url) as home:
        await named_round(home)
        person = await run(home, lambda tx: found(tx, "Bob"))
        parts = await home.bot.transactions.run(Scope("elsewhere"), lambda tx: tx.rights.about(person))
        assert [part.table for part in parts if part.rows] == []


async def test_what_is_older_than_agreed_goes_and_nothing_else(url: str, tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL, url=url) as home:
        await named_round(home)
        events = await run(home, lambda tx: agree(tx, "events", 7, "operator", home.now))
        assert events
        assert not await run(home, lambda tx: agree(tx, "audit", 1, "operator", home.now))
        assert await run(home, lambda tx: agree(tx, "audit", 30, "operator", home.now))
        assert await run_retention(home.bot.transactions, home.bot.house, "local", home.now) == [
            "events: 0 let go",
            "audit: 0 let go",
        ]
        [(inbox,)] = rows(url, "SELECT count(*) FROM inbox")
        later = home.now + 31 * DAY_MS
        foreseen = await run(home, lambda tx: foresee_aged(tx, None, later))
        assert foreseen["events"] >= inbox > 0
        gone = await keep_all_to_it(home.bot.transactions, home.bot.house.library, None, later)
        assert gone["local"] == foreseen
        assert await home.values("Bob")
    assert rows(url, "SELECT count(*) FROM inbox") == [(0,)]
    assert rows(url, "SELECT count(*) FROM outbox WHERE message IS NOT NULL AND status = 2") == [(0,)]
    assert {action for (action,) in rows(url, "SELECT action FROM audit")} == {"retention.run"}


async def test_single_answers_go_by_the_day_of_publishing(url: str, tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL, url=url) as home:
        await named_round(home)
        long = home.now + 400 * DAY_MS
        library, transactions = home.bot.house.library, home.bot.transactions
        assert await keep_all_to_it(transactions, library, 30, long) == {}  # not published yet
        rows(url, "UPDATE rounds SET state = 'published' WHERE kind = 'named'")
        rows(url, f"UPDATE round_settings SET published_at = {home.now}")
        rows(url, f"UPDATE rounds SET created_at = {home.now - 400 * DAY_MS}")
        assert await keep_all_to_it(transactions, library, 30, home.now + DAY_MS) == {}  # begun long ago
        await run(home, lambda tx: agree(tx, "notes", 5, "operator", home.now))
        assert (await keep_all_to_it(transactions, library, 30, home.now + 6 * DAY_MS))["local"] == {"notes": 1}
        assert COMMENT not in repr(rows(url, "SELECT comment FROM answers"))
        assert await home.values("Bob")
        assert (await keep_all_to_it(transactions, library, 30, home.now + 31 * DAY_MS))["local"] == {"answers": 4}
        assert not await home.values("Bob")
    assert rows(url, "SELECT count(*) FROM answers") == [(0,)]


async def test_what_is_given_out_about_a_council_leads_to_nobody(url: str, tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL, url=url) as home:
        await named_round(home)
        await run(home, lambda tx: complain(tx, found(tx, "Bob").owner, "too slow", "7", home.now))
        record = await run(home, lambda tx: organisational_record(tx, home.now))
    written = json.dumps(record, default=str)
    assert record["records"]["rounds"][0]["state"] == "answering"
    assert record["records"]["complaints"][0]["due_on"]
    assert record["records"]["official_views"] == []
    for told in (*PEOPLE_OF_ROUND, COMMENT, "too slow"):
        assert told not in written


async def test_the_audit_has_no_words_of_answers(url: str, tmp_path: Path) -> None:
    """Nor of notes, complaints or evidence: it says that something was said."""
    async with at_home(tmp_path, COUNCIL, url=url) as home:
        await named_round(home)
        await home.say("Cara", "change 1 to pp", "reason far too few of us", "evidence https://council.example/bins")
        await home.say("Ana", "begin workshop", "yes", "answers of Bob", "comment what a day")
        await run(home, lambda tx: complain(tx, found(tx, "Dan").owner, "too slow", "7", home.now))
        await erased(home, "Eve")
    columns = "value, reason, comment, evidence"
    said = {str(text).strip('"') for row in rows(url, f"SELECT {columns} FROM answers") for text in row if text}
    said |= {COMMENT, "too slow", "far too few of us", "https://council.example/bins"}
    told = [str(cell) for row in rows(url, "SELECT actor, action, subject, before, after FROM audit") for cell in row]
    assert len(told) > 50
    assert [
        (text, cell) for text in said for cell in told if text in cell.split() or (" " in text and text in cell)
    ] == []


async def test_what_is_said_in_chat_is_kept_with_who_said_it(url: str, tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL, url=url) as home:
        await home.arrive("Bob")
        await home.say("Bob", "complain nobody asked me")
        [kept] = await run(home, complaints)
        assert (kept.words, kept.owner) == ("nobody asked me", await run(home, lambda tx: found(tx, "Bob").owner))
    assert "nobody asked me" not in repr(rows(url, "SELECT * FROM audit"))
    assert rows(url, "SELECT action FROM audit WHERE action LIKE 'complaint.%'") == [("complaint.acknowledged",)]


async def test_a_complaint_is_acknowledged_and_waits_until_it_is_answered(url: str, tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL, url=url) as home:
        assert await run(home, lambda tx: complain(tx, None, "  ", "operator", home.now)) is None
        kept = await run(home, lambda tx: complain(tx, None, "nobody asked me", "operator", home.now))
        assert kept is not None
        assert [one.due_on for one in await run(home, complaints)] == [kept.due_on]
        assert await run(home, lambda tx: answer_complaint(tx, kept.id, "we said sorry", "operator", home.now))
        assert not await run(home, lambda tx: answer_complaint(tx, kept.id, "again", "operator", home.now))
        assert await run(home, complaints) == []
        assert [one.outcome for one in await run(home, lambda tx: complaints(tx, closed=True))] == ["we said sorry"]
    assert "nobody asked me" not in repr(rows(url, "SELECT * FROM audit"))


async def test_a_button_from_before_leads_nowhere_and_begins_anew(url: str, tmp_path: Path) -> None:
    """Somebody is erased with a conversation open in front of them."""
    async with at_home(tmp_path, COUNCIL, url=url) as home:
        await named_round(home)
        await home.say("Cara", "bins")
        session, control = home.screen.controls[-1]
        await erased(home, "Cara")
        said = await home.press("Cara", control, session)
        assert said
        assert await home.values("Cara") == {}
        assert await home.say("Cara", "hello")
    assert rows(url, f"SELECT count(*) FROM sessions WHERE id = '{session}'") == [(0,)]


async def test_what_is_on_its_way_as_somebody_is_erased_is_taken_back_too(url: str, tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL, url=url) as home:
        await named_round(home)
        event = home.event("Bob", Said("Bob", "summary"))
        await home.bot.transactions.run(LOCAL, lambda tx: turns(tx, [event], home.bot.house, home.now))
        claimed = await home.bot.transactions.run(Scope(None), lambda tx: tx.claim("terminal", home.now, 10))
        assert len(claimed) == 1
        await erased(home, "Bob")
        receipt = [(one.id, Delivered("D1:1")) for one in claimed]
        await home.bot.transactions.run(Scope(None), lambda tx: tx.receipts(receipt, home.now))
        sent = await home.bot.transactions.run(Scope(None), lambda tx: tx.claim("terminal", home.now, 10))
        assert [(one.operation, one.reference) for one in sent] == [("withdraw", "D1:1")]
