"""The screen of a room: a link that is signed, ends by itself and can be ended, and what is to be seen there."""

import base64
import hashlib
import hmac
import json
import secrets
from binascii import Error as NotBase64
from typing import NamedTuple

from eic_bot.dialogs.messages import Link, Message, Paragraph, words
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.workshop.shown import Shown, shown
from eic_bot.model.reading import plain_words
from eic_bot.service.content import Library
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Owner
from eic_bot.service.rounds.records import Round
from eic_bot.service.workshops.records import STATE, Workshop, id_of
from eic_bot.service.workshops.room import Room
from eic_bot.service.workshops.spreads import spread_of

HOURS = 12
PATH = "/screen/"
LONGEST = 400
"""Characters of a link's last part; what is longer is none of ours."""


class Claim(NamedTuple):
    """What a link says of itself. Nothing of it is true before it was found to be signed."""

    organisation: str
    round: int
    until: int
    body: str
    mark: str


def screen_asked(room: Room, round: Round, workshop: Workshop, text: str) -> bool:
    """Give the link to whoever leads, in private, or end it; False where neither was asked for."""
    said = plain_words(text)
    asked = {name: said == plain_words(words(room.phrases.say(f"workshop-type-{name}"))) for name in WISHES}
    if not any(asked.values()):
        return False
    place = workshop.place(room.owner.address)
    if not room.table.holds(round, "facilitator", "super_user"):
        room.whisper("workshop-only-driver", round)
    elif place is None or not place.is_open:
        room.whisper("workshop-not-possible", round)
    elif asked["screen-off"]:
        workshop.screen = ""
        room.table.note("workshop.screen-ended", round)
        room.whisper("screen-ended", round)
    elif not room.table.setting.site:
        room.whisper("screen-nowhere", round)
    else:
        _give(room, round, workshop)
    return True


WISHES = ("screen", "screen-off")


def _give(room: Room, round: Round, workshop: Workshop) -> None:
    """Another link ends the one before."""
    workshop.screen = secrets.token_hex(32)
    claim = json.dumps([room.owner.organisation, round.id, room.changes.now + HOURS * 3_600_000])
    body = base64.urlsafe_b64encode(claim.encode()).decode().rstrip("=")
    url = f"{room.table.setting.site.rstrip('/')}{PATH}{body}.{_signed(body, workshop.screen)}"
    room.table.note("workshop.screen-shown", round)
    if room.table.me.kind != "person":
        return

    def written(_: Owner, phrases: Phrases) -> Message:
        text = Paragraph(phrases.say("screen-link", hours=HOURS))
        link = Link(phrases.say("screen-title"), url)
        return Message(f"round:{round.id}:screen:{room.changes.now}", (text, link), "")

    room.table.send(room.table.me.id, written)


def claimed(token: str) -> Claim | None:
    """What a link says; None where it cannot be one. Never raises."""
    body, _, mark = token.partition(".")
    if not mark or len(token) > LONGEST or not token.isascii():
        return None
    try:
        organisation, round, until = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
        return Claim(str(organisation), int(round), int(until), body, mark)
    except (NotBase64, ValueError, TypeError):
        return None


def on_screen(tx: Transaction, library: Library, phrases: Phrases, claim: Claim, now: int) -> Shown | None:
    """What is to be seen there now; None where the link has ended, or is none of ours."""
    round = tx.rounds.newest()
    if round is None or round.id != claim.round or round.state in ("published", "closed") or now >= claim.until:
        return None
    id = id_of(round.id)
    kept = tx.snapshot([id], []).sessions.get(id)
    workshop = None if kept is None else STATE.validate_json(kept.state)
    if workshop is None or not workshop.screen or not _is_signed(claim, workshop.screen):
        return None
    content = library.content(tx, round.pack, round.version)
    is_open = any(one.is_open for one in workshop.places)
    meeting = workshop.meeting(content.pack.scale) if is_open else None
    spread = None if meeting is None else spread_of(tx.rounds, content.pack, round, meeting)
    return shown(phrases, content.pack, meeting, spread, now)


def _is_signed(claim: Claim, key: str) -> bool:
    return hmac.compare_digest(claim.mark.encode(), _signed(claim.body, key).encode())


def _signed(body: str, key: str) -> str:
    return hmac.new(bytes.fromhex(key), body.encode(), hashlib.sha256).hexdigest()
