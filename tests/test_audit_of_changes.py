"""Whatever somebody who looks after a round or an organisation changes, the audit says what it was and what it is.

Every place in the source that notes something is on one of three lists: whoever adds one says which it is.
"""

import ast
import asyncio
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest

import eic_bot
from eic_bot.service.envelopes import Address, Inbound, Mentioned
from eic_bot.service.fingerprints import fingerprint
from eic_bot.service.rounds.administering import What, Wish, administer
from eic_bot.service.tenancy import LOCAL
from tests.service.house import at_home
from tests.store.support import rows
from tests.support.transcripts import EVERY, FOLDER
from tests.test_audit import played

SOURCE = Path(eic_bot.__file__).parent
CHANGES = frozenset(
    {
        *("admin.granted", "admin.revoked", "analyst.*", "retention.agreed", "outgoing.paused", "outgoing.unpaused"),
        *("organisation.named", "organisation.joined", "organisation.languages", "organisation.council"),
        *("organisation.ended", "pre-election.set", "contact.invited", "list.kept", "list.forgotten"),
        *("draft.begun", "draft.changed", "draft.discarded", "pack.proposed", "pack.*"),
        *("overlay.proposed", "overlay.published", "overlay.removed", "nudges.*"),
        *("round.made", "round.*", "round.closed", "round.cancelled", "round.reopened", "round.workshop"),
        *("round.facilitator", "round.invited", "view.begun", "view.published"),
        *("plan.priorities", "plan.added", "plan.*", "plan.followed", "plan.unfollowed"),
        *("workshop.aim", "outbox.*", "view.shared", "view.withdrawn", "sector.reply", "complaint.answered"),
        *("service/workshops/recording.py: note", "service/resources/resolving.py: action"),
        "service/innovations/reviewing.py: action",
    }
)
"""What can be changed by those who look after a round or an organisation."""
DEEDS = frozenset(
    {
        *("session.*", "session.opened", "session.untouched", "session.archived", "address.left", "answers.submitted"),
        *("round.thanked", "page.claimed", "page.handed", "page.taken-back"),
        *("round.accepted | round.declined", "plan.not_posted", "plan.asked", "draft.tried", "sessions.moved"),
        *("answers.taken-out", "answers.looked-at", "answers.asked-again", "comparison.shown", "sector.shown"),
        *("sector.replied", "retention.run", "person.exported", "person.*", "page.made", "complaint.acknowledged"),
        "records.taken-out",
        *("console.signed_in", "console.signed_out", "console.ended", "contact.consented", "barrier.not-me-too"),
        *("workshop.agenda-sent", "workshop.started", "workshop.opened", "workshop.*"),
        *("workshop.screen-shown", "workshop.screen-ended", "service/timers.py: why"),
        *("barrier.me-too", "barrier.reported", "barrier.will-talk", "barrier.withdrawn"),
        *("colleague.asked", "colleague.declined", "colleague.explained", "colleague.suggested"),
        *("colleague.taken | colleague.left", "colleague.withdrawn", "innovation.shared", "innovation.withdrawn"),
        *("link.code", "link.elsewhere", "link.joined", "link.missed", "link.parted", "page.revoked"),
        *("peer.*", "peer.asked", "peer.asked-to-renew", "peer.card-changed | peer.card-shown", "peer.card-withdrawn"),
        *("session.archived", "session.untouched", "page.claimed", "page.handed", "page.taken-back"),
        *("peer.expired", "peer.introduced", "peer.renewed", "peer.reported", "peer.taken-back", "peer.told"),
    }
)
"""What people do with what is their own, what is looked at, and what was said to whom."""
PASSED_ON = frozenset(
    {
        *("service/rounds/table.py: action", "service/rounds/administering.py: action"),
        *("service/sharing/administering.py: action", "service/sharing/listing.py: action"),
        *("service/publishing/deciding.py: action", "service/sharing/deciding.py: action"),
        *("service/barriers/acting.py: action", "service/peers/cards.py: action", "service/links/acting.py: action"),
        *("service/colleagues/asking.py: action", "service/innovations/acting.py: action"),
    }
)
"""Where an action of the same module comes through, which is on one of the other lists."""
IN_TRANSCRIPTS = ("admin", "plan", "resources", "rounds", "sharing")
NEWEST = "SELECT actor, action, before, after FROM audit ORDER BY id DESC LIMIT 1"
WITH_BOTH = (
    *("outgoing.", "round.workshop", "round.cancelled", "round.reopened", "round.s", "round.facilitator", "view."),
    *("plan.priorities", "plan.done", "plan.stuck", "plan.to-do", "plan.owner", "plan.remove", "plan.put-back"),
    *("list.", "pre-election.", "resource.", "admin.", "retention."),
)


