"""A little language of checks: a check looks at one JSON value and yields what Slack would say against it."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import TypeAlias
from urllib.parse import urlsplit

from typing_extensions import override

from eic_bot.model.value import value


@value
class Problem:
    """One thing that is wrong, and where, as Slack words it."""

    at: str
    says: str

    @override
    def __str__(self) -> str:
        return f"{self.says} [json-pointer:{self.at}]"


Check: TypeAlias = Callable[[object, str], Iterator[Problem]]


def string(most: int, *, least: int = 1) -> Check:
    """Text of ``least`` to ``most`` characters."""

    def check(value: object, at: str) -> Iterator[Problem]:
        if not isinstance(value, str):
            yield Problem(at, "must provide a string")
        elif len(value) > most:
            yield Problem(at, f"must be less than {most + 1} characters")
        elif len(value) < least:
            yield Problem(at, f"must be more than {least - 1} characters")

    return check


def one_of(*allowed: str) -> Check:
    """One of the given words."""

    def check(value: object, at: str) -> Iterator[Problem]:
        if value not in allowed:
            yield Problem(at, f"must be a valid enum value ({', '.join(allowed)})")

    return check


def number(*, least: float | None = None, most: float | None = None, whole: bool = False) -> Check:
    """A number within bounds; truth values are not numbers."""

    def check(value: object, at: str) -> Iterator[Problem]:
        if isinstance(value, bool) or not isinstance(value, int if whole else int | float):
            yield Problem(at, "must provide an integer" if whole else "must provide a number")
        elif least is not None and value < least:
            yield Problem(at, f"must be greater than or equal to {least:g}")
        elif most is not None and value > most:
            yield Problem(at, f"must be less than or equal to {most:g}")

    return check


def boolean(value: object, at: str) -> Iterator[Problem]:
    """True or false."""
    if not isinstance(value, bool):
        yield Problem(at, "must provide a boolean")


def url(most: int = 3000, *, schemes: Collection[str] = ("http", "https")) -> Check:
    """An absolute address of at most ``most`` characters."""
    length = string(most)

    def check(value: object, at: str) -> Iterator[Problem]:
        yield from length(value, at)
        if isinstance(value, str):
            parts = urlsplit(value)
            if parts.scheme not in schemes or not (parts.netloc or parts.path) or " " in value:
                yield Problem(at, "must be a valid URL")

    return check


def items(each: Check, *, least: int = 1, most: int) -> Check:
    """A list of ``least`` to ``most`` things that all pass ``each``."""

    def check(value: object, at: str) -> Iterator[Problem]:
        if not isinstance(value, list):
            yield Problem(at, "must provide an array")
            return
        if len(value) > most:
            yield Problem(at, f"no more than {most} items allowed")
        if len(value) < least:
            yield Problem(at, f"no less than {least} items allowed")
        for index, one in enumerate(value):
            yield from each(one, f"{at}/{index}")

    return check


def record(must: Mapping[str, Check], may: Mapping[str, Check] | None = None, *rules: Check) -> Check:
    """An object with every key of ``must``, keys of ``may`` at will, no other, and nothing the ``rules`` speak against.

    ``type`` is known to every object; who chooses by it has checked it already.
    """
    known = {**(may or {}), **must}

    def check(value: object, at: str) -> Iterator[Problem]:
        if not isinstance(value, dict):
            yield Problem(at, "must provide an object")
            return
        yield from (Problem(at, f"missing required field: {key}") for key in must if key not in value)
        for key, inner in value.items():
            if key in known:
                yield from known[key](inner, f"{at}/{key}")
            elif key != "type":
                yield Problem(at, f"invalid additional property: {key}")
        for rule in rules:
            yield from rule(value, at)

    return check


def by_type(kinds: Mapping[str, Check]) -> Check:
    """An object of one of the given types, checked as that type."""

    def check(value: object, at: str) -> Iterator[Problem]:
        if not isinstance(value, dict):
            yield Problem(at, "must provide an object")
        elif "type" not in value:
            yield Problem(at, "missing required field: type")
        elif not isinstance(value["type"], str) or value["type"] not in kinds:
            yield Problem(f"{at}/type", f"unsupported type: {value['type']}")
        else:
            yield from kinds[value["type"]](value, at)

    return check


def exactly_one(*keys: str) -> Check:
    """A rule for an object: one of the keys is there, and only one."""

    def check(value: object, at: str) -> Iterator[Problem]:
        if isinstance(value, dict) and sum(key in value for key in keys) != 1:
            yield Problem(at, f"must provide exactly one of: {', '.join(keys)}")

    return check


def at_least_one(*keys: str) -> Check:
    """A rule for an object: one of the keys is there."""

    def check(value: object, at: str) -> Iterator[Problem]:
        if isinstance(value, dict) and not any(key in value for key in keys):
            yield Problem(at, f"must provide one of: {', '.join(keys)}")

    return check


def walk(value: object, at: str = "") -> Iterator[tuple[dict[str, object], str]]:
    """Every object inside a value, itself included, with its pointer."""
    if isinstance(value, dict):
        yield value, at
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in inside:
        if isinstance(inner, (dict, list)):  # most is text, and this is asked of every message six times
            yield from walk(inner, f"{at}/{key}")
