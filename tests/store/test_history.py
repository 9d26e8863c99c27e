"""Earlier rounds on each database: found, offered to be confirmed, kept with a mark, and compared."""

from eic_bot.service.ports import Transaction
from eic_bot.service.tenancy import LOCAL
from tests.looking_back.preparing import begin, council, heard, publish
from tests.store.support import rows


async def test_what_was_said_in_a_round_is_confirmed_in_the_next_and_compared(url: str) -> None:
    async with council(url, 2026) as one:
        await begin(one, "named", 2026)
        await one.say("Bob", "dp", "pn", "submit", "yes")
        await publish(one, "dn", "nn")
    async with council(url, 2027) as one:
        await begin(one, "named", 2027)
        await one.say("Bob", "still true", "yes", "no", "dd")
        await publish(one, "dd", "nn")
        await one.say("Bob", "history")
        assert "The rounds: 31 March 2026 level 1, 31 March 2027 level 2, change 1 level up" in heard(one, "Bob")
        assert rows(url, "SELECT count(*) FROM answers WHERE confirmed") == [(2,)]

        def read(tx: Transaction) -> list[tuple[str, bool]]:
            [owner] = tx.owners([one.address_of("Bob")], one.now)
            newest = max(found.round for found in tx.history.own(owner.id, 0))
            return [
                (found.answer.question, found.answer.confirmed)
                for found in tx.history.own(owner.id, 0)
                if found.round == newest
            ]

        assert await one.bot.transactions.run(LOCAL, read) == [
            ("waste.less.1", False),
            ("waste.less.2", False),
            ("waste.rounds.1", True),
            ("waste.rounds.2", True),
        ]