def _noted() -> Iterator[str]:
    """Every action in the source with * for what is put in; where a name is handed on, the module and that name."""
    for file in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if (said := _action_of(node)) is not None:
                name = file.relative_to(SOURCE).as_posix()
                yield f"{name}: {said.id}" if isinstance(said, ast.Name) else _written(said)


def _action_of(node: ast.AST) -> ast.expr | None:
    if not isinstance(node, ast.Call):
        return None
    if isinstance(node.func, ast.Name) and node.func.id in ("Audited", "_noted", "_changed", "_note", "note"):
        texts = [one for one in node.args if _written(one)]
        named = node.args[1] if node.func.id == "Audited" and len(node.args) > 1 else None
        return texts[0] if texts and named is None else named
    is_note = isinstance(node.func, ast.Attribute) and node.func.attr == "note"
    return node.args[0] if is_note and node.args and (_written(node.args[0]) or _is_of_table(node)) else None


def _is_of_table(node: ast.Call) -> bool:
    of = getattr(node.func, "value", None)
    return getattr(of, "attr", getattr(of, "id", "")) == "table" and len(node.args) > 1


def _written(said: ast.expr) -> str:
    """``sharing.*``; empty where it is no action that is written there."""
    match said:
        case ast.Constant(value=str(text)):
            found = text
        case ast.JoinedStr(values=parts):
            found = "".join(str(one.value) if isinstance(one, ast.Constant) else "*" for one in parts)
        case ast.IfExp(body=one, orelse=other):
            found = f"{_written(one)} | {_written(other)}"
        case _:
            return ""
    return found if "." in found and found[0].isalpha() else ""


def test_every_place_that_notes_something_is_listed() -> None:
    assert set(_noted()) == {*CHANGES, *DEEDS, *PASSED_ON}
    assert not CHANGES & DEEDS


@pytest.mark.parametrize("folder", IN_TRANSCRIPTS)
def test_a_change_says_what_was_before_and_what_is_after(folder: str, tmp_path: Path) -> None:
    found = set[str]()
    for place, file in enumerate(one for one in EVERY if one.relative_to(FOLDER).parts[0] == folder):
        url = f"sqlite:///{tmp_path / f'{place}.db'}"
        asyncio.run(played(file, url))
        for action, before, after in rows(url, "SELECT action, before, after FROM audit"):
            if action.startswith(WITH_BOTH):
                assert before != after, (file.name, action)
                found.add(action)
    assert found


WISHES: Sequence[tuple[What, dict[str, str]]] = (
    ("name", {"title": "Ash Council"}),
    ("languages", {"languages": "cy en"}),
    ("council", {"council": "Leeds"}),
    ("pre_election", {"first": "2027-03-22", "poll": "2027-05-06"}),
    ("pause", {}),
    ("unpause", {}),
    ("keep_for", {"kind": "notes", "days": "90"}),
    ("grant_role", {"person": "Ana", "role": "editor"}),
    ("revoke_role", {"person": "Ana"}),
    ("analyst", {"person": "Ana", "change": "add"}),
    ("analyst", {"person": "Ana", "change": "remove"}),
)


async def test_what_an_operator_changes_too(tmp_path: Path) -> None:
    url = tmp_path / "home.db"
    async with at_home(tmp_path) as home:
        await home.arrive("Ana")
        for what, words in WISHES:
            wish = Wish(what, words)
            work = partial(administer, house=home.bot.house, wish=wish, now=home.now)
            lines = await home.bot.transactions.run(LOCAL, work)
            assert not lines[0].startswith("No:"), (what, lines)
            [(actor, action, before, after)] = rows(url, NEWEST)
            assert (actor, before != after) == ("operator", True), action
    assert rows(url, "SELECT count(*) FROM audit WHERE actor = 'operator'") == [(len(WISHES),)]


async def test_the_schedule_of_a_room_has_a_fingerprint(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await home.arrive("Ana")
        room = Address("terminal", "local", "#team")
        for number, text in enumerate(("nudges weekly", "nudges every Monday at 9")):
            event = Inbound(f"room:{number}", room, Mentioned("Ana", text), home.now, is_room=True)
            await home.take(event)
    found = rows(tmp_path / "home.db", "SELECT before, after FROM audit WHERE action = 'nudges.set' ORDER BY id")
    assert len(found) == 2
    assert found[0][1] != found[0][0]
    assert all(len(one) == len(fingerprint("")) for row in found for one in row)


def test_a_fingerprint_is_of_the_whole_and_shows_nothing_of_it() -> None:
    one, other = fingerprint({"b": 1, "a": "words"}), fingerprint({"a": "words", "b": 1})
    assert one == other != fingerprint({"a": "words", "b": 2})
    assert (len(one), "words" in one) == (64, False)
