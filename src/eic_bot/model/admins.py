"""Who may do what to an organisation's content and service. Chat, console and command line all ask here."""

from collections.abc import Mapping
from typing import Literal, get_args

AdminRole = Literal["admin", "editor", "viewer"]
Deed = Literal[
    "see_content",
    "see_health",
    "see_rounds",
    "edit_content",
    "try_content",
    "propose_content",
    "publish_content",
    "roll_back_content",
    "see_stuck",
    "see_letters",
    "manage_letters",
    "see_audit",
    "pause",
    "manage_people",
    "manage_sessions",
    "grant_roles",
]
"""What is in the console, in chat and on the command line: content, how the service is, people, and roles.

``propose_content`` asks another to publish, where two are needed; ``manage_people`` takes out and erases what is kept
of somebody; ``manage_sessions`` ends the console's sessions of others. None of them shows an answer: what of a round
may be read, and by whom, is in ``access``.
"""

ROLES: tuple[AdminRole, ...] = get_args(AdminRole)
"""From the one who may most."""
DEEDS: tuple[Deed, ...] = get_args(Deed)
_VIEWER: frozenset[Deed] = frozenset({"see_content", "see_health", "see_rounds"})
_EDITOR: frozenset[Deed] = _VIEWER | {"edit_content", "try_content", "propose_content"}
MAY: Mapping[AdminRole, frozenset[Deed]] = {"viewer": _VIEWER, "editor": _EDITOR, "admin": frozenset(DEEDS)}
"""The whole of it."""


def may(role: AdminRole | None, deed: Deed) -> bool:
    """Whether somebody with that role may do that; nobody may anything without one."""
    return role is not None and deed in MAY[role]


def highest(roles: "frozenset[AdminRole] | set[AdminRole]") -> AdminRole | None:
    """The role that may most, of several that somebody holds."""
    return next((role for role in ROLES if role in roles), None)
