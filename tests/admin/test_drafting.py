"""Somebody drafts a pack in the console with forms alone, and no script."""

import io
import json
import re
import zipfile
from pathlib import Path

import pytest

from tests.admin.serving import ALPHA, BETA, Browser, Reply, Served, as_it_comes
from tests.admin.serving import served as serving

PACKS = f"/admin/of/{ALPHA}/packs"
DEMO = f"{PACKS}/demo"
PAGES = [
    "", "/texts", "/texts?file=areas/role.yaml", "/characteristic?area=role", "/file?file=pack.yaml",
    "/dialogs", "/dialogs/start", "/dialogs/full",
    "/dialogs/start/step?at=%5B%22steps%22%2C0%5D", "/things/resources", "/things/contacts", "/things/resources/one",
    "/things/resources/one?id=wigan-deal-lessons", "/schedule", "/preview", "/preview?question=role.purpose.1",
    "/difference",
]  # fmt: skip


async def begun(served: Served, name: str = "ann") -> Browser:
    browser = await served.somebody("editor", ALPHA, name)
    assert (await browser.post(f"{PACKS}/begin", {"pack": "demo"})).there == DEMO
    return browser


async def sent(browser: Browser, edit: str, revision: int, **fields: str) -> Reply:
    return await browser.post(
        f"{DEMO}/edit", {"edit": edit, "revision": str(revision), "back": f"{DEMO}/texts", **fields}
    )


@pytest.mark.parametrize("page", PAGES)
async def test_a_page_of_a_draft_is_shown_also_to_who_only_looks(served: Served, page: str) -> None:
    editor = await begun(served)
    seen = await editor.get(f"{DEMO}{page}")
    assert (seen.status, "unsafe" in seen.headers["Content-Security-Policy"]) == (200, False)
    assert not re.search(r"<style|<script(?! src=)|\son\w+=|\sstyle=|javascript:", seen.text)
    viewer = await served.somebody("viewer", ALPHA, "vic")
    looked = await viewer.get(f"{DEMO}{page}")
    assert looked.status == (403 if page.startswith("/characteristic") or "/step?" in page else 200)
    assert 'action="' + f"{DEMO}/edit" not in looked.text or "Save" not in looked.words
    assert (await (await served.somebody("admin", BETA, "ben")).get(f"/admin/of/{BETA}/packs/demo{page}")).status in (
        403,
        404,
    )


async def test_words_are_changed_and_every_other_byte_stays(served: Served) -> None:
    browser = await begun(served)
    route = json.dumps(["characteristics", 0, "statements", 1, "text"])
    new = "We ask residents first."
    reply = await sent(browser, "reword", 1, file="areas/role.yaml", route=route, **{"words:text:en": f"{new}\r\n"})
    assert (reply.status, reply.there) == (303, f"{DEMO}/texts?said=kept")
    files = await out(browser)
    before = {file: (served.pack / file).read_text("utf-8") for file in files}
    changed = {file for file in files if files[file] != before[file]}
    assert changed == {"areas/role.yaml"}
    lines = set(files["areas/role.yaml"].splitlines()) ^ set(before["areas/role.yaml"].splitlines())
    assert {line.strip() for line in lines} == {
        f"en: {new}", "We plan around what residents and businesses ask us for, not around our departments.",
    }  # fmt: skip


async def out(browser: Browser) -> dict[str, str]:
    """The files of the draft, as its zip has them."""
    data = await browser.bytes(f"{DEMO}/zip")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name.partition("/")[2]: archive.read(name).decode() for name in archive.namelist()}


async def test_two_who_change_the_same_words_are_told_and_keep_what_they_typed(served: Served) -> None:
    ann, ben = await begun(served), await served.somebody("admin", ALPHA, "ben")
    where = {"file": "pack.yaml", "route": '["title"]'}
    assert (await sent(ann, "reword", 1, **where, **{"words:text:en": "Anns words"})).status == 303
    told = await sent(ben, "reword", 1, **where, **{"words:text:en": "Bens <words>"})
    assert told.status == 409
    assert "Nothing was overwritten" in told.words
    assert "Bens <words>" in told.words
    assert "ann@id.example changed the words of pack.yaml/title" in told.words
    assert "Bens &lt;words&gt;" in told.text
    assert (await out(ben))["pack.yaml"].count("Anns words") == 1
    [revision] = re.findall(
        r'<form method="post" action="[^"]*/edit">.*?name="revision" value="(\d+)"', told.text, re.DOTALL
    )
    assert (await sent(ben, "reword", int(revision), **where, **{"words:text:en": "Bens words"})).status == 303
    assert "Bens words" in (await out(ann))["pack.yaml"]


