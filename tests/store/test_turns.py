"""What a turn asks of the database: events taken once, owners, sessions, answers."""

from dataclasses import replace

import pytest

from eic_bot.errors import BrokenPromiseError
from eic_bot.model.answers import Answer, NoAnswer
from eic_bot.service.envelopes import Address
from eic_bot.service.ports import Transaction, Transactions
from eic_bot.service.records import Audited, Changes, KeptAnswer, Owner, Published
from tests.store.support import (
    ANN,
    BEN,
    ELSEWHERE,
    LOCAL,
    SYSTEM,
    inbound,
    kept,
    outgoing,
    owner_at,
    rows,
    saving,
    session,
    turn,
)  # fmt: skip


async def test_a_new_event_is_new_once_and_then_gives_back_what_was_answered(database: Transactions) -> None:
    assert await database.run(LOCAL, lambda tx: tx.take([inbound("e1")], 1)) == [None]
    await database.run(LOCAL, saving(Changes(1, results={(ANN, "e1"): "the card"})))
    assert await database.run(LOCAL, lambda tx: tx.take([inbound("e1"), inbound("e2")], 2)) == [
        "the card",
        None,
    ]


async def test_the_same_event_twice_in_a_batch_is_new_once(database: Transactions) -> None:
    assert await database.run(LOCAL, lambda tx: tx.take([inbound("e1"), inbound("e1")], 1)) == [None, ""]


async def test_the_same_key_of_another_tenant_is_another_event(database: Transactions) -> None:
    other = Address("terminal", "other", "ann")
    assert await database.run(LOCAL, lambda tx: tx.take([inbound("e1"), inbound("e1", other)], 1)) == [
        None,
        None,
    ]


async def test_five_deliveries_of_an_event_change_the_state_once(database: Transactions, url: str) -> None:
    assert [await database.run(LOCAL, turn("e1")) for _ in range(5)] == [1, 0, 0, 0, 0]
    assert rows(url, "SELECT count(*) FROM outbox") == rows(url, "SELECT count(*) FROM answers") == [(1,)]


async def test_a_result_for_an_event_nobody_took_is_refused(database: Transactions) -> None:
    with pytest.raises(BrokenPromiseError, match="not taken"):
        await database.run(LOCAL, saving(Changes(1, results={(ANN, "e9"): "x"})))


async def test_an_owner_is_made_on_first_sight_with_a_solo_round_and_a_respondent(database: Transactions) -> None:
    ann, ben, again = await database.run(LOCAL, lambda tx: tx.owners([ANN, BEN, ANN], 1))
    assert (ann.organisation, ann.round_kind, ann.kind, ann.focus, ann.sequence) == (
        "local",
        "solo",
        "person",
        (),
        0,
    )
    assert ann == again
    assert ann.round == ben.round
    assert (ann.id, ann.respondent) != (ben.id, ben.respondent)
    assert await database.run(LOCAL, owner_at(BEN)) == ben


async def test_preferences_focus_and_sequence_of_an_owner_are_kept(database: Transactions) -> None:
    ann = await database.run(LOCAL, owner_at())
    changed = replace(ann, language="cy", pace="ladder", focus=("s1", "s2"), sequence=7)
    await database.run(LOCAL, saving(Changes(1, owners={ann.id: changed})))
    assert await database.run(LOCAL, owner_at()) == changed


async def test_a_person_whose_link_was_cut_answers_as_somebody_new(database: Transactions, url: str) -> None:
    ann = await database.run(LOCAL, owner_at())
    await database.run(LOCAL, saving(Changes(1, {"s1": session(ann, 1)}, [kept(ann, "q", 1)])))
    await database.run(LOCAL, cut)
    [row] = await database.run(LOCAL, lambda tx: list(tx.answers()))
    assert row.person == ""
    assert (await database.run(LOCAL, owner_at())).respondent != ann.respondent


def cut(tx: Transaction) -> None:
    tx._connection.exec_driver_sql("DELETE FROM respondent_people")  # type: ignore[attr-defined]


async def test_a_session_comes_back_as_it_was_written(database: Transactions) -> None:
    ann = await database.run(LOCAL, owner_at())
    written = session(ann, 1, '{"at": "naïve \\u0000 😀"}')
    await database.run(LOCAL, saving(Changes(1, {"s1": written})))
    snapshot = await database.run(LOCAL, lambda tx: tx.snapshot(["s1", "none"], [ann.respondent]))
    assert snapshot.sessions == {"s1": written}
    assert snapshot.answers == {ann.respondent: {}}


