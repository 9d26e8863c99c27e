"""An organisation's overlay in force: its own alone, laid again over each newer base, and no answer is lost by it."""

import random
import re
from dataclasses import replace
from pathlib import Path

import pytest

from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.inputs import Said
from eic_bot.entrypoints.press import press_at
from eic_bot.entrypoints.press_orders import ORDERS
from eic_bot.model.answers import Answer
from eic_bot.model.overlay import Overlay
from eic_bot.service.envelopes import Address, Arrived, Inbound
from eic_bot.service.overlays import (
    Asked,
    Laid,
    flow_through,
    overlay_of,
    publish_overlay,
    remove_overlay,
    weigh_overlay,
)
from eic_bot.service.ports import Transaction
from eic_bot.service.publishing.deciding import Confirmed
from eic_bot.service.publishing.records import NOBODY
from eic_bot.service.records import Scope
from eic_bot.service.tenancy import LOCAL
from eic_bot.service.turn import turns
from tests.packs.test_overlays import edited, random_overlay
from tests.service.house import DEMO, Home, at_home
from tests.terminal import at_terminal

OURS, THEIRS = "slack:T1", "slack:T2"
IN_BOTH = {"en": "Here we say it in our own words.", "cy": "Yma rydyn ni'n ei ddweud yn ein geiriau ein hunain."}
WORDING = {"role.purpose.1": {"text": IN_BOTH}}


async def take(home: Home, team: str, *events: str) -> None:
    """Somebody of that workspace arrives, or says something."""
    who = Address("slack", team.partition(":")[2], "U1")
    for text in events:
        home.number += 1
        home.now += 10_000
        event = Said("U1", text) if text else Arrived("first_look")
        one = Inbound(f"e{home.number}", who, event, home.now)
        await home.bot.transactions.run(Scope(team), lambda tx: turns(tx, [one], home.bot.house, home.now))  # noqa: B023


async def answers(home: Home, team: str) -> dict[str, Answer]:
    return await home.bot.transactions.run(
        Scope(team), lambda tx: {row.answer.question: row.answer for row in tx.answers()}
    )


async def met(home: Home, team: str) -> Content:
    return await home.bot.transactions.run(Scope(team), home.bot.house.content)


async def lay(home: Home, overlay: Overlay, team: str = OURS) -> Laid | str:
    bot, ana = home.bot, Confirmed("Ana", "", NOBODY)
    foreseen = await weigh_overlay(bot.transactions, bot.house.library, team, overlay)
    if isinstance(foreseen, str):
        return foreseen
    confirmed = replace(ana, token=foreseen.impact.token)
    laid = await publish_overlay(bot.transactions, bot.house.library, team, overlay, confirmed, home.now)
    assert not isinstance(laid, Asked)
    return laid


async def publish_base(home: Home, base: Content) -> None:
    def work(tx: Transaction) -> None:
        home.bot.house.library.keep(tx, base, home.now)
        tx.publications.put_in_force(base.pack.id, base.pack.version, "test", home.now)

    await home.bot.transactions.run(LOCAL, work)


async def test_an_overlay_is_met_by_its_organisation_alone_until_it_is_removed(tmp_path: Path) -> None:
    overlay = Overlay.model_validate({"overlay": "here", "base": "demo", "number": 1, "wording": WORDING})
    async with at_home(tmp_path) as home:
        for team in (OURS, THEIRS):
            await take(home, team, "", "d")
        before = await answers(home, OURS)
        assert await lay(home, overlay) == Laid(OURS, f"{DEMO.pack.version}+own.1")
        assert (await met(home, OURS)).pack.question["role.purpose.1"].text == IN_BOTH
        assert await met(home, THEIRS) == DEMO
        await take(home, OURS, "p", "d")
        assert {id: (await answers(home, OURS))[id] for id in before} == before
        assert str(await lay(home, overlay.model_copy(update={"hidden": ("data.trust",)}))).startswith("No: number 1")
        assert str(await lay(home, overlay, "local")).startswith("No: local is everybody")
        bot = home.bot
        assert await bot.transactions.run(Scope(OURS), lambda tx: overlay_of(tx, "demo")) == overlay
        assert await bot.transactions.run(Scope(THEIRS), lambda tx: overlay_of(tx, "demo")) is None
        assert await remove_overlay(bot.transactions, OURS, "demo", home.now)
        assert not await remove_overlay(bot.transactions, OURS, "demo", home.now)
        assert await met(home, OURS) == DEMO


@pytest.mark.parametrize("seed", range(4))
async def test_random_overlays_over_random_bases_lose_no_answer_and_cross_no_border(seed: int, tmp_path: Path) -> None:
    draw = random.Random(seed)
    async with at_home(tmp_path) as home:
        for team in (OURS, THEIRS):
            await take(home, team, "", "d", "p", "n")
        kept = {team: await answers(home, team) for team in (OURS, THEIRS)}
        assert all(len(one) == 3 for one in kept.values())
        for number in range(1, 4):
            overlay = random_overlay(draw).model_copy(update={"number": number})
            assert isinstance(await lay(home, overlay), Laid)
            base = edited(draw)
            manifest = base.pack.manifest.model_copy(update={"version": f"3.{number}.0"})
            base = base.model_copy(update={"pack": base.pack.model_copy(update={"manifest": manifest})})
            await publish_base(home, base)
            [laid] = await flow_through(home.bot.transactions, home.bot.house.library, "demo", home.now)
            assert (laid.organisation, laid.version) == (OURS, f"3.{number}.0+own.{number}")
            assert await flow_through(home.bot.transactions, home.bot.house.library, "demo", home.now) == []
            assert (await met(home, OURS)).pack.version == laid.version
            assert await met(home, THEIRS) == base
            for team in (OURS, THEIRS):
                await take(home, team, "hello", "full", "repeat")
                now = await answers(home, team)
                assert {id: now[id] for id in kept[team]} == kept[team]


