"""A workshop and its agenda, on each database."""

from eic_bot.entrypoints.rehearsing import DAY_BEFORE, FACILITATOR, SPONSOR, SUPER_USER, rehearsal
from eic_bot.entrypoints.stage import moment
from tests.workshops.preparing import NOVEMBER, ROWS, prepare
from tests.workshops.stages import official, silent, up


async def test_a_workshop_is_announced_led_through_and_recorded(url: str) -> None:
    async with rehearsal(url, silent) as one:
        one.now = NOVEMBER

        def set_now(now: int) -> None:
            one.now = now

        await prepare(one.bot, {name: one.address_of(name) for name in ROWS}, set_now)
        one.wall.told.clear()
        meets, one.now = one.now, moment(DAY_BEFORE)
        await one.bot.idle()
        await one.bot.idle()
        agendas = [who for who, said in one.wall.told if "This is its agenda." in str(said)]
        assert sorted(agendas) == [SPONSOR, FACILITATOR]
        assert {who for who, said in one.wall.told if "Individual answers for" in str(said)} == {"Ben", "Cai", "Dee"}
        one.now = meets
        one.present = tuple(seen for seen in one.present or () if seen.name in ROWS)
        await one.mention(FACILITATOR, "start workshop")
        await one.press(SUPER_USER, "agree ")
        assert len(await official(one)) == 6
        await one.press(SUPER_USER, "settle ")
        assert len(await official(one)) == 7
        await one.press(FACILITATOR, "undo")
        assert len(await official(one)) == 6
        await one.press(FACILITATOR, "pause")
        await one.press(FACILITATOR, "resume")
        assert "Said alone" in up(one)
