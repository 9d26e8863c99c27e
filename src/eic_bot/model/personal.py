"""Whether words that others will read seem to say who somebody is.

A hint and no proof: an address or a number is found for certain, a name by how names are written in English.
"""

import re
from enum import StrEnum
from itertools import pairwise


class Personal(StrEnum):
    """What words seem to hold."""

    EMAIL = "email"
    PHONE = "phone"
    NAME = "name"


_EMAIL = re.compile(r"(?<![^\s@<>()])[^\s@<>()]+@[^\s@<>()]+\.\w{2,}")
_PHONE = re.compile(r"(?<![\w.])(?:\+\d{1,3}|\(?0\d)(?:[\s().-]*\d){7,12}(?!\w)")
_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Councillor|Sir|Dame|Lord|Lady|Prof|Professor)\.?\s+[A-Z][\w'\u2019-]+"
)
_WORD = re.compile(r"[^\W\d_][\w'\u2019-]*")
_MENTION = re.compile(r"(?<!\w)@[^\W\d_]\w+")
_LEAST_LETTERS = 2
_NO_NAMES = (
    "a an and as at act authority authorities bill board borough by care cabinet central city civil committee council "
    "councils county department digital district england english europe european finance for freedom from general "
    "government great health home house housing human in information integrated ireland it key kingdom law legal local "
    "london microsoft minister ministry national network new north northern of office officer on our parish "
    "parliament partnership plan planning police policy procurement protection public regulation resources scotland "
    "scottish secretary section service services social south state system team technology the this to town "
    "transformation treasury trust uk united wales we welsh west when where which with work east adult adults children "
    "data april may june july august september october november december january february march monday tuesday "
    "wednesday thursday friday saturday sunday"
)
NO_NAMES = frozenset(_NO_NAMES.split())
"""Words that are written with capitals beside another and are no part of a person's name."""


def personal(text: str) -> tuple[Personal, ...]:
    """What the text seems to hold, the surest first."""
    found = []
    if _EMAIL.search(text):
        found.append(Personal.EMAIL)
    if _PHONE.search(text):
        found.append(Personal.PHONE)
    if _TITLED.search(text) or _MENTION.search(text) or _has_two_capitals(text):
        found.append(Personal.NAME)
    return tuple(found)


def _has_two_capitals(text: str) -> bool:
    """Two words beside each other that are written like a first and a last name."""
    words = [(one.group(), one.start(), one.end()) for one in _WORD.finditer(text)]
    return any(
        _like_a_name(first) and _like_a_name(second) and text[end:start] == " "
        for (first, _, end), (second, start, _) in pairwise(words)
    )


def _like_a_name(word: str) -> bool:
    is_capitalised = word[0].isupper() and not word.isupper() and len(word) >= _LEAST_LETTERS
    return is_capitalised and word.casefold() not in NO_NAMES


_ROLES = (
    "admin benefits business change climate commissioning communications contact contracts corporate council customer "
    "customerservices data delivery democraticservices design development digital education enquiries environment "
    "estates finance hello help helpdesk highways housing hr improvement info innovation insight intelligence it "
    "libraries library licensing mail mailbox office performance planning pmo policy procurement programme projects "
    "recycling research revenues service services strategy support team transformation transport unit waste"
)
ROLES = frozenset(_ROLES.split())
"""What mailboxes of teams are called."""


def is_role_mailbox(text: str) -> bool:
    """Whether it is the address of a team, which is nobody's own."""
    if not _EMAIL.fullmatch(text):
        return False
    return any(word in ROLES for word in re.split(r"[._+-]", text.partition("@")[0].casefold()))