async def test_a_characteristic_a_resource_and_a_contact_are_added(served: Served) -> None:
    browser = await begun(served)
    fields = {
        "area": "role",
        "words:title:en": "Listening",
        "words:help:en": "About it.",
        "words:why:en": "So.",
        "words:example:en": "One.",
    }
    sent_form = [("edit", "characteristic"), ("revision", "1"), *fields.items()]
    sent_form += [(f"words:statement_{level}:en", f"We listen, level {level}.") for level in range(1, 5)]
    assert (await browser.post(f"{DEMO}/edit", sent_form)).status == 303
    resource = {
        "sort": "resources", "is_new": "yes", "text:title": "How to listen", "text:url": "https://example.org/listen",
        "text:publisher": "Somebody", "text:kind": "guidance",
        "text:language": "en", "words:summary:en": "It says how.",
        "list:characteristics": "role.listening", "numbers:levels": "1", "number:year": "2026",
        "flag:verified:true": "off", "text:seen": "", "list:areas": "",
    }  # fmt: skip
    assert (await sent(browser, "thing", 2, **resource)).status == 303
    contact = {
        "sort": "contacts", "is_new": "yes", "text:name": "", "text:position": "Improvement team",
        "text:organisation": "Council", "text:reach": "improvement@council.example",
        "list:characteristics": "role.listening",
        "flag:role:false": "on",
    }  # fmt: skip
    assert (await sent(browser, "thing", 3, **contact)).status == 303
    files = await out(browser)
    assert files["resources.yaml"].endswith(
        "\n  - id: how-to-listen\n    title: How to listen\n"
        '    url: "https://example.org/listen"\n    publisher: Somebody\n'
        "    kind: guidance\n    language: en\n    summary: {en: It says how.}\n    characteristics: [role.listening]\n"
        "    levels: [1]\n    year: 2026\n    verified: false\n"
    )
    assert "  - id: listening\n    title: {en: Listening}\n" in files["areas/role.yaml"]
    assert files["contacts.yaml"].startswith("contacts:\n  - id: improvement_team\n    position: Improvement team\n")
    page = await browser.get(DEMO)
    assert "Nothing to mend" in page.words
    assert "To mend" not in page.words


async def test_in_a_pack_of_two_languages_every_text_is_asked_for_in_both(tmp_path: Path) -> None:
    async with serving(tmp_path, packed=as_it_comes) as served:
        browser = await begun(served)
        for page, fields in (
            ("/texts?file=areas/data.yaml", ["words:text"]),
            ("/characteristic", ["words:title", "words:statement_1", "words:statement_4"]),
            ("/things/resources/one", ["words:summary"]),
        ):
            shown = (await browser.get(f"{DEMO}{page}")).text
            for field in fields:
                assert shown.count(f'name="{field}:en"') == shown.count(f'name="{field}:cy"') > 0
        new = {"edit": "characteristic", "revision": "1", "area": "data"}
        texts = ("title", "help", "why", "example", *(f"statement_{level}" for level in range(1, 5)))
        english = new | {f"words:{one}:en": "We listen." for one in texts}
        both = english | {f"words:{one}:cy": "Rydym yn gwrando." for one in texts}
        assert "P601" in (await browser.post(f"{DEMO}/look", english)).words
        assert "Nothing to mend" in (await browser.post(f"{DEMO}/look", both)).words
        assert (await browser.post(f"{DEMO}/edit", both)).status == 303
        text = (await out(browser))["areas/data.yaml"]
        assert text.count("{en: We listen., cy: Rydym yn gwrando.}") == len(texts)
        where = {"edit": "reword", "file": "pack.yaml", "route": '["title"]', "revision": "2"}
        words = {"words:text:en": "Better together", "words:text:cy": ""}
        assert "P601" in (await browser.post(f"{DEMO}/look", {**where, **words})).words
        assert (await browser.post(f"{DEMO}/edit", {**where, **words, "words:text:cy": "Gwell gyda'n gilydd"})).status
        assert "title: {en: Better together, cy: Gwell gyda'n gilydd}" in (await out(browser))["pack.yaml"]