@pytest.mark.parametrize("revision", [1, 2, 4])
async def test_a_session_that_has_moved_on_is_not_overwritten(database: Transactions, revision: int) -> None:
    ann = await database.run(LOCAL, owner_at())
    for good in (1, 2):
        await database.run(LOCAL, saving(Changes(1, {"s1": session(ann, good, f"{good}")})))
    with pytest.raises(BrokenPromiseError, match="moved on"):
        await database.run(LOCAL, saving(Changes(1, {"s1": session(ann, revision, "bad")})))
    assert (await database.run(LOCAL, lambda tx: tx.snapshot(["s1"], []))).sessions["s1"].state == "2"


async def test_a_session_begins_with_its_first_revision(database: Transactions) -> None:
    ann = await database.run(LOCAL, owner_at())
    with pytest.raises(BrokenPromiseError, match="moved on"):
        await database.run(LOCAL, saving(Changes(1, {"s1": session(ann, 2)})))


async def test_when_a_session_moved_on_nothing_of_the_turn_is_kept(database: Transactions, url: str) -> None:
    ann = await database.run(LOCAL, owner_at())
    changes = Changes(1, {"s1": session(ann, 3)}, [kept(ann, "q", 1)], [outgoing(ann, 1)])
    with pytest.raises(BrokenPromiseError):
        await database.run(LOCAL, saving(changes))
    assert rows(url, "SELECT count(*) FROM outbox") == rows(url, "SELECT count(*) FROM answers") == [(0,)]


async def test_every_part_of_an_answer_comes_back(database: Transactions) -> None:
    ann = await database.run(LOCAL, owner_at())
    said = [
        Answer("text", 1, 'a "b" ü', None, "because", "note", "https://x", "low", set_aside=True, at=5),
        Answer("none", 1, None, NoAnswer.NOT_OUR_GOAL, at=6),
        Answer("open", 1),
        Answer("whole", 1, 3),
        Answer("part", 1, 3.0),
        Answer("many", 1, ("a", "b")),
    ]
    await keep(database, ann, said)
    back = await answers_of(database, ann)
    assert list(back.values()) == said
    assert [type(each.value) for each in back.values()] == [str, type(None), type(None), int, float, tuple]


async def test_answers_come_in_the_order_given_the_newest_of_each_question(database: Transactions) -> None:
    ann = await database.run(LOCAL, owner_at())
    await keep(database, ann, [Answer("z", 1, "do"), Answer("a", 1, "do"), Answer("m", 1, "do")])
    await keep(database, ann, [Answer("z", 2, "plan"), Answer("z", 3, "review")])
    back = await answers_of(database, ann)
    assert [(each.question, each.revision) for each in back.values()] == [("a", 1), ("m", 1), ("z", 3)]


@pytest.mark.parametrize("revisions", [[2], [1, 3], [1, 1], [2, 1]])
async def test_the_revisions_of_an_answer_have_no_gaps_and_no_doubles(
    database: Transactions, revisions: list[int]
) -> None:
    ann = await database.run(LOCAL, owner_at())
    with pytest.raises(BrokenPromiseError, match=r"follow|next word"):
        await keep(database, ann, [Answer("q", revision, "do") for revision in revisions])
    await keep(database, ann, [Answer("q", 1, "do")])
    with pytest.raises(BrokenPromiseError, match="next word"):
        await keep(database, ann, [Answer("q", 1, "plan")])


async def test_text_no_database_can_hold_is_kept_as_near_as_can_be(database: Transactions) -> None:
    ann = await database.run(LOCAL, owner_at())
    await keep(database, ann, [Answer("q", 1, "a\0b", comment="c\0d\ud800e")])
    [answer] = (await answers_of(database, ann)).values()
    assert (answer.value, answer.comment) == ("a\0b", "c\ufffdd?e")


async def test_an_export_row_says_who_what_and_in_which_words(database: Transactions) -> None:
    ann, ben = await database.run(LOCAL, lambda tx: tx.owners([ANN, BEN], 1))
    await database.run(
        LOCAL, saving(Changes(1, answers=[kept(ben, "q", 1), kept(ann, "q", 1), kept(ann, "q", 2, "plan")]))
    )
    first, second = await database.run(LOCAL, lambda tx: list(tx.answers()))
    assert (first.person, first.answer.value, second.person) == ("ann", "plan", "ben")
    assert (first.saying.organisation, first.saying.round, first.question) == ("local", "solo", "q")
    assert first.saying.wording == first.saying.wording == "Do you q?"
    assert (first.saying.pack, first.saying.version, first.saying.language) == ("demo", "1", "en")


