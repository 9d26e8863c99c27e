"""What is held of people who spoke lately is what would be read, whoever has changed it."""

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from eic_bot.service.ports import Transaction, Transactions
from eic_bot.service.records import Changes, Owner, Snapshot
from eic_bot.store.database import open_database, open_reader
from eic_bot.store.held import TABLES, Held
from tests.store.support import ANN, BEN, LOCAL, inbound, kept, rows, session, turn
from tests.store.test_size import STATEMENTS

TOLD = {"answers.KEEP", "owners.KEEP", "owners.LINK", "owners.MAKE", "owners.PLACE", "owners.REACH", "sessions.KEEP"}
"""After these ``held`` is told what was written, or it is nothing that is held."""
keys = count()


@pytest.fixture
def url(path: Path) -> str:
    """Of a file: where there are other writers nothing is held."""
    return f"sqlite:///{path}"


@pytest.fixture
async def spoken(url: str) -> AsyncIterator[Transactions]:
    """Where Ann and Ben have spoken."""
    async with open_database(url, "test") as database:
        for number in range(3):
            await database.run(LOCAL, turn(f"ann {number}"))
            await database.run(LOCAL, turn(f"ben {number}", BEN))
        yield database


Known = tuple[list[Owner], Snapshot]


async def known(database: Transactions) -> Known:
    """What a turn of both begins with."""

    def work(tx: Transaction) -> Known:
        tx.take([inbound(f"look {next(keys)}", who) for who in (ANN, BEN)], 2)
        return _known(tx, list(tx.owners([ANN, BEN], 2)))

    return await database.run(LOCAL, work)


def read(url: str) -> Known:
    """The same from the file, by who holds nothing."""
    with open_reader(url) as reads:
        return reads.read(LOCAL, lambda tx: _known(tx, [one for who in (ANN, BEN) if (one := tx.known(who))]))


def _known(tx: Transaction, owners: list[Owner]) -> Known:
    found = tx.snapshot(["of-ann", "of-ben"], sorted(one.respondent for one in owners))
    return owners, replace(found, answers={who: {**said} for who, said in found.answers.items()})


def held(database: Transactions) -> Held:
    """By the writer."""
    found: Held = database._writer._held  # type: ignore[attr-defined]
    return found


async def test_what_is_held_after_some_turns_is_what_is_kept(spoken: Transactions, url: str) -> None:
    assert {name for _, name in held(spoken).sessions} == {"of-ann", "of-ben"}
    assert await known(spoken) == read(url)


async def test_it_is_in_the_order_and_the_words_in_which_it_is_read(spoken: Transactions, url: str) -> None:
    def work(tx: Transaction) -> None:
        tx.take([inbound("more")], 2)
        [ann] = tx.owners([ANN], 2)
        new = [kept(ann, "r", 1, reason="a\0b\ud800"), kept(ann, "q", 4)]
        focus = {ann.id: replace(ann, focus=("of-ann",), language="cy", reads="aloud", sequence=9)}
        tx.save(Changes(2, answers=new, owners=focus, sessions={"of-ann": session(ann, 4, "4", "of-ann")}))

    await known(spoken)
    await spoken.run(LOCAL, work)
    ours, theirs = await known(spoken), read(url)
    assert ours == theirs
    assert [[*said] for said in ours[1].answers.values()] == [[*said] for said in theirs[1].answers.values()]
    assert ours[0][0].focus == ("of-ann",)
    assert "\ufffd" in str(next(iter(ours[1].answers.values()))["r"].reason)


CHANGES: dict[str, Callable[[Transaction], object]] = {
    "a name": lambda tx: tx.called({ANN: "Ann"}),
    "somebody new": lambda tx: tx.owners([ANN._replace(external="cy")], 3),
    "a way to write to them": lambda tx: tx.reached({ANN: "by post"}, 3),
    "where they answer": lambda tx: tx.rounds.enter([1, 2], None),
}


@pytest.mark.parametrize("name", CHANGES)
async def test_what_another_use_case_changes_is_known_at_once(spoken: Transactions, url: str, name: str) -> None:
    await known(spoken)
    await spoken.run(LOCAL, CHANGES[name])
    assert await known(spoken) == read(url)


async def test_what_somebody_else_writes_into_the_file_is_known_at_once(spoken: Transactions, url: str) -> None:
    await known(spoken)
    rows(url, "UPDATE owners SET pace = 'ladder'")
    assert [one.pace for one in (await known(spoken))[0]] == ["ladder", "ladder"]


async def test_what_was_rolled_back_is_not_held(spoken: Transactions, url: str) -> None:
    def failing(tx: Transaction) -> None:
        turn("lost")(tx)
        raise RuntimeError("lost")

    await known(spoken)
    with pytest.raises(RuntimeError, match="lost"):
        await spoken.run(LOCAL, failing)
    assert await known(spoken) == read(url)


async def test_a_transaction_that_changes_more_than_it_tells_holds_nothing_of_what_it_writes(
    spoken: Transactions, url: str
) -> None:
    def work(tx: Transaction) -> None:
        turn("more")(tx)
        tx.called({ANN: "Ann"})
        turn("most", BEN)(tx)

    await spoken.run(LOCAL, work)
    assert held(spoken).sessions == {}
    assert await known(spoken) == read(url)


async def test_no_more_is_held_than_so_much(spoken: Transactions) -> None:
    await known(spoken)
    ours = held(spoken)
    ours.answers.update({(0, number): {} for number in range(Held.MOST)})
    await spoken.run(LOCAL, lambda tx: tx.known(ANN))
    assert ours.answers == {}


def test_whatever_writes_such_a_row_says_so_or_has_everything_forgotten() -> None:
    short = {name.removeprefix("eic_bot.store."): one for name, one in STATEMENTS.items()}
    writing = {name for name, one in short.items() if getattr(one.statement, "table", None) is not None}
    theirs = {name for name in writing if str(short[name].statement.table) in TABLES}  # type: ignore[attr-defined]
    assert {name for name in theirs if not short[name].unsettles} == TOLD


async def test_of_whom_nothing_was_read_nothing_is_held(url: str) -> None:
    async with open_database(url, "test") as database:
        [ann] = await database.run(LOCAL, lambda tx: tx.owners([ANN], 1))
        await database.run(LOCAL, lambda tx: tx.save(Changes(1, owners={ann.id: replace(ann, sequence=1)})))
        assert held(database).owners == {}