async def test_a_dialog_is_put_in_another_order_pace_and_under_a_condition(served: Served) -> None:
    browser = await begun(served)
    assert (await sent(browser, "pace", 1, dialog="full", pace="statement")).status == 303
    assert (await sent(browser, "move", 2, dialog="full", route='["steps", 1]', to="2")).status == 303
    when = {"dialog": "full", "route": '["steps", 3]', "question": "role.purpose.1", "how": "at_least", "value": "do"}
    assert (await sent(browser, "condition", 3, **when, words="")).status == 303
    text = (await out(browser))["dialogs/full.yaml"]
    assert "pace: statement\n" in text
    assert text.index("id: told_role") < text.index("id: role,")
    assert "when: {at_least: {question: role.purpose.1, value: do}}" in text
    page = await browser.get(f"{DEMO}/dialogs/full")
    assert "only if" in page.words
    gone = await sent(browser, "condition", 4, dialog="full", route='["steps", 3]', words="")
    assert gone.status == 303
    assert "when:" not in (await out(browser))["dialogs/full.yaml"]


async def test_steps_are_added_changed_and_taken_out_by_forms(served: Served) -> None:
    browser = await begun(served)
    page = await browser.get(f"{DEMO}/dialogs/start")
    assert 'value="[&#34;steps&#34;, 1]"' in page.text
    tell = {"dialog": "start", "route": '["steps", 1]', "is_new": "yes", "kind": "tell", "id": "more"}
    assert (await browser.get(f"{DEMO}/dialogs/start/step?kind=tell&to=%5B%22steps%22%2C+1%5D")).status == 200
    assert (await sent(browser, "step", 1, **tell, **{"words:text:en": "It takes ten minutes."})).status == 303
    way = {**tell, "route": '["steps", 2]', "kind": "branch", "id": "fork", "question": "role.purpose.1"}
    way |= {"how": "at_least", "value": "do", "words:text:en": "You do this already."}
    assert (await sent(browser, "step", 2, **way)).status == 303
    otherwise = {**tell, "route": '["steps", 2, "otherwise", 0]', "id": "else"}
    assert (await sent(browser, "step", 3, **otherwise, **{"words:text:en": "There is something to do."})).status == 303
    said = (await out(browser))["dialogs/start.yaml"]
    assert said.endswith(FORKED)
    page = await browser.get(f"{DEMO}/dialogs/start")
    assert "first in fork, otherwise" in page.words
    changed = {"dialog": "start", "route": '["steps", 3]', "list:dialogs": "full, first_look"}
    assert (await sent(browser, "step", 4, **changed)).status == 303
    assert "dialogs: [full, first_look]" in (await out(browser))["dialogs/start.yaml"]
    for revision, route in ((5, '["steps", 2, "otherwise", 0]'), (6, '["steps", 2]'), (7, '["steps", 1]')):
        assert (await sent(browser, "remove_step", revision, dialog="start", route=route)).status == 303
    before = (served.pack / "dialogs/start.yaml").read_text("utf-8")
    now = (await out(browser))["dialogs/start.yaml"]
    assert set(now.splitlines()) ^ set(before.splitlines()) == {
        "  - {step: offer_dialogs, id: choose, dialogs: [full, first_look]}",
        "  - {step: offer_dialogs, id: choose, dialogs: [first_look, full, councillor]}",
    }


FORKED = """\
  - {step: tell, id: more, text: {en: It takes ten minutes.}}
  - step: branch
    id: fork
    cases:
      - when:
          at_least: {question: role.purpose.1, value: do}
        steps:
          - {step: tell, id: fork_first, text: {en: You do this already.}}
    otherwise:
      - {step: tell, id: else, text: {en: There is something to do.}}
  - {step: offer_dialogs, id: choose, dialogs: [first_look, full, councillor]}
"""


async def test_a_dialog_is_added_offered_and_taken_out_again(served: Served) -> None:
    browser = await begun(served)
    new = {"id": "short_look", "words:title:en": "A short look", "words:about:en": "Two minutes.", "pace": "ladder"}
    new |= {"words:text:en": "Welcome.", "offered_in": "start", "area": "role"}
    assert "Nothing to mend" in (await browser.post(f"{DEMO}/look", {"edit": "dialog", **new})).words
    assert (await sent(browser, "dialog", 1, **new)).status == 303
    files = await out(browser)
    assert files["dialogs/short_look.yaml"] == (
        "dialog: short_look\ntitle: {en: A short look}\nabout: {en: Two minutes.}\npace: ladder\nsteps:\n"
        "  - {step: notice, id: notice}\n  - {step: tell, id: welcome, text: {en: Welcome.}}\n"
        "  - {step: assess, id: role, area: role}\n"
    )
    assert "dialogs: [first_look, full, councillor, short_look]" in files["dialogs/start.yaml"]
    assert "A short look" in (await browser.get(f"{DEMO}/dialogs")).words
    taken = await sent(browser, "dialog", 2, **new)
    assert (taken.status, "That name is taken" in taken.words) == (422, True)
    last = await sent(browser, "remove_step", 2, dialog="start", route='["steps", 0]')
    assert last.status == 303
    last = await sent(browser, "remove_step", 3, dialog="start", route='["steps", 0]')
    assert (last.status, "Something has to be left" in last.words) == (422, True)
    assert (await browser.post(f"{DEMO}/undo", {"revision": "3"})).status == 303
    assert (await sent(browser, "remove_dialog", 4, dialog="short_look")).status == 303
    assert {**await out(browser)} == {file: (served.pack / file).read_text("utf-8") for file in await out(browser)}
    assert "dialogs/short_look.yaml" not in await out(browser)


