"""What each page shows and does, in one's own organisation and nowhere else."""

import re
from collections.abc import Callable

import pytest

from eic_bot.service.admins.granting import grant
from eic_bot.service.admins.records import mailed
from eic_bot.service.console.overview import rounds_of
from eic_bot.service.envelopes import Address
from eic_bot.service.fingerprints import fingerprint
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Audited, Changes, Scope
from tests.admin.serving import ALPHA, BEGINS, BETA, Browser, Served
from tests.store.support import outgoing, rows

HERE = f"/admin/of/{ALPHA}"
WHO = {ALPHA: Address("slack", "TALPHA", "U0"), BETA: Address("teams", "beta", "U1")}


def letters(organisation: str, count: int = 3) -> Callable[[Transaction], None]:
    """So many messages that wait."""

    def work(tx: Transaction) -> None:
        [owner] = tx.owners([WHO[organisation]], BEGINS)
        tx.save(Changes(BEGINS, outgoing=[outgoing(owner, number + 1, f"k{number}") for number in range(count)]))

    return work


async def waiting(served: Served, organisation: str) -> list[int]:
    found = await served.transactions.run(Scope(organisation), lambda tx: tx.letters(100))
    return [one.id for one in found]


@pytest.fixture
async def admin(served: Served) -> Browser:
    return await served.somebody("admin", ALPHA)


async def test_health_counts_what_waits_here(served: Served, admin: Browser) -> None:
    await served.transactions.run(Scope(ALPHA), letters(ALPHA))
    await served.transactions.run(Scope(BETA), letters(BETA, 7))
    page = await admin.get(f"{HERE}/health")
    assert "slack waits 3" in page.words
    assert "teams" not in page.words
    assert re.search(r"Pack demo \S+", page.words)


async def test_messages_are_sent_again_and_dropped_after_a_second_thought(served: Served, admin: Browser) -> None:
    await served.transactions.run(Scope(ALPHA), letters(ALPHA))
    first, second, third = map(str, await waiting(served, ALPHA))
    page = await admin.get(f"{HERE}/undelivered")
    assert page.text.count('name="id"') == 3
    assert "hello" not in page.text
    assert "U0" not in page.text
    went = await admin.post(f"{HERE}/undelivered/retry", {"id": first})
    assert "1 will be sent again." in (await admin.get(went.there)).words
    asked = await admin.post(f"{HERE}/undelivered/drop", {"id": second})
    assert (asked.status, "Drop 1 message?" in asked.words) == (200, True)
    assert len(await waiting(served, ALPHA)) == 3
    went = await admin.post(f"{HERE}/undelivered/drop", {"id": second, "sure": "yes"})
    assert "1 dropped." in (await admin.get(went.there)).words
    assert sorted(map(str, await waiting(served, ALPHA))) == sorted([first, third])
    assert "Tick at least one" in (await admin.get((await admin.post(f"{HERE}/undelivered/drop")).there)).words
    noted = rows(served.url, "SELECT actor, action, subject FROM audit WHERE action LIKE 'outbox.%' ORDER BY id")
    assert noted == [
        ("console:ann@id.example", "outbox.retry", first),
        ("console:ann@id.example", "outbox.drop", second),
    ]


async def test_messages_of_another_organisation_stay_where_they_are(served: Served, admin: Browser) -> None:
    await served.transactions.run(Scope(BETA), letters(BETA))
    theirs = await waiting(served, BETA)
    for act in ("retry", "drop"):
        went = await admin.post(f"{HERE}/undelivered/{act}", {"id": str(theirs[0]), "sure": "yes"})
        assert "1 had been delivered meanwhile" in (await admin.get(went.there)).words
    assert await waiting(served, BETA) == theirs
    assert rows(served.url, "SELECT count(*) FROM audit WHERE action LIKE 'outbox.%'") == [(0,)]


async def test_what_goes_out_is_held_back_and_let_go(served: Served, admin: Browser) -> None:
    went = await admin.post(f"{HERE}/nudges/pause")
    assert "Nothing goes out from now on." in (await admin.get(went.there)).words
    assert "it is paused" in (await admin.get(f"{HERE}/health")).words
    assert await served.transactions.run(Scope(None), lambda tx: list(tx.due.paused())) == [ALPHA]
    assert "That was so already." in (await admin.get((await admin.post(f"{HERE}/nudges/pause")).there)).words
    await admin.post(f"{HERE}/nudges/unpause")
    assert await served.transactions.run(Scope(None), lambda tx: list(tx.due.paused())) == []
    noted = rows(served.url, "SELECT actor, action FROM audit WHERE action LIKE 'outgoing.%' ORDER BY id")
    assert noted == [("console:ann@id.example", "outgoing.paused"), ("console:ann@id.example", "outgoing.unpaused")]


