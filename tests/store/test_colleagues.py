"""What is passed on to colleagues is told by the duty that looks across all organisations, on both databases."""

from eic_bot.entrypoints.stage import moment, open_stage
from eic_bot.entrypoints.wiring import read_pack
from eic_bot.service.records import Scope
from tests.store.support import rows
from tests.support.transcripts import FOLDER

COUNCIL = read_pack(str(FOLDER / "packs" / "council"))
TWO_COUNCILS = {
    "people": "Ana, Bob, Cara, Dev",
    "councils": "Leeds City Council = Ana, Bob; Cornwall Council = Cara, Dev",
}


async def test_questions_and_suggestions_of_two_councils_are_told_in_each(url: str) -> None:
    async with open_stage(url, COUNCIL, TWO_COUNCILS, moment("2027-03-01 10:30"), None) as stage:
        for line in ("1", "ask Bob"):
            await stage.act(line, "Ana")
        for line in ("1", "ask Dev"):
            await stage.act(line, "Cara")
        told = (await stage.pass_time("2027-03-01 10:40")).told
        assert "Ana asks for your help" in told["Bob"][0]
        assert "Cara asks for your help" in told["Dev"][0]
        await stage.act("suggest 1 dd", "Bob")
        heard = await stage.pass_time("2027-03-01 10:50")
        assert "Bob replied" in "\n".join(heard.bot)  # Ana, whose page it is
        assert "Cara" not in heard.told
        await stage.act("suggest 2 dd", "Dev")
        heard = await stage.pass_time("2027-03-01 11:00")
        assert "Dev replied" in "\n".join(heard.told["Cara"])
        assert heard.bot == []
        assert rows(url, "SELECT state FROM suggestions ORDER BY id") == [("suggested",), ("suggested",)]
        transactions = stage.bot.transactions
        waits = [one.id for one in await transactions.run(Scope(None), lambda tx: tx.due.suggestions(2**52, 9))]
        assert len(waits) == 2
        await stage.pass_time("2027-06-01 11:00")
        assert await transactions.run(Scope(None), lambda tx: tx.due.suggestions(2**52, 9)) == []
