"""What people of other councils were told of somebody, when they asked or were asked as a peer."""

import json
from collections.abc import Collection

from sqlalchemy import BigInteger, Connection, Text, and_, bindparam, delete, func, select, union_all, update

from eic_bot.store.rights.erasing import LONGEST_SKIPPED
from eic_bot.store.rights.rules import OWNER
from eic_bot.store.statements import ORGANISATION, Across, Prepared, is_ours
from eic_bot.store.tables.outbox import DONE, outbox
from eic_bot.store.tables.peers import introductions

_AS_ASKER = and_(is_ours(introductions), introductions.c.owner == OWNER)
_AS_PEER = and_(introductions.c.peer_organisation.is_not_distinct_from(ORGANISATION), introductions.c.peer == OWNER)
_AND_ASKER = (introductions.c.organisation, introductions.c.owner, introductions.c.peer_card)
_AND_PEER = (introductions.c.peer_organisation, introductions.c.peer, introductions.c.asker_card)
INTRODUCED = Prepared(
    union_all(
        select(introductions.c.id, *_AND_PEER).where(_AS_ASKER), select(introductions.c.id, *_AND_ASKER).where(_AS_PEER)
    )
)
"""To whom of other councils they were shown, by which request, and the card if it is still kept."""
_TO_OTHER = (
    outbox.c.owner == bindparam("other", type_=BigInteger),
    outbox.c.organisation.is_not_distinct_from(bindparam("there", type_=BigInteger)),
)
DROP_SHOWN = Across(
    "what other councils were shown of somebody who is erased",
    delete(outbox).where(
        *_TO_OTHER, outbox.c.key.like(bindparam("request", type_=Text) + "a%"),  # asked and agreed
        outbox.c.status != DONE,
    ),
)  # fmt: skip
_SENT_TO_OTHER = update(outbox).values(message=None).where(*_TO_OTHER, outbox.c.status == DONE)
_WORDS = bindparam("words", type_=Text)
EMPTY_SHOWN = Across(
    "what other councils were shown of somebody who is erased",
    _SENT_TO_OTHER.where(func.instr(outbox.c.message, _WORDS) > 0),
    postgresql=_SENT_TO_OTHER.where(func.strpos(outbox.c.message, _WORDS) > 0),
)


def forget(connection: Connection, organisation: int, owner: int, names: Collection[str]) -> None:
    """What people of other councils were told of them when they asked or were asked as a peer."""
    for id, there, other, card in INTRODUCED.rows(connection, organisation=organisation, whose=owner):
        shown = json.loads(card) if card else {}
        told = {*names, shown.get("name", ""), shown.get("reach", "")}
        key, to = f"peer:{id}:", {"there": there, "other": other}
        DROP_SHOWN.rows(connection, **to, request=key)
        for words in (key, *sorted(one for one in told if len(one) > LONGEST_SKIPPED)):
            EMPTY_SHOWN.rows(connection, **to, words=words)
