"""People erased, and complaints answered, in one's own organisation and nowhere else."""

import json
import re
from functools import partial

import pytest

from eic_bot.service.envelopes import Address
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Scope
from eic_bot.service.rights.complaining import complain
from tests.admin.serving import ALPHA, BEGINS, BETA, Browser, Served
from tests.admin.test_pages import HERE, WHO
from tests.store.support import rows

EXTERNAL = WHO[ALPHA].external
LOOK = {"person": EXTERNAL, "mode": "erased"}


@pytest.fixture
async def admin(served: Served) -> Browser:
    for organisation, who in WHO.items():
        await served.transactions.run(Scope(organisation), partial(_begin, who=who))
    return await served.somebody("admin", ALPHA)


def _begin(tx: Transaction, *, who: Address) -> None:
    tx.owners([who], BEGINS)
    tx.called({who: "Una Quill"})
    complain(tx, None, "too slow", "7", BEGINS)


async def test_somebody_is_erased_once_it_was_seen_what_that_means(served: Served, admin: Browser) -> None:
    seen = await admin.post(f"{HERE}/people/look", LOOK)
    assert "Nothing has happened yet." in seen.words
    assert "Una Quill" in seen.words
    token = re.search(r'name="confirm" value="(\w+)"', seen.text)
    assert token is not None
    for form in ({**LOOK, "confirm": "x"}, {**LOOK, "mode": "anonymous", "confirm": token[1]}, {"confirm": token[1]}):
        went = await admin.post(f"{HERE}/people/erase", form)
        assert "It was not done" in (await admin.get(went.there)).words
    assert rows(served.url, "SELECT count(*) FROM addresses") == [(2,)]
    went = await admin.post(f"{HERE}/people/erase", {**LOOK, "confirm": token[1]})
    assert "They are erased." in (await admin.get(went.there)).words
    assert rows(served.url, "SELECT external FROM addresses") == [(WHO[BETA].external,)]
    noted = rows(served.url, "SELECT actor, action FROM audit WHERE action LIKE 'person.%'")
    assert noted == [("console:ann@id.example", "person.erased")]


async def test_what_the_organisation_has_as_such_is_taken_out_and_that_is_noted(served: Served, admin: Browser) -> None:
    assert "Answer a request for information" in (await admin.get(f"{HERE}/people")).words
    file = await admin.post(f"{HERE}/people/records")
    record = json.loads(file.text)
    assert (file.status, record["organisation"]) == (200, ALPHA)
    assert file.headers["Content-Disposition"] == 'attachment; filename="records.json"'
    assert [name in record["records"] for name in ("rounds", "complaints")] == [True, True]
    for word in (*(one.external for one in WHO.values()), "Una Quill", "too slow", BETA):
        assert word not in file.text
    noted = rows(served.url, "SELECT actor, action, subject FROM audit WHERE action LIKE 'records.%'")
    assert noted == [("console:ann@id.example", "records.taken-out", "organisation")]
    editor = await served.somebody("editor", ALPHA, "bob")
    stranger = await served.somebody("admin", BETA, "eve")
    for browser, refused in ((editor, 403), (stranger, 404)):
        assert (await browser.post(f"{HERE}/people/records")).status == refused


@pytest.mark.parametrize("person", ["", "nobody", WHO[BETA].external, "a" * 251, "oidc:x", "<b>"])
async def test_nobody_else_is_found(admin: Browser, person: str) -> None:
    went = await admin.post(f"{HERE}/people/look", {"person": person, "mode": "erased"})
    assert "Nobody here, or more than one" in (await admin.get(went.there)).words


async def test_a_complaint_is_answered_once_and_only_ours(served: Served, admin: Browser) -> None:
    page = await admin.get(f"{HERE}/people")
    assert page.words.count("too slow") == 1
    went = await admin.post(f"{HERE}/people/answer", {"id": "2", "outcome": "sorry"})  # another organisation's
    assert "answered already" in (await admin.get(went.there)).words
    for said in ("It is noted as answered.", "answered already"):
        went = await admin.post(f"{HERE}/people/answer", {"id": "1", "outcome": "sorry"})
        assert said in (await admin.get(went.there)).words
    assert rows(served.url, "SELECT outcome FROM complaints ORDER BY id") == [("sorry",), ("",)]
    for id in ("", "x", "9" * 30):
        went = await admin.post(f"{HERE}/people/answer", {"id": id, "outcome": "x"})
        assert "answered already" in (await admin.get(went.there)).words
