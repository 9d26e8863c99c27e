"""Translations that wait for somebody who speaks the language well, and who has looked at which.

A file that nobody has reviewed begins with ``### Draft``. Each of its sentences is signed off by the digest of its
own text, in ``signed-off.txt`` beside it: whoever changes a sentence later makes it a draft again, and no other.
"""

import hashlib
import re
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from importlib.resources.abc import Traversable
from pathlib import Path

from eic_bot.errors import OperatorError

MARK = "### Draft"
_ENTRY = re.compile(r"^([a-zA-Z][\w-]*) *=.*(?:\n[ \t]+\S.*)*", re.MULTILINE)
"""A sentence with its forms, which stand on indented lines. To read it as Fluent would take far longer."""
SIGNED = "signed-off.txt"
"""Lines of a file, a key, a digest, a day and a name."""


def is_marked(text: str) -> bool:
    """Whether the file says that nobody has reviewed it."""
    return text.startswith(MARK)


def digests(text: str) -> Mapping[str, str]:
    """The digest of each entry of a file, by its key."""
    return {entry[1]: hashlib.blake2s(entry[0].encode(), digest_size=8).hexdigest() for entry in _ENTRY.finditer(text)}


def signed_off(folder: Traversable) -> Collection[tuple[str, str, str]]:
    """Each file, key and digest that was looked at."""
    kept = folder.joinpath(SIGNED)
    lines = kept.read_text(encoding="utf-8").splitlines() if kept.is_file() else ()
    return {(parts[0], parts[1], parts[2]) for line in lines if len(parts := line.split(maxsplit=4)) > 2}


def unreviewed(folder: Traversable) -> Mapping[str, Sequence[str]]:
    """The keys of each marked file that nobody has looked at as they are now; every marked file is there."""
    signed, found = signed_off(folder), {}
    for file in sorted(one.name for one in folder.iterdir() if one.name.endswith(".ftl")):
        text = folder.joinpath(file).read_text(encoding="utf-8")
        if is_marked(text):
            found[file] = [key for key, digest in digests(text).items() if (file, key, digest) not in signed]
    return found


def sign_off(folder: Path, file: str, keys: Collection[str], by: str, day: date) -> Sequence[str]:
    """Note that somebody looked at these, or with no keys at all of the file; which are new. Raises OperatorError."""
    waiting = unreviewed(folder).get(file)
    if waiting is None:
        raise OperatorError(f"There is no file {file!r} that waits for a review in {folder}.")
    now = digests(folder.joinpath(file).read_text(encoding="utf-8"))
    unknown = sorted({*keys} - now.keys())
    if unknown:
        raise OperatorError(f"There is no sentence {unknown[0]!r} in {file}.")
    new = [key for key in waiting if not keys or key in keys]
    lines = "".join(f"{file} {key} {now[key]} {day.isoformat()} {by}\n" for key in new)
    try:
        with folder.joinpath(SIGNED).open("a", encoding="utf-8") as kept:
            kept.write(lines)
    except OSError as problem:
        raise OperatorError(f"{folder / SIGNED} cannot be written: {problem.strerror}.") from None
    return new
