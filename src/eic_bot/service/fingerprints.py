"""By which it is seen afterwards that something changed, and whether it is still what it was: never a word of it."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, is_dataclass

from eic_bot.model.answers import Answer
from eic_bot.service.ports import Transaction

ENOUGH = 8
"""So much of a fingerprint is shown: whoever compares two sees whether they are the same."""
MOST_SAID = 60
_WHOLE = re.compile(r"\b[0-9a-f]{64}\b")


def fingerprint(thing: object) -> str:
    """The SHA-256 of it, in hexadecimal; equal things have the same, in any process."""
    return hashlib.sha256(json.dumps(thing, default=_plain, sort_keys=True).encode()).hexdigest()


def of_view(agreed: Mapping[str, Answer]) -> str:
    """Of an official view: what was agreed, in whatever order it was entered."""
    return fingerprint(dict(agreed))


def of_version(tx: Transaction, pack: str, version: str | None) -> str | None:
    """Of a kept version of a pack: its number, and the digest of its content."""
    kept = None if version is None else tx.published(pack, version)
    return version if kept is None else f"{version} {kept.digest}"


def shortened(noted: str) -> tuple[str, str]:
    """What the audit has of something, in two: what is said, cut where it is long, and how the fingerprint begins.

    Either is empty where there is none.
    """
    found = _WHOLE.search(noted)
    said = noted if found is None else (noted[: found.start()] + noted[found.end() :]).strip()
    short = said if len(said) <= MOST_SAID else f"{said[: MOST_SAID - 1].rstrip()}\u2026"
    return short, "" if found is None else found[0][:ENOUGH]


def _plain(thing: object) -> object:
    return asdict(thing) if is_dataclass(thing) and not isinstance(thing, type) else str(thing)