@pytest.mark.parametrize("weeks", ["1", "12", "0", "x", "999999999999999999999"])
async def test_one_looks_ahead_only_so_far(admin: Browser, weeks: str) -> None:
    page = await admin.get(f"{HERE}/nudges?weeks={weeks}")
    assert page.status == 200
    assert "Nothing is to go out in that time." in page.words


async def test_roles_are_given_and_taken(served: Served, admin: Browser) -> None:
    other = await served.somebody("viewer", "slack:GONE", "bob")
    assert (await other.get(f"{HERE}/health")).status == 404
    went = await admin.post(f"{HERE}/roles/give", {"who": "Bob@id.example", "by": "mail", "role": "editor"})
    page = await admin.get(went.there)
    assert "They have that role now." in page.words
    assert (await other.get(f"{HERE}/health")).status == 200
    assert (await other.get(f"{HERE}/audit")).status == 403
    id = re.search(r'name="id" value="(\d+)"', page.text)
    assert id is not None
    went = await admin.post(f"{HERE}/roles/take", {"id": id[1]})
    assert "They have no role any more." in (await admin.get(went.there)).words
    assert (await other.get(f"{HERE}/health")).status == 404
    assert (
        "had been taken already"
        in (await admin.get((await admin.post(f"{HERE}/roles/take", {"id": id[1]})).there)).words
    )


@pytest.mark.parametrize(
    "form",
    [
        {"who": "", "by": "mail", "role": "admin"},
        {"who": "no-address", "by": "mail", "role": "admin"},
        {"who": "a@b.example", "by": "mail", "role": "owner"},
        {"who": "a@b.example", "by": "subject", "role": "admin"},  # there is no provider here
        {"who": "a\n@b.example", "by": "mail", "role": "admin"},
        {"who": f"{'a' * 250}@b.example", "by": "mail", "role": "admin"},
        {},
    ],
)
async def test_a_role_for_nobody_is_not_given(served: Served, admin: Browser, form: dict[str, str]) -> None:
    went = await admin.post(f"{HERE}/roles/give", form)
    assert "Nobody can be called that." in (await admin.get(went.there)).words
    assert rows(served.url, "SELECT count(*) FROM admins") == [(0,)]


async def test_a_role_of_another_organisation_is_out_of_reach(served: Served, admin: Browser) -> None:
    await served.transactions.run(Scope(BETA), lambda tx: grant(tx, mailed("eve@id.example"), "admin", "x", 1))
    [(id,)] = rows(served.url, "SELECT id FROM admins")
    assert "eve" not in (await admin.get(f"{HERE}/roles")).words
    await admin.post(f"{HERE}/roles/take", {"id": str(id)})
    assert rows(served.url, "SELECT count(*) FROM admins WHERE revoked_at IS NULL") == [(1,)]


async def test_others_are_signed_out_where_one_manages_all_they_can(served: Served, admin: Browser) -> None:
    editor = await served.somebody("editor", ALPHA, "bob")
    higher = await served.somebody("admin", "local", "root")
    stranger = await served.somebody("admin", BETA, "eve")
    page = await admin.get(f"{HERE}/sessions")
    assert {"Ann", "Bob", "Root"} <= set(page.words.split())
    assert "Eve" not in page.words
    went = await admin.post(f"{HERE}/sessions/end", {"all": "yes"})
    assert "They are signed out." in (await admin.get(went.there)).words
    assert (await editor.get(f"{HERE}/health")).status == 303
    for browser, path in ((higher, HERE), (stranger, f"/admin/of/{BETA}"), (admin, HERE)):
        assert (await browser.get(f"{path}/health")).status == 200
    for (mark,) in rows(served.url, "SELECT mark FROM console_sessions WHERE subject IN ('root', 'eve')"):
        await admin.post(f"{HERE}/sessions/end", {"mark": mark})
    for browser, path in ((higher, HERE), (stranger, f"/admin/of/{BETA}")):
        assert (await browser.get(f"{path}/health")).status == 200


