"""The console: the p50 of each page over HTTP on loopback, among 400 organisations, with something on every page.

The pages of a draft are those of the demonstration as it comes, in two languages.
"""

import asyncio
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter_ns

from benchmarks.lines import Line, Target, line
from benchmarks.measuring import check
from eic_bot.admin.pages import PAGES
from eic_bot.service.envelopes import Address
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Audited, Changes, Scope
from tests.admin.serving import ALPHA, BEGINS, Browser, Served, as_it_comes, served
from tests.store.support import outgoing

ORGANISATIONS, LETTERS, ENTRIES = 400, 1_000, 10_000
DRAFT = {
    "draft": "",
    "words of an area": "/texts?file=areas/data.yaml",
    "a new characteristic": "/characteristic?area=data",
    "a file": "/file?file=areas/data.yaml",
    "a dialog": "/dialogs/full",
    "resources": "/things/resources",
    "a resource": "/things/resources/one",
    "schedule": "/schedule",
    "preview": "/preview",
    "differences": "/difference",
    "publish": "/publish",
}
"""The pages of a draft, by what they show."""
EACH = 20
"""Visits of a page in each round."""


def measure(rounds: int) -> list[Line]:
    """K1: a page of an admin of all organisations, beside a file that is sent as it is."""
    return asyncio.run(_measured(rounds))


async def _measured(rounds: int) -> list[Line]:
    with TemporaryDirectory() as folder:
        async with served(Path(folder), packed=as_it_comes) as console:
            await _fill(console)
            browser = await console.developer()
            await browser.post(f"/admin/of/{ALPHA}/packs/begin", {"pack": "demo"})
            pages = {page.path.strip("/"): page.path for page in PAGES}
            pages |= {f"draft, {name}": f"/packs/demo{below}" for name, below in DRAFT.items()}
            return [await _page(browser, name, path, rounds) for name, path in pages.items()]


async def _page(browser: Browser, name: str, path: str, rounds: int) -> Line:
    files, pages = [], []
    for _ in range(rounds):
        files.append(await _p50(browser, "/admin/static/x/icon.svg"))
        pages.append(await _p50(browser, f"/admin/of/{ALPHA}{path}"))
    return line(f"K1 console: {name}, p50", pages, "ms", "a file", files, target=Target(250.0, 100.0, on="value"))


async def _p50(browser: Browser, path: str) -> float:
    took = []
    for _ in range(EACH):
        begun = perf_counter_ns()
        reply = await browser.get(path)
        took.append((perf_counter_ns() - begun) / 1e6)
        check(expected=200, found=reply.status, what=path)
    return median(took)


async def _fill(console: Served) -> None:
    for number in range(ORGANISATIONS - 2):
        scope, address = Scope(f"slack:T{number}"), Address("slack", f"T{number}", "U1")
        await console.transactions.run(scope, lambda tx: tx.owners([address], BEGINS))  # noqa: B023 - done at once
    await console.transactions.run(Scope(ALPHA), _something)


def _something(tx: Transaction) -> None:
    [owner] = tx.owners([Address("slack", "TALPHA", "U0")], BEGINS)
    tx.save(Changes(BEGINS, outgoing=[outgoing(owner, number + 1, f"k{number}") for number in range(LETTERS)]))
    tx.audit([Audited("operator", "pack.kept", f"no. {number}") for number in range(ENTRIES)], BEGINS)
