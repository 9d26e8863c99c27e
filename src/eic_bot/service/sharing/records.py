"""What is kept of sharing, as the use cases see it."""

import json
from collections.abc import Mapping

from pydantic import TypeAdapter

from eic_bot.model.answers import Answer
from eic_bot.model.comparison import ViewId
from eic_bot.model.lineage import Move
from eic_bot.model.shared_view import SharedView
from eic_bot.model.value import value

SHARED_VIEW = TypeAdapter(SharedView)


def view_of(content: str) -> SharedView:
    """The view that was written with ``SHARED_VIEW``; read by hand, as hundreds are read for one comparison."""
    kept = json.loads(content)
    moves = tuple(Move(tuple(one["before"]), tuple(one["after"]), one["means_the_same"]) for one in kept["moves"])
    return SharedView(
        pack=kept["pack"],
        version=kept["version"],
        labels=kept["labels"],
        positions=kept["positions"],
        ambitions=kept["ambitions"],
        words=kept["words"],
        scale=tuple(kept["scale"]),
        levels=tuple(kept["levels"]),
        since=kept["since"],
        moves=moves,
    )


SECTOR = "sector"
"""What ``asked`` says of figures of all councils together."""
MOST_LISTS = 20
MOST_ON_A_LIST = 200


@value
class PublishedView:
    """The newest official view of an organisation that is published."""

    round: int
    official: int
    super_user: int
    pack: str
    version: str
    published_at: int


@value
class OwnShared:
    """A view of our own that is shared now. Days are ``YYYY-MM-DD``."""

    year: int
    version: int
    round: int
    public_from: str | None
    shared_at: int


@value
class SharedBy:
    """A view that a council shares now, as others may read it."""

    id: ViewId
    public_from: str | None
    content: str
    """See ``SHARED_VIEW``."""


@value
class Shown:
    """A group whose figures were shown; newest first where there are several."""

    asked: str
    members: frozenset[ViewId]
    shown_at: int


@value
class OwnList:
    """Councils that an organisation compares itself with, by code."""

    title: str
    councils: tuple[str, ...]


@value
class PreElection:
    """From the first day to the day of the poll, both included."""

    first: str
    poll: str


@value
class PastView:
    """An official view that a council published before it ended."""

    published_at: int
    pack: str
    version: str
    answers: Mapping[str, Answer]


@value
class Predecessor:
    """A council that this one took over from. Its history stays its own."""

    organisation: str
    title: str
    code: str
    ended_on: str
    views: tuple[PastView, ...]
    """Oldest first."""