async def test_an_operator_publishes_shows_and_removes_it(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await take(home, OURS, "")
    url, file = f"sqlite:///{tmp_path / 'home.db'}", tmp_path / "overlay.yaml"

    def overlay(*words: str) -> tuple[int, str]:
        done = at_terminal.run("pack", "overlay", *words, "--database", url)
        return done.returncode, (done.stdout + done.stderr).decode().strip()

    file.write_text("overlay: here\nbase: demo\nnumber: 1\nhidden: [data.trsut]\n", encoding="utf-8")
    code, said = overlay("publish", str(file), OURS)
    assert code == 1
    assert "overlay.yaml:4:10" in said
    assert overlay("show", OURS) == (1, f"No: {OURS} has no overlay.")
    file.write_text("overlay: here\nbase: demo\nnumber: 1\nhidden: [data.trust]\n", encoding="utf-8")
    code, said = overlay("publish", str(tmp_path), OURS)
    assert (code, overlay("show", OURS)[0]) == (0, 1)
    [token] = re.findall(r"--confirm (\S+)", said)
    assert overlay("publish", str(tmp_path), OURS, "--confirm", "made-up-1")[0] == 1
    published = overlay("publish", str(tmp_path), OURS, "--confirm", token)
    assert published == (0, f"published: {OURS} meets demo {DEMO.pack.version}+own.1")
    assert '"data.trust"' in overlay("show", OURS)[1]
    assert overlay("remove", OURS) == (0, f"removed: {OURS} meets demo as it is")
    assert overlay("remove", OURS)[0] == 1


async def test_where_it_takes_two_the_second_confirms_and_nobody_does_alone(tmp_path: Path) -> None:
    overlay = Overlay.model_validate({"overlay": "here", "base": "demo", "number": 1, "wording": WORDING})
    async with at_home(tmp_path) as home:
        await take(home, OURS, "", "d")
        bot = home.bot
        run, library = bot.transactions, bot.house.library
        foreseen = await weigh_overlay(run, library, OURS, overlay)
        assert not isinstance(foreseen, str)
        ana = Confirmed("Ana", foreseen.impact.token, NOBODY, by_two=True)
        for wrong in ("", "made-up-0"):
            refused = await publish_overlay(run, library, OURS, overlay, replace(ana, token=wrong), home.now)
            assert str(refused).startswith("No: This is not the token")
        done = await publish_overlay(run, library, OURS, overlay, ana, home.now)
        assert done == Asked(f"{DEMO.pack.version}+own.1")
        assert await met(home, OURS) == DEMO
        assert "it takes two" in str(await publish_overlay(run, library, OURS, overlay, ana, home.now))
        other = overlay.model_copy(update={"hidden": ("data.trust",)})
        ben = replace(ana, by="Ben")
        assert str(await publish_overlay(run, library, OURS, other, ben, home.now)).startswith("No: ")
        assert isinstance(await publish_overlay(run, library, OURS, overlay, ben, home.now), Laid)
        assert (await met(home, OURS)).pack.question["role.purpose.1"].text == IN_BOTH
        history = await run.run(Scope(OURS), lambda tx: tx.publications.history("demo", 5))
        assert [(one.by, one.second, one.state) for one in history][:1] == [("Ana", "Ben", "done")]


async def test_the_report_names_overlays_and_they_lie_over_what_is_published(tmp_path: Path) -> None:
    overlay = Overlay.model_validate(
        {"overlay": "here", "base": "demo", "number": 1, "wording": WORDING, "hidden": ["data.learning"]}
    )
    manifest = DEMO.pack.manifest.model_copy(update={"version": "9.0.0"})
    base = Content.model_validate_json(
        DEMO.model_copy(update={"pack": DEMO.pack.model_copy(update={"manifest": manifest})}).model_dump_json(
            by_alias=True, exclude_defaults=True
        )
    )
    json = base.model_dump_json(by_alias=True, exclude_defaults=True)
    async with at_home(tmp_path) as home:
        for team in (OURS, THEIRS):
            await take(home, team, "", "d")
        await lay(home, overlay)
        bot = home.bot
        press = press_at(f"sqlite:///{tmp_path / 'home.db'}", bot.transactions, bot.house.library, lambda: home.now)
        words = {"content": json, "only": "", "by": "Ana", "organisations": (), "move": "nobody"}
        told = await ORDERS["report"](press, words)
        assert f"Overlay of {OURS}, then 9.0.0+own.1: all of it fits" in told
        token = (await press.report(base)).impact.token  # type: ignore[union-attr]
        await ORDERS["publish"](press, {**words, "token": token})
        assert (await met(home, THEIRS)).pack.version == "9.0.0"
        ours = await met(home, OURS)
        assert ours.pack.version == "9.0.0+own.1"
        assert "data.learning" not in ours.pack.characteristics
        await ORDERS["roll_back"](press, {**words, "pack": "demo", "to": ""})
        assert (await met(home, OURS)).pack.version == f"{DEMO.pack.version}+own.1"