async def test_a_published_version_never_changes(database: Transactions) -> None:
    first, second = Published("demo", "1", "d1", "{}"), Published("demo", "1", "d2", "[]")
    assert await database.run(LOCAL, lambda tx: tx.publish(first, 1)) == first
    assert await database.run(LOCAL, lambda tx: tx.publish(second, 2)) == first
    assert await database.run(LOCAL, lambda tx: tx.published("demo", "1")) == first
    assert await database.run(LOCAL, lambda tx: tx.published("demo", "2")) is None


async def test_audit_is_kept_with_what_was_done(database: Transactions, url: str) -> None:
    await database.run(LOCAL, lambda tx: tx.audit([Audited("ann", "published", "demo", None, "d1")], 5))
    await database.run(LOCAL, saving(Changes(6, audit=[Audited("ann", "began", "s1")])))
    assert rows(url, "SELECT at, actor, action, subject, before, after FROM audit ORDER BY id") == [
        (5, "ann", "published", "demo", None, "d1"), (6, "ann", "began", "s1", None, None),
    ]  # fmt: skip


async def test_another_organisation_finds_nothing(database: Transactions) -> None:
    await database.run(LOCAL, turn("e1"))
    await database.run(LOCAL, lambda tx: tx.publish(Published("demo", "1", "d", "{}"), 1))

    def look(tx: Transaction) -> tuple[object, ...]:
        snapshot = tx.snapshot(["of-ann"], [1])
        claimed = tx.claim("terminal", 10, 10)
        return snapshot.sessions, snapshot.answers, list(tx.answers()), claimed

    assert await database.run(ELSEWHERE, look) == ({}, {1: {}}, [], [])
    assert await database.run(ELSEWHERE, lambda tx: tx.take([inbound("e1")], 1)) == [None]
    assert await database.run(ELSEWHERE, look) == ({}, {1: {}}, [], [])


async def test_packs_of_the_deployment_are_for_all_and_those_of_an_organisation_its_own(database: Transactions) -> None:
    shared, own = Published("demo", "1", "d", "{}"), Published("own", "1", "d", "{}")
    await database.run(LOCAL, lambda tx: tx.publish(shared, 1))
    await database.run(ELSEWHERE, lambda tx: tx.publish(own, 1))
    assert await database.run(ELSEWHERE, lambda tx: tx.published("demo", "1")) == shared
    assert await database.run(ELSEWHERE, lambda tx: tx.published("own", "1")) == own
    assert await database.run(LOCAL, lambda tx: tx.published("own", "1")) is None


async def test_another_organisation_changes_nothing(database: Transactions) -> None:
    await database.run(LOCAL, turn("e1"))
    ann = await database.run(LOCAL, owner_at())
    for stolen in (
        Changes(1, sessions={"of-ann": session(ann, 2, "bad", "of-ann")}),
        Changes(1, answers=[kept(ann, "q", 1)]),
        Changes(1, outgoing=[outgoing(ann, 9)]),
        Changes(1, owners={ann.id: replace(ann, language="cy")}),
    ):
        with pytest.raises(BrokenPromiseError):
            await database.run(ELSEWHERE, saving(stolen))
    with pytest.raises(BrokenPromiseError, match="another organisation"):
        await database.run(ELSEWHERE, owner_at())


async def test_the_system_scope_is_for_workers_only(database: Transactions) -> None:
    assert await database.run(SYSTEM, lambda tx: (tx.due_timers(1, 1), tx.claim("terminal", 1, 1))) == (
        [],
        [],
    )
    await database.run(SYSTEM, lambda tx: tx.receipts([], 1))
    for work in (
        lambda tx: tx.take([inbound("e1")], 1), owner_at(), lambda tx: tx.snapshot([], []),
        saving(Changes(1)), lambda tx: tx.fired([1], 1), lambda tx: tx.published("demo", "1"),
        lambda tx: tx.publish(Published("demo", "1", "d", "{}"), 1), lambda tx: list(tx.answers()),
        lambda tx: tx.audit([], 1),
    ):  # fmt: skip
        with pytest.raises(BrokenPromiseError, match="system scope"):
            await database.run(SYSTEM, work)


async def keep(database: Transactions, owner: Owner, said: list[Answer]) -> None:
    new = [KeptAnswer(owner.respondent, each, "demo", "1", "en", f"Do you {each.question}?") for each in said]
    await database.run(LOCAL, saving(Changes(1, answers=new)))


async def answers_of(database: Transactions, owner: Owner) -> dict[str, Answer]:
    snapshot = await database.run(LOCAL, lambda tx: tx.snapshot([], [owner.respondent]))
    return dict(snapshot.answers[owner.respondent])