async def test_a_draft_is_begun_from_what_people_meet_in_the_organisation(served: Served) -> None:
    await begun(served)
    ann, ben = await served.somebody("admin", ALPHA, "ann"), await served.somebody("admin", BETA, "ben")
    title = {"edit": "reword", "file": "pack.yaml", "route": '["title"]', "words:text:en": "Alphas own"}
    await browser_publishes(ann, title)
    theirs = f"/admin/of/{BETA}/packs"
    for browser, packs, version, has_it in ((ann, PACKS, "1.9.0", True), (ben, theirs, "1.1.0", False)):
        if browser is ann:
            await ann.post(f"{DEMO}/discard", {"revision": "3", "sure": "yes"})
        assert f"Begin from what people meet: demo {version}" in (await browser.get(packs)).words
        reply = await browser.post(f"{packs}/begin_from_what_is_met", {"pack": "demo"})
        assert reply.there == f"{packs}/demo"
        page = await browser.get(f"{packs}/demo/texts")
        assert ("Alphas own" in page.text) == has_it
        assert "says the same as version" in (await browser.get(f"{packs}/demo/difference")).words
    assert (await ann.post(f"{PACKS}/begin_from_what_is_met", {"pack": "other"})).status == 422


async def browser_publishes(browser: Browser, edit: dict[str, str]) -> None:
    """The draft with that change, as an admin does."""
    assert (await browser.post(f"{DEMO}/edit", {**edit, "revision": "1"})).status == 303
    assert (await browser.post(f"{DEMO}/edit", {"edit": "version", "version": "1.9.0", "revision": "2"})).status == 303
    report = await browser.get(f"{DEMO}/publish")
    [token] = re.findall(r'name="token" value="([^"]+)"', report.text)
    done = await browser.post(f"{DEMO}/publish", {"token": token, "whom": "nobody"})
    assert done.there == f"{DEMO}/publish?said=published"


async def test_a_schedule_is_changed(served: Served) -> None:
    browser = await begun(served)
    form = [("edit", "schedule"), ("revision", "1"), ("rhythm", "monthly"), ("rhythm", ""), ("topic", "plan")]
    form += [("people", "whatever"), ("weekly_cap", "3")]
    assert (await browser.post(f"{DEMO}/edit", form)).status == 303
    text = (await out(browser))["nudges.yaml"]
    assert text.startswith("# What is sent unasked, and how often.")
    assert "rhythms: [monthly]\n" in text
    assert "people: null\nweekly_cap: 3\n" in text


@pytest.mark.parametrize(
    ("fields", "status", "said"),
    [
        ({"edit": "nothing"}, 400, "not there"),
        (
            {"edit": "reword", "file": "x.yaml", "route": "[]", "words:text:en": "x"},
            422,
            "no file of that name",
        ),
        ({"edit": "reword", "file": "pack.yaml", "route": "{}", "words:text:en": "x"}, 400, "not there"),
        ({"edit": "reword", "file": "pack.yaml", "route": '["scale"]', "words:text:en": ""}, 303, ""),
        (
            {"edit": "reword", "file": "pack.yaml", "route": '["title"]', "words:text:en": ""},
            422,
            "needs words",
        ),
        ({"edit": "write", "file": "../../etc/passwd", "text": "x"}, 422, "no file of that name"),
        ({"edit": "thing", "sort": "people", "id": "x"}, 400, "not there"),
        ({"edit": "remove", "sort": "resources", "id": "none"}, 422, "not there"),
        ({"edit": "move", "dialog": "full", "route": '["steps", 99]', "to": "1"}, 422, "not there"),
        ({"edit": "condition", "dialog": "full", "route": '["steps", 0]', "words": "a: b: c"}, 422, "not a condition"),
        ({"edit": "schedule", "rhythm": "monthly", "weekly_cap": "many"}, 400, "not there"),
    ],
)
async def test_what_cannot_be_done_is_said(served: Served, fields: dict[str, str], status: int, said: str) -> None:
    browser = await begun(served)
    reply = await browser.post(f"{DEMO}/edit", {"revision": "1", "back": "https://evil.example", **fields})
    assert reply.status == status
    assert said in reply.words
    assert not reply.there or reply.there.startswith(DEMO)


