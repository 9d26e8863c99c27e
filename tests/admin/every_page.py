"""Every page of the console with something on it, and every answer to a form: what all of them have to hold to."""

import re
from collections.abc import Mapping
from typing import Protocol

from eic_bot.service.admins.granting import grant, revoke
from eic_bot.service.admins.records import mailed
from eic_bot.service.envelopes import Address
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Audited, Changes, Scope
from eic_bot.service.rights.complaining import complain
from tests.admin.serving import ALPHA, BEGINS, Browser, Reply, Served
from tests.store.support import outgoing

HERE = f"/admin/of/{ALPHA}"
PACKS = f"{HERE}/packs"
DEMO = f"{PACKS}/demo"
OVERLAY = "overlay: here\nbase: demo\nnumber: {number}\nhidden: [data.trust]\n"
WHO = Address("slack", "TALPHA", "U0")
AROUND = ("/admin/login", "/admin/left", "/admin/nothing", "/admin/callback?state=x", "/admin")
OWN = (
    "health", "rounds", "packs", "overlay", "undelivered", "nudges", "nudges?weeks=12", "people", "roles", "sessions",
    "audit", "audit?actor=nobody",
)  # fmt: skip
SAID = (
    "undelivered?said=retry&done=1&left=2", "undelivered?said=drop&done=2&left=0", "undelivered?said=none",
    *(f"nudges?said={one}" for one in ("paused", "unpaused", "same")),
    *(f"people?said={one}" for one in ("erased", "answered", "nobody", "another", "gone")),
    *(f"roles?said={one}" for one in ("granted", "revoked", "same", "unreadable", "gone")),
    *(f"sessions?said={one}" for one in ("ended", "none")),
    *(f"packs?said={one}" for one in ("discarded", "gone")),
    "overlay?said=overlay_removed",
)  # fmt: skip
STEPS = {"start": 2, "full": 4, "first_look": 3}
"""How many steps of each dialog are opened."""
DRAFT = (
    "", "/texts", "/texts?file=areas/role.yaml", "/characteristic?area=role", "/file?file=pack.yaml", "/dialogs",
    "/dialogs/start", "/dialogs/full", "/dialogs/first_look", "/things/resources", "/things/contacts",
    "/things/resources/one", "/things/contacts/one", "/things/resources/one?id=wigan-deal-lessons", "/schedule",
    "/preview?question=role.purpose.1", "/difference", "/publish",
    "/dialogs/none", "/dialogs/start/step?kind=none", "/texts?file=none", "/things/none",
    "/things/contacts/one?id=none",
    *(f"/dialogs/start/step?to=%5B%22steps%22%2C0%5D&kind={one}" for one in (
        "tell", "assess", "ask", "summary", "highlights", "offer_dialogs", "notice", "branch"
    )),
    *(f"?said={one}" for one in ("kept", "undone", "redone", "taken", "errors", "changed_meanwhile")),
    *(f"/publish?said={one}" for one in ("published", "proposed", "rolled_back")),
)  # fmt: skip


class Get(Protocol):
    """Opens an address, and notes what came."""

    async def __call__(self, path: str, browser: Browser = ..., name: str = ...) -> None: ...


class Post(Protocol):
    """Sends a form, and notes what came."""

    async def __call__(self, path: str, form: Mapping[str, str] | None = None, name: str = ...) -> Reply: ...


def _begin(tx: Transaction) -> None:
    tx.entitle("Anytown")
    [owner] = tx.owners([WHO], BEGINS)
    tx.called({WHO: "Una Quill"})
    tx.save(Changes(BEGINS, outgoing=[outgoing(owner, number + 1, f"k{number}") for number in range(3)]))
    tx.audit([Audited("operator", "pack.kept", f"no. {number}") for number in range(60)], BEGINS)
    tx.audit([Audited("7", "outgoing.paused", "x"), Audited("7", "round.accepted", "round 1")], BEGINS)
    complain(tx, None, "zzz", "7", BEGINS)
    for name in ("bob", "cara"):
        grant(tx, mailed(f"{name}@id.example"), "editor", "ann", BEGINS)
    revoke(tx, mailed("cara@id.example"), "ann", BEGINS)


