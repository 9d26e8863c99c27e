"""What was said of resources is kept for a person or for all of an organisation, on each database."""

from eic_bot.service.ports import Transaction, Transactions
from tests.store.support import ANN, BEN, ELSEWHERE, LOCAL

PACK = "demo"


def people(tx: Transaction) -> tuple[int, int]:
    ann, ben = tx.owners([ANN, BEN], 1)
    return ann.id, ben.id


async def test_what_a_person_saves_is_theirs_alone_and_kept_once(database: Transactions) -> None:
    ann, ben = await database.run(LOCAL, people)

    def saves(tx: Transaction) -> None:
        tx.marks.mark(ann, PACK, "b", "saved", 2)
        tx.marks.mark(ann, PACK, "a", "saved", 3)
        tx.marks.mark(ann, PACK, "b", "saved", 4)
        tx.marks.mark(ann, PACK, "c", "useful", 5)
        tx.marks.mark(ben, PACK, "d", "saved", 6)

    await database.run(LOCAL, saves)
    assert await database.run(LOCAL, lambda tx: tx.marks.marked(ann, PACK, "saved")) == ["b", "a"]
    assert await database.run(LOCAL, lambda tx: tx.marks.marked(ann, PACK, "useful")) == ["c"]
    assert await database.run(LOCAL, lambda tx: tx.marks.marked(ben, PACK, "saved")) == ["d"]
    assert await database.run(LOCAL, lambda tx: tx.marks.marked(ann, "other", "saved")) == []
    assert await database.run(ELSEWHERE, lambda tx: tx.marks.marked(ann, PACK, "saved")) == []


async def test_what_is_no_longer_saved_is_gone_and_the_rest_stays(database: Transactions) -> None:
    ann, ben = await database.run(LOCAL, people)

    def changes(tx: Transaction) -> None:
        for owner in (ann, ben):
            tx.marks.mark(owner, PACK, "a", "saved", 1)
            tx.marks.mark(owner, PACK, "b", "saved", 1)
        tx.marks.unmark(ann, PACK, "a", "saved")
        tx.marks.unmark(ann, PACK, "never", "saved")

    await database.run(LOCAL, changes)
    assert await database.run(LOCAL, lambda tx: tx.marks.marked(ann, PACK, "saved")) == ["b"]
    assert await database.run(LOCAL, lambda tx: tx.marks.marked(ben, PACK, "saved")) == ["a", "b"]


async def test_what_is_not_for_an_organisation_is_so_for_all_of_it_and_for_no_other(database: Transactions) -> None:
    await database.run(LOCAL, people)

    def says(tx: Transaction) -> None:
        tx.marks.hold(PACK, "b", "not_for_us", 2)
        tx.marks.hold(PACK, "a", "not_for_us", 3)
        tx.marks.hold(PACK, "b", "not_for_us", 4)
        tx.marks.hold(PACK, "c", "in_use", 5)

    await database.run(LOCAL, says)
    await database.run(ELSEWHERE, lambda tx: tx.owners([ANN._replace(tenant="elsewhere")], 1))
    held = await database.run(LOCAL, lambda tx: tx.marks.held(PACK, "not_for_us"))
    assert held == ["b", "a"]
    assert await database.run(ELSEWHERE, lambda tx: tx.marks.held(PACK, "not_for_us")) == []
    await database.run(ELSEWHERE, lambda tx: tx.marks.hold_no_longer(PACK, "b", "not_for_us"))
    await database.run(LOCAL, lambda tx: tx.marks.hold_no_longer(PACK, "a", "not_for_us"))
    assert await database.run(LOCAL, lambda tx: tx.marks.held(PACK, "not_for_us")) == ["b"]
    assert await database.run(LOCAL, lambda tx: tx.marks.held(PACK, "in_use")) == ["c"]
