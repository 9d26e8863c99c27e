"""Somebody drafts a pack in the console with forms alone, and no script."""

import io
import json
import re
import zipfile

import pytest

from eic_bot.packs.bundled import bundled_pack
from tests.admin.serving import ALPHA, BETA, Browser, Reply, Served

PACKS = f"/admin/of/{ALPHA}/packs"
DEMO = f"{PACKS}/demo"
PAGES = [
    "", "/texts", "/texts?file=areas/role.yaml", "/characteristic?area=role", "/file?file=pack.yaml",
    "/dialogs/start", "/dialogs/full", "/things/resources", "/things/contacts", "/things/resources/one",
    "/things/resources/one?id=wigan-deal-lessons", "/schedule", "/preview", "/preview?question=role.purpose.1",
    "/difference",
]  # fmt: skip


async def begun(served: Served, name: str = "ann") -> Browser:
    browser = await served.somebody("editor", ALPHA, name)
    assert (await browser.post(f"{PACKS}/begin", {"pack": "demo"})).there == DEMO
    return browser


async def sent(browser: Browser, edit: str, revision: int, **fields: str) -> Reply:
    return await browser.post(f"{DEMO}/edit", {"edit": edit, "revision": str(revision), "back": f"{DEMO}/texts", **fields})


@pytest.mark.parametrize("page", PAGES)
async def test_a_page_of_a_draft_is_shown_also_to_who_only_looks(served: Served, page: str) -> None:
    editor = await begun(served)
    seen = await editor.get(f"{DEMO}{page}")
    assert (seen.status, "unsafe" in seen.headers["Content-Security-Policy"]) == (200, False)
    assert not re.search(r"<style|<script(?! src=)|\son\w+=|\sstyle=|javascript:", seen.text)
    viewer = await served.somebody("viewer", ALPHA, "vic")
    looked = await viewer.get(f"{DEMO}{page}")
    assert looked.status == (403 if page.startswith("/characteristic") else 200)
    assert 'action="' + f"{DEMO}/edit" not in looked.text or "Save" not in looked.words
    assert (await (await served.somebody("admin", BETA, "ben")).get(f"/admin/of/{BETA}/packs/demo{page}")).status in (403, 404)