async def every_page(served: Served, admin: Browser) -> Mapping[str, Reply]:
    """All of them as somebody who may everything there sees them, by what they are asked by."""
    await served.transactions.run(Scope(ALPHA), _begin)
    await served.somebody("admin", ALPHA, "dev")
    nobody, viewer = served.browser(), await served.somebody("viewer", ALPHA, "vic")
    lost = await served.somebody("admin", "slack:NONE", "zed")
    for other in (nobody, viewer, lost):
        other.cookies |= {name: value for name, value in admin.cookies.items() if "console" not in name}
    found: dict[str, Reply] = {}

    async def get(path: str, browser: Browser = admin, name: str = "") -> None:
        reply = await browser.get(path)
        found[f"{name} {path}".strip()] = reply

    async def post(path: str, form: Mapping[str, str] | None = None, name: str = "") -> Reply:
        reply = found[f"{name or 'form'} {path}"] = await admin.post(path, form or {})
        return reply

    for path in AROUND[:-1]:
        await get(path, nobody)
    await get(f"/admin/login?key={served.key}", nobody)
    await get("/admin", lost)
    for path in (f"{HERE}/audit", f"{HERE}/packs", f"{HERE}/overlay"):
        await get(path, viewer, "viewer")
    for path in (*OWN, *SAID):
        await get(f"{HERE}/{path}")
    letters = await served.transactions.run(Scope(ALPHA), lambda tx: tx.letters(9))
    await post(f"{HERE}/undelivered/drop", {"id": str(letters[0].id)})
    await post(f"{HERE}/people/look", {"person": "U0", "mode": "anonymous"})
    await post(f"{HERE}/nudges/pause")
    await get(f"{HERE}/health", name="paused")
    await get(f"{HERE}/nudges", name="paused")
    await admin.post(f"{HERE}/nudges/unpause")
    found["form elsewhere"] = await admin.post(f"{HERE}/nudges/pause", {}, {"Sec-Fetch-Site": "cross-site"})
    await _overlay(get, post)
    await _draft(admin, get, post)
    await get(f"{DEMO}", viewer, "viewer")
    await get(f"{DEMO}/dialogs/full", viewer, "viewer")
    await get(f"{DEMO}/things/resources", viewer, "viewer")
    await post(f"{DEMO}/discard", {"revision": "3"})
    await get(f"{PACKS}", name="drafting")
    await get(f"{PACKS}/none")
    return found


async def _overlay(get: Get, post: Post) -> None:
    for number in (1, 2):
        text = OVERLAY.format(number=number)
        report = await post(f"{HERE}/overlay/weigh", {"text": text}, f"number {number}")
        [token] = re.findall(r'name="token" value="([^"]+)"', report.text)
        await post(f"{HERE}/overlay/publish", {"text": text, "token": "x"}, f"refused {number}")
        await post(f"{HERE}/overlay/publish", {"text": text, "token": token}, f"done {number}")
    await post(f"{HERE}/overlay/look", {"text": "hidden: ["})
    await get(f"{HERE}/overlay", name="in force")


async def _draft(admin: Browser, get: Get, post: Post) -> None:
    await post(f"{PACKS}/begin", {"pack": "nothing"})
    await post(f"{PACKS}/upload", {})
    assert (await admin.post(f"{PACKS}/begin", {"pack": "demo"})).status == 303
    for path in DRAFT:
        await get(f"{DEMO}{path}")
    for dialog, steps in STEPS.items():
        for place in range(steps):
            await get(f"{DEMO}/dialogs/{dialog}/step?at=%5B%22steps%22%2C{place}%5D")
    title = {"edit": "reword", "file": "pack.yaml", "route": '["title"]', "words:text:en": "Zz", "words:text:cy": "Zz"}
    assert (await admin.post(f"{DEMO}/edit", {**title, "revision": "1"})).status == 303
    await post(f"{DEMO}/edit", {**title, "words:text:en": "Yy", "revision": "1"}, "conflict")
    await post(f"{DEMO}/edit", {"edit": "none", "revision": "2"}, "refused")
    await post(f"{DEMO}/files", {"revision": "2"}, "no file")
    await post(f"{DEMO}/look", {**title, "revision": "2"}, "looked")
    await post(f"{DEMO}/look", {"edit": "none"}, "looked, refused")
    await get(f"{DEMO}/publish", name="same version")
    assert (await admin.post(f"{DEMO}/edit", {"edit": "version", "version": "1.9.0", "revision": "2"})).status == 303
    await get(f"{DEMO}/publish", name="changed")
    await get(f"{DEMO}/difference", name="changed")
    await get(f"{DEMO}", name="changed")
    wrong = {"edit": "write", "file": "dialogs/start.yaml", "text": "title: [", "revision": "3"}
    assert (await admin.post(f"{DEMO}/edit", wrong)).status == 303
    for path in ("", "/difference", "/preview", "/publish", "/dialogs/start", "/texts?file=dialogs/start.yaml"):
        await get(f"{DEMO}{path}", name="wrong")
    await post(f"{DEMO}/publish", {"token": "x"}, "wrong")
    undone = await admin.post(f"{DEMO}/undo", {"revision": "4"})
    assert undone.status == 303
    await post(f"{DEMO}/publish", {"token": "x"}, "made up")