async def test_what_would_be_wrong_is_said_before_it_is_saved(served: Served) -> None:
    browser = await begun(served)
    form = {"edit": "reword", "revision": "1", "file": "pack.yaml", "route": '["title"]'}
    fine = await browser.post(f"{DEMO}/look", {**form, "words:text:en": "Fine"})
    assert (fine.status, "Nothing to mend" in fine.words) == (200, True)
    long = await browser.post(f"{DEMO}/look", {**form, "words:text:en": "x" * 2001})
    assert "To mend" in long.words
    assert "P307" in long.words
    assert "x" * 2001 not in (await out(browser))["pack.yaml"]


async def test_everything_can_be_undone_redone_and_thrown_away(served: Served) -> None:
    browser = await begun(served)
    await sent(browser, "version", 1, version="1.2.0")
    assert (await browser.post(f"{DEMO}/undo", {"revision": "2"})).there == f"{DEMO}?said=undone"
    assert "version: 1.1.0" in (await out(browser))["pack.yaml"]
    assert (await browser.post(f"{DEMO}/undo", {"revision": "2"})).there == f"{DEMO}?said=changed_meanwhile"
    assert (await browser.post(f"{DEMO}/redo", {"revision": "3"})).there == f"{DEMO}?said=redone"
    assert "version: 1.2.0" in (await out(browser))["pack.yaml"]
    told = await browser.get(f"{DEMO}/difference")
    assert "now: 1.2.0" in told.words
    asked = await browser.post(f"{DEMO}/discard", {"revision": "4"})
    assert "none comes back" in asked.words
    assert (await browser.post(f"{DEMO}/discard", {"revision": "4", "sure": "yes"})).there == f"{PACKS}?said=discarded"
    assert (await browser.get(DEMO)).status == 404


async def test_a_draft_goes_out_as_a_workbook_or_a_zip_and_comes_in_again(served: Served) -> None:
    browser = await begun(served)
    before = await out(browser)
    for kind in ("xlsx", "zip"):
        data = await browser.bytes(f"{DEMO}/{kind}")
        reply = await browser.put(f"{DEMO}/files", f"demo.{kind}", data, revision="1")
        assert reply.there == f"{DEMO}?said=taken"
        assert await out(browser) == before
    broken = await browser.put(f"{DEMO}/files", "demo.xlsx", b"no workbook", revision="1")
    assert (broken.status, "W102" in broken.words) == (422, True)


HOSTILE = {
    "up": ("demo/../../x.yaml", b"x", "outside"),
    "absolute": ("/etc/x.yaml", b"x", "outside"),
    "binary": ("demo/pack.yaml", b"\xff\xfe\x00", "cannot be read"),
    "no pack": ("demo/other.yaml", b"x", "no pack in it"),
    "bomb": ("demo/pack.yaml", b"a" * 30_000_000, "too large"),
}


@pytest.mark.parametrize("name", HOSTILE)
async def test_a_hostile_zip_is_refused(served: Served, name: str) -> None:
    path, content, said = HOSTILE[name]
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(path, content)
    browser = await served.somebody("editor", ALPHA)
    reply = await browser.put(f"{PACKS}/upload", "x.zip", made.getvalue())
    assert (reply.status, said in reply.words) == (422, True)


async def test_a_zip_with_a_link_or_without_an_end_is_refused(served: Served) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        link = zipfile.ZipInfo("demo/pack.yaml")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    browser = await served.somebody("editor", ALPHA)
    for data, said in ((made.getvalue(), "holds a link"), (made.getvalue()[:40], "not a zip"), (b"", "not a zip")):
        reply = await browser.put(f"{PACKS}/upload", "x.zip", data)
        assert (reply.status, said in reply.words) == (422, True)


SPOILT = {
    "areas/role.yaml": "area: [",
    "pack.yaml": "just words",
    "dialogs/full.yaml": "steps: {a: 1}",
    "resources.yaml": "resources: [1, {id: [x]}]",
    "nudges.yaml": "rooms: 1",
}


async def test_a_draft_that_cannot_be_read_is_shown_all_the_same(served: Served) -> None:
    browser = await begun(served)
    for revision, (file, text) in enumerate(SPOILT.items(), 1):
        assert (await sent(browser, "write", revision, file=file, text=text)).status == 303
    for page in PAGES:
        assert (await browser.get(f"{DEMO}{page}")).status in (200, 404), page
    assert "To mend" in (await browser.get(DEMO)).words
