"""Who may read what of a round through eic-bot. The notice people get before the first question is made of this."""

from collections.abc import Collection, Mapping
from typing import Literal, TypeAlias

RoundRole = Literal["sponsor", "super_user", "facilitator"]
Role = Literal["participant", "sponsor", "super_user", "facilitator", "colleague", "sector_analyst"]
"""A colleague is of the same organisation and has no part in the round; the analyst is of none."""
Read = Literal[
    "own_answers", "single_answers", "spread", "who_has_answered", "how_many", "draft_view", "published_view"
]
"""The spread is what a workshop shows of all answers together, in words or counts as its own rule allows."""
Kind = Literal["named", "anonymous"]

_MEMBERS: frozenset[Role] = frozenset({"participant", "sponsor", "super_user", "facilitator"})
_OURS: frozenset[Role] = frozenset({*_MEMBERS, "colleague"})
_Rules: TypeAlias = Mapping[Read, frozenset[Role]]

_BOTH: _Rules = {
    "own_answers": frozenset({"participant"}),
    "spread": _MEMBERS,
    "how_many": _OURS,
    "draft_view": frozenset({"super_user"}),
    "published_view": _OURS,
}
MATRIX: Mapping[Kind, _Rules] = {
    "named": {
        **_BOTH,
        "single_answers": frozenset({"super_user"}),
        "who_has_answered": frozenset({"sponsor", "super_user", "facilitator"}),
    },
    "anonymous": {**_BOTH, "single_answers": frozenset(), "who_has_answered": frozenset()},
}
"""In an anonymous round one's own answers can be read until they are handed in, and then by nobody."""


def may_read(roles: Collection[Role], what: Read, kind: Kind) -> bool:
    """Whether one of these roles lets somebody read that."""
    return not MATRIX[kind][what].isdisjoint(roles)
