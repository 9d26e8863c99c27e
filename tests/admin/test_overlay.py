"""What an organisation changes for itself, in the console: by a token, by two where an editor asks, and away again."""

import re

from tests.admin.serving import ALPHA, BETA, Browser, Reply, Served

PAGE = f"/admin/of/{ALPHA}/overlay"
TEXT = "overlay: here\nbase: demo\nnumber: {number}\nhidden: [{hidden}]\n"


def written(hidden: str = "data.trust", number: int = 1) -> str:
    return TEXT.format(hidden=hidden, number=number)


def token(reply: Reply) -> str:
    [found] = re.findall(r'name="token" value="([^"]+)"', reply.text)
    return str(found)


async def weighed(browser: Browser, text: str) -> Reply:
    reply = await browser.post(f"{PAGE}/weigh", {"text": text})
    assert reply.status == 200
    return reply


async def test_an_overlay_is_weighed_published_by_its_token_shown_and_taken_away(served: Served) -> None:
    admin = await served.somebody("admin", ALPHA)
    assert "There is none" in (await admin.get(PAGE)).words
    assert "O102" in (await admin.post(f"{PAGE}/look", {"text": written("data.trsut")})).words
    assert 'name="token"' not in (await weighed(admin, "hidden: [")).text
    report = await weighed(admin, written())
    assert "From 1.1.0 to 1.1.0+own.1" in report.words
    for wrong in ("", "made-up-0"):
        refused = await admin.post(f"{PAGE}/publish", {"text": written(), "token": wrong})
        assert (refused.status, "not the token" in refused.words) == (409, True)
    other = await admin.post(f"{PAGE}/publish", {"text": written("data.learning"), "token": token(report)})
    assert (other.status, "not the token" in other.words) == (409, True)
    done = await admin.post(f"{PAGE}/publish", {"text": written(), "token": token(report)})
    assert done.there == f"{PAGE}?said=published"
    seen = await admin.get(PAGE)
    assert "people meet 1.1.0+own.1" in seen.words
    assert "data.trust" in seen.words
    assert "number: 2" in seen.text
    theirs = await (await served.somebody("viewer", BETA)).get(f"/admin/of/{BETA}/overlay")
    assert "There is none" in theirs.words
    assert "Change it" not in theirs.words
    again = await admin.post(f"{PAGE}/weigh", {"text": written("data.learning")})
    assert (again.status, "Raise number" in again.words) == (409, True)
    assert (await admin.post(f"{PAGE}/remove")).there == f"{PAGE}?said=overlay_removed"
    assert "There is none" in (await admin.get(PAGE)).words


async def test_an_editor_asks_and_an_admin_is_the_second(served: Served) -> None:
    editor, admin = await served.somebody("editor", ALPHA, "ed"), await served.somebody("admin", ALPHA, "ann")
    report = await weighed(editor, written())
    assert "Ask somebody else to publish it" in report.words
    form = {"text": written(), "token": token(report)}
    assert (await editor.post(f"{PAGE}/publish", form)).there == f"{PAGE}?said=proposed"
    assert "There is none" in (await editor.get(PAGE)).words
    alone = await editor.post(f"{PAGE}/publish", form)
    assert (alone.status, "it takes two" in alone.words) == (409, True)
    assert (await editor.post(f"{PAGE}/remove")).status == 403
    viewer = await served.somebody("viewer", ALPHA, "vic")
    assert (await viewer.post(f"{PAGE}/publish", form)).status == 403
    assert (await admin.post(f"{PAGE}/publish", form)).there == f"{PAGE}?said=published"
    assert "people meet 1.1.0+own.1" in (await viewer.get(PAGE)).words
