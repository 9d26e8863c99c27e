"""The screen of a room: a link that is signed, ends by itself and can be ended, and what is to be seen there."""

import base64
import hashlib
import hmac
import json
import secrets
from binascii import Error as NotBase64
from dataclasses import dataclass, field
from typing import NamedTuple

from eic_bot.dialogs.messages import Link, Message, Paragraph, words
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.workshop.shown import Shown, shown
from eic_bot.model.meeting import Meeting
from eic_bot.model.pack import Pack
from eic_bot.model.reading import plain_words
from eic_bot.model.spread import Spread
from eic_bot.model.value import value
from eic_bot.service.content import Library
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Owner
from eic_bot.service.rounds.records import Round, State
from eic_bot.service.workshops.records import Workshop, as_kept, id_of
from eic_bot.service.workshops.room import Room
from eic_bot.service.workshops.spreads import spread_of

HOURS = 12
PATH = "/screen/"
LONGEST = 400
"""Characters of a link's last part; what is longer is none of ours."""
MOST_SCREENS = 100
"""Of which a process remembers what they showed last."""


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


@value
class Seen:
    """What a screen showed last. While neither the round nor the workshop has moved on, nothing else is read."""

    state: State
    revision: int
    key: str
    pack: Pack
    meeting: Meeting | None
    spread: Spread | None
    language: str | None
    """The first one of the organisation; None where it has not said which it speaks."""


@dataclass
class Screens:
    """The screens of a process: each is asked for every few seconds, and seldom is anything new."""

    library: Library
    _seen: dict[tuple[str, int], Seen] = field(default_factory=dict)

    def shown(self, tx: Transaction, phrases: Phrases, claim: Claim, now: int) -> Shown | None:
        """What is to be seen there now; None where the link has ended, or is none of ours."""
        live = tx.rounds.live(claim.round, id_of(claim.round))
        if live is None or live[0] in ("published", "closed") or now >= claim.until:
            return None
        place = claim.organisation, claim.round
        seen = self._seen.pop(place, None)
        if seen is None or (seen.state, seen.revision) != live:
            seen = look(tx, self.library, claim)
        if seen is None:
            return None
        self._keep(place, seen)
        if not _is_signed(claim, seen.key):
            return None
        return shown(phrases.speaking(seen.language or phrases.language), seen.pack, seen.meeting, seen.spread, now)

    def _keep(self, place: tuple[str, int], seen: Seen) -> None:
        """The newest last; of too many, the one that nobody has asked for the longest is forgotten."""
        self._seen[place] = seen
        if len(self._seen) > MOST_SCREENS:
            del self._seen[next(iter(self._seen))]


def look(tx: Transaction, library: Library, claim: Claim) -> Seen | None:
    """The workshop and all that was said of what is talked about; None where no screen of it is on."""
    round, id = tx.rounds.newest(), id_of(claim.round)
    kept = tx.snapshot([id], []).sessions.get(id)
    workshop = None if kept is None else as_kept().validate_json(kept.state)
    if round is None or round.id != claim.round or kept is None or workshop is None or not workshop.screen:
        return None
    pack = library.content(tx, round.pack, round.version).pack
    is_open = any(one.is_open for one in workshop.places)
    meeting = workshop.meeting(pack.scale) if is_open else None
    spread = None if meeting is None else spread_of(tx.rounds, pack, round, meeting)
    language = next(iter(tx.rounds.languages()), None)
    return Seen(round.state, kept.revision, workshop.screen, pack, meeting, spread, language)


def _is_signed(claim: Claim, key: str) -> bool:
    return hmac.compare_digest(claim.mark.encode(), _signed(claim.body, key).encode())


def _signed(body: str, key: str) -> str:
    return hmac.new(bytes.fromhex(key), body.encode(), hashlib.sha256).hexdigest()
