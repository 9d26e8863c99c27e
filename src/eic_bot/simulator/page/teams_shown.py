"""What stands in Teams, as the page takes it."""

import json
import re
from collections.abc import Sequence

from eic_bot.simulator.page.service import Json
from eic_bot.simulator.page.side import Said
from eic_bot.simulator.teams.cards import LARGEST_CARD, MOST_ACTIONS, walk
from eic_bot.simulator.teams.outgoing import CARD, LARGEST_ACTIVITY
from eic_bot.simulator.teams.world import Conversation, Shown

_MENTION = re.compile(r"<at>([^<]*)</at>")


def said_of(shown: Shown, name: str, card: Json | None, *, by_bot: bool) -> Said:
    """A message; ``name`` is whose it is, ``card`` what the reader sees in its place."""
    payload: Json = _activity(shown, card) if by_bot else {"type": "message", "text": shown.text}
    return Said(
        id=shown.id,
        who="bot" if by_bot else shown.sender,
        name=name,
        at=int(shown.id) / 1000,
        payload=payload,
        text=str(card.get("fallbackText", "")) if card else _MENTION.sub(r"@\1", shown.text).strip(),
        limits=limits(payload, card) if by_bot else (),
        pictures=[
            {"src": one["contentUrl"], "alt": shown.text.strip()}
            for one in payload.get("attachments") or ()
            if str(one.get("contentUrl", "")).startswith("data:image/")
        ],
        thread=shown.thread,
        edited=shown.edits > 0,
    )


def _activity(shown: Shown, card: Json | None) -> Json:
    """The activity as it was sent; with the card in its place that this person has seen since."""
    if card is None:
        return {**shown.activity, "text": shown.text}
    others = [one for one in shown.activity.get("attachments") or () if one.get("contentType") != CARD]
    return {**shown.activity, "attachments": [{"contentType": CARD, "content": card}, *others]}


def limits(activity: Json, card: Json | None) -> Sequence[Json]:
    """How much of Teams' limits it takes."""
    text = json.dumps(activity, ensure_ascii=False, separators=(",", ":"))
    found = [{"name": "bytes", "used": len(text.encode("utf-16-le", "surrogatepass")), "most": LARGEST_ACTIVITY}]
    if card is not None:
        size = len(json.dumps(card, ensure_ascii=False, separators=(",", ":")).encode())
        actions = max((len(one.get("actions") or ()) for _, one in walk(card)), default=0)
        found += [
            {"name": "bytes of the card", "used": size, "most": LARGEST_CARD},
            {"name": "actions in a row", "used": actions, "most": MOST_ACTIONS},
        ]
    return found


def stand(where: Conversation) -> object:
    """Something that differs when anything there does."""
    return [
        (one.id, one.deleted, one.edits, [id(card) for card in one.views.values()]) for one in where.messages.values()
    ]