async def test_the_record_is_filtered_and_read_page_by_page(served: Served, admin: Browser) -> None:
    entries = [
        Audited("operator", "round.closed" if number % 2 else "pack.kept", f"no. {number}") for number in range(120)
    ]
    await served.transactions.run(Scope(ALPHA), lambda tx: tx.audit(entries, BEGINS))
    await served.transactions.run(Scope(BETA), lambda tx: tx.audit([Audited("x", "pack.kept", "elsewhere")], BEGINS))
    page, seen = await admin.get(f"{HERE}/audit"), []
    for _ in range(3):
        seen += re.findall(r"no\. (\d+)", page.words)
        older = re.search(r'href="([^"]+)">Older', page.text)
        if older:
            page = await admin.get(older[1].replace("&amp;", "&"))
    assert seen == [str(number) for number in reversed(range(120))]
    filtered = await admin.get(f"{HERE}/audit?action=pack")
    assert set(re.findall(r"no\. (\d+)", filtered.words)) == {str(number) for number in range(20, 120, 2)}
    assert "elsewhere" not in filtered.words
    assert "Nothing was noted." in (await admin.get(f"{HERE}/audit?actor=nobody")).words
    assert (await admin.get(f"{HERE}/audit?before=x&actor=%27%25")).status == 200


async def test_the_record_does_not_say_who_did_what_with_their_own_answers(served: Served, admin: Browser) -> None:
    told = [
        Audited("7", "answers.submitted", "round 1"),
        Audited("7", "session.opened", "s1"),
        Audited("7", "barrier.shared", "barrier x"),
        Audited("7", "round.accepted", "round 1"),
        Audited("7", "outgoing.paused", "everything"),
    ]
    await served.transactions.run(Scope(ALPHA), lambda tx: tx.audit(told, BEGINS))
    page = await admin.get(f"{HERE}/audit")
    assert "somebody in the chat round.accepted" in page.words
    assert "person 7 outgoing.paused" in page.words
    for word in ("answers.", "session.", "barrier."):
        assert word not in page.words
    for asked in ("7", "person+7"):
        only = await admin.get(f"{HERE}/audit?actor={asked}")
        assert "outgoing.paused" in only.words
        assert "round.accepted" not in only.words


async def test_the_record_says_what_was_before_and_after_and_names_nobody(served: Served, admin: Browser) -> None:
    one, other = fingerprint("one"), fingerprint("other")
    told = [
        Audited("operator", "organisation.named", "organisation", one, other),
        Audited("operator", "pack.published", "publication 1", f"1.0.0 {one}", f"demo 1.1.0 {other}"),
        Audited("7", "outgoing.paused", "everything", "out", "held"),
        Audited("7", "view.withdrawn", "view 1", "public", None),
        Audited("7", "round.workshop", "round 1", "answering", "workshop"),
        Audited("7", "round.sponsor", "round 1", "4711", "4712"),
        Audited("7", "plan.done", "round 1", "1 later 2027-05-11 of 4711", "1 done 2027-05-11 of 4711"),
        Audited("operator", "list.kept", "list x", None, ",".join(["AAA"] * 100)),
    ]
    await served.transactions.run(Scope(ALPHA), lambda tx: tx.audit(told, BEGINS))
    page = await admin.get(f"{HERE}/audit")
    for shown in (
        f"fingerprint {one[:8]} → fingerprint {other[:8]}",
        f"1.0.0, fingerprint {one[:8]} → demo 1.1.0, fingerprint {other[:8]}",
        *("out → held", "was public", "answering → workshop", "now AAA,AAA"),
    ):
        assert shown in page.words
    assert "two that are alike are of the same content" in page.words
    assert "471" not in page.words
    assert one not in page.text
    assert "AAA," * 30 not in page.text


async def test_what_people_wrote_is_text_and_nothing_else(served: Served, admin: Browser) -> None:
    hostile = '<script>alert(1)</script>"><img src=x onerror=1>'
    await served.transactions.run(
        Scope(ALPHA), lambda tx: tx.audit([Audited(hostile, "pack.kept", hostile, hostile, hostile)], BEGINS)
    )
    await served.transactions.run(Scope(ALPHA), lambda tx: tx.entitle(hostile))
    for path in ("/admin", f"{HERE}/audit", f"{HERE}/health"):
        page = await admin.get(path)
        assert "<script>alert" not in page.text
        assert "<img" not in page.text


async def test_a_round_is_counted_without_names(served: Served, admin: Browser) -> None:
    page = await admin.get(f"{HERE}/rounds")
    assert "There was no round yet." in page.words
    assert await served.transactions.run(Scope(ALPHA), rounds_of) == []
