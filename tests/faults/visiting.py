"""What single officers do besides: they look by themselves, ask colleagues, link accounts, use their page and rooms."""

import asyncio
import re
import secrets
from collections.abc import Awaitable, Callable

import aiohttp

from eic_bot.adapters.web.app import COOKIE, ROOT
from eic_bot.adapters.web.inbound import Fields
from tests.faults.councils import CouncilSiege
from tests.faults.judging import key_of
from tests.faults.officers import TENANT, Officer

SITE = "https://soak.invalid"
CODE = re.compile(r"link ([A-Z2-9]{4}-[A-Z2-9]{4})")
LINK = re.compile(r"/my/([\w-]{20,})")
COMES_S = 40.0
WANTED = "nudges every other Wednesday at 10:00"
TRIES = 400
TIMEOUT = aiohttp.ClientTimeout(total=15)
ASKED = "SELECT id, colleague, owner, state FROM suggestions WHERE state IN ('asked', 'suggested')"
PLACES = "SELECT owner, external FROM addresses WHERE channel IN ('slack', 'teams')"


async def come(siege: CouncilSiege, officers: int, seconds: float) -> None:
    """So many, one after the other over the time there is, each at once with those who came before."""
    coming: set[asyncio.Task[None]] = set()
    for number in range(officers):
        if siege.is_over:
            break
        kind = "st"[number % 2]
        task = asyncio.create_task(_look_alone(siege, siege.officer(500_000 + number, f"{kind}officer"), kind, number))
        coming.add(task)
        await asyncio.sleep(seconds / officers)
        for one in [one for one in coming if one.done()]:
            coming.discard(one)
            one.result()
    await asyncio.gather(*coming)


async def _look_alone(siege: CouncilSiege, officer: Officer, kind: str, number: int) -> None:
    for text in ("hello", "1", "dd"):
        await officer.say(text)
    await officer.say(f"comment {key_of(officer, 1)}")
    siege.said.add(key_of(officer, 1))
    if number % 4 == 0:
        await _ask_a_colleague(siege, officer)
    elif number % 4 == 1:
        await _link(siege, officer, kind, number)
    else:
        await _use_page(siege, officer)
    siege.counts["officers who looked by themselves"] += 1


async def _ask_a_colleague(siege: CouncilSiege, officer: Officer) -> None:
    """By the name that a colleague has; that one replies when they were asked."""
    near = [one for one in siege.people.values() if one.address.channel == officer.address.channel]
    await officer.say(f"ask {siege.chance.choice(near).name}")
    siege.counts["colleagues asked"] += 1


async def reply(siege: CouncilSiege) -> None:
    """Whoever was asked suggests something, and who asked takes it."""
    while not siege.is_over:
        await asyncio.sleep(siege.chance.uniform(1.0, 4.0))
        where = {owner: siege.people.get(external) for owner, external in await siege.asked(PLACES)}
        for id, colleague, asker, state in await siege.asked(ASKED):
            one = where.get(colleague if state == "asked" else asker)
            if one is not None and not siege.is_over:
                await one.say(f"suggest {id} pp" if state == "asked" else f"take suggestion {id}")
                siege.counts["suggestions made" if state == "asked" else "suggestions taken"] += 1


async def _link(siege: CouncilSiege, officer: Officer, kind: str, number: int) -> None:
    """They have a second account, which is the same person from then on; one comments where the other did."""
    twin = siege.officer(800_000 + number, f"{kind}officer")
    await twin.say("hello")
    await officer.say("link")
    if code := await officer.find(CODE, COMES_S):
        await twin.say(f"link {code}")
        await twin.say("yes")
        siege.counts["accounts linked"] += 1


async def _use_page(siege: CouncilSiege, officer: Officer) -> None:
    """They go on in a browser: what they send is sent until it is taken."""
    await officer.say("my page")
    token = await officer.find(LINK, COMES_S)
    if not token:
        return
    async with aiohttp.ClientSession(timeout=TIMEOUT) as http:
        key = key_of(officer, 2)
        siege.on_pages[key] = await _on_the_web(siege, http, token)(f"comment {key}")
        siege.said.add(key)
    siege.counts["pages used"] += 1


def _on_the_web(siege: CouncilSiege, http: aiohttp.ClientSession, token: str) -> Callable[[str], Awaitable[str]]:
    """Says something, and comes back with what the page shows then."""
    headers = {"Origin": SITE, "Sec-Fetch-Site": "same-origin", "Cookie": f"{COOKIE}={token}"}

    async def until(status: int, method: str, fields: Fields) -> str:
        for _ in range(TRIES):
            try:
                asked = http.request(
                    method, f"{siege.a_replica()}{ROOT}", data=dict(fields), headers=headers, allow_redirects=False
                )
                async with asked as answer:
                    if answer.status == status:
                        return await answer.text()
            except (aiohttp.ClientError, TimeoutError, ValueError):
                pass
            await asyncio.sleep(0.5)
        raise TimeoutError(f"the page never answers a {method} of {fields}")

    async def say(text: str) -> str:
        await until(303, "POST", {"said": [text], "once": [secrets.token_hex(8)]})
        return await until(200, "GET", {})

    return say


async def settle_rooms(siege: CouncilSiege) -> None:
    """A channel of each council wants resources every other week, and gets them as days pass."""
    ann = siege.workspace.user("Sroom")
    channel = siege.workspace.channel("digital", ann, with_bot=True)
    bea = siege.teams.tenant(TENANT).user("Troom")
    room = siege.teams.tenant(TENANT).channel("Digital", "General", [bea])
    siege.aim()
    await siege.workspace.mention(ann, channel, WANTED)
    for delivery in (*await bea.install(room), await bea.mention(room, WANTED)):
        while delivery.status != 200:
            await asyncio.sleep(0.3)
            siege.aim()
            delivery = await siege.teams.line.again(delivery)  # noqa: PLW2901  the same once more
    siege.counts["rooms that want nudges"] += 2
