"""What may help a whole organisation follows from its published view alone, and from what is still asked."""

from pathlib import Path

from eic_bot.model.matching import Need
from eic_bot.model.pack import Pack
from eic_bot.service.ports import Transaction
from eic_bot.service.resources.team import team_gaps
from eic_bot.service.tenancy import LOCAL
from tests.plan.preparing import planned


async def test_the_gaps_of_a_team_are_those_of_its_published_view_that_are_still_asked(tmp_path: Path) -> None:
    async with planned(f"sqlite:///{tmp_path / 'plan.db'}") as one:
        house = one.bot.house
        pack = await one.bot.transactions.run(LOCAL, lambda tx: house.content(tx).pack)
        first, second = list(pack.characteristics)[:2]

        async def gaps(of: Pack) -> dict[str, int]:
            def read(tx: Transaction) -> tuple[Need, ...]:
                return team_gaps(tx, of)

            return {each.characteristic: each.level for each in await one.bot.transactions.run(LOCAL, read)}

        assert await gaps(pack) == {second: 1, first: 3}
        assert list(await gaps(pack)) == [second, first]
        area = pack.areas[0]
        left = tuple(each for each in area.characteristics if f"{area.area}.{each.id}" != second)
        fewer = pack.model_copy(update={"areas": (area.model_copy(update={"characteristics": left}), *pack.areas[1:])})
        assert await gaps(Pack.model_validate(fewer.model_dump(by_alias=True))) == {first: 3}
        other = pack.model_copy(update={"manifest": pack.manifest.model_copy(update={"pack": "other"})})
        assert await gaps(other) == {}
        await one.say("Ben", "reopen")
        assert await gaps(pack) == {}
