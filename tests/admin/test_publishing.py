"""A draft is published in the console: with a report, by its token, and back again."""

import re

from tests.admin.serving import ALPHA, BETA, Browser, Reply, Served

PACKS = f"/admin/of/{ALPHA}/packs"
DEMO = f"{PACKS}/demo"
TITLE = {"edit": "reword", "file": "pack.yaml", "route": '["title"]', "words:text:en": "Better together"}


async def drafted(browser: Browser) -> None:
    await browser.post(f"{PACKS}/begin", {"pack": "demo"})
    assert (await browser.post(f"{DEMO}/edit", {**TITLE, "revision": "1"})).status == 303
    assert (await browser.post(f"{DEMO}/edit", {"edit": "version", "version": "1.9.0", "revision": "2"})).status == 303


def token(reply: Reply) -> str:
    [found] = re.findall(r'name="token" value="([^"]+)"', reply.text)
    return str(found)


async def in_force(browser: Browser, organisation: str = ALPHA) -> str:
    page = await browser.get(f"/admin/of/{organisation}/packs")
    [found] = re.findall(r"version (\d+\.\d+\.\d+)", page.words)
    return str(found)


async def test_a_draft_is_published_and_taken_back(served: Served) -> None:
    browser = await served.somebody("admin", ALPHA)
    await drafted(browser)
    report = await browser.get(f"{DEMO}/publish")
    assert "From 1.1.0 to 1.9.0" in report.words
    done = await browser.post(f"{DEMO}/publish", {"token": token(report), "whom": "nobody"})
    assert done.there == f"{DEMO}/publish?said=published"
    assert await in_force(browser) == "1.9.0"
    assert await in_force(await served.somebody("viewer", BETA), BETA) == "1.1.0"
    again = await browser.get(f"{DEMO}/publish")
    assert "1.9.0: published by" in again.words
    assert "It has to be higher" in again.words


async def test_without_the_report_and_its_token_nothing_is_published(served: Served) -> None:
    browser = await served.somebody("admin", ALPHA)
    await drafted(browser)
    for wrong in ("", "made-up", "0123456789ab-0"):
        reply = await browser.post(f"{DEMO}/publish", {"token": wrong, "whom": "all"})
        assert (reply.status, "G104" in reply.words) == (409, True)
    report = await browser.get(f"{DEMO}/publish")
    await browser.post(f"{DEMO}/edit", {**TITLE, "words:text:en": "Something else", "revision": "3"})
    stale = await browser.post(f"{DEMO}/publish", {"token": token(report), "whom": "all"})
    assert (stale.status, "G104" in stale.words) == (409, True)
    assert await in_force(browser) == "1.1.0"


async def test_an_editor_asks_and_an_admin_confirms(served: Served) -> None:
    editor, admin = await served.somebody("editor", ALPHA, "ed"), await served.somebody("admin", ALPHA, "ann")
    await drafted(editor)
    report = await editor.get(f"{DEMO}/publish")
    assert "Ask somebody else to publish it" in report.words
    asked = await editor.post(f"{DEMO}/publish", {"token": token(report), "whom": "nobody"})
    assert asked.there == f"{DEMO}/publish?said=proposed"
    assert await in_force(editor) == "1.1.0"
    refused = await editor.post(f"{DEMO}/publish", {"token": token(report), "whom": "nobody"})
    assert (refused.status, "G106" in refused.words) == (409, True)
    assert (await editor.post(f"{DEMO}/rollback")).status == 403
    confirmed = await admin.post(
        f"{DEMO}/publish", {"token": token(await admin.get(f"{DEMO}/publish")), "whom": "nobody"}
    )
    assert confirmed.there == f"{DEMO}/publish?said=published"
    assert await in_force(editor) == "1.9.0"


async def test_a_second_version_is_gone_back_from(served: Served) -> None:
    browser = await served.somebody("admin", ALPHA)
    await drafted(browser)
    for revision, version in ((3, "1.9.1"), (4, "2.0.0")):
        await browser.post(f"{DEMO}/edit", {"edit": "version", "version": version, "revision": str(revision)})
        report = await browser.get(f"{DEMO}/publish")
        await browser.post(f"{DEMO}/publish", {"token": token(report), "whom": "all"})
    assert await in_force(browser) == "2.0.0"
    assert (await browser.post(f"{DEMO}/rollback")).there == f"{DEMO}/publish?said=rolled_back"
    assert await in_force(browser) == "1.9.1"


async def test_a_draft_with_errors_has_no_report(served: Served) -> None:
    browser = await served.somebody("admin", ALPHA)
    await drafted(browser)
    await browser.post(f"{DEMO}/edit", {"edit": "write", "file": "areas/role.yaml", "text": "area: [", "revision": "3"})
    page = await browser.get(f"{DEMO}/publish")
    assert "has errors" in page.words
    assert 'name="token"' not in page.text
    assert (await browser.post(f"{DEMO}/publish", {"token": "x"})).there == f"{DEMO}/publish"
