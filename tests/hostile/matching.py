"""How many steps a regular expression takes on a text, as an engine that goes back counts them; no clock is asked.

It knows what the program's own expressions are made of, and raises ``KeyError`` on anything else.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from re import _constants as of  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

Rest = Callable[[int], bool]
Node = tuple[Any, Any]
FLAGS = re.ASCII | re.IGNORECASE


class TooManyStepsError(Exception):
    """It was given up."""


class Matching:
    """One expression on one text."""

    def __init__(self, pattern: re.Pattern[str], text: str, most: int) -> None:
        self.text, self.most, self.steps = text, most, 0
        self.flags = pattern.flags
        self.tree = parser.parse(pattern.pattern, pattern.flags)
        self._single: dict[int, re.Pattern[str]] = {}

    def search(self) -> int:
        """The steps of a search from each place, until something is found."""
        for start in range(len(self.text) + 1):
            if self._all(list(self.tree), start, lambda _: True):
                break
        return self.steps

    def _all(self, nodes: Sequence[Node], at: int, rest: Rest) -> bool:
        if not nodes:
            return rest(at)
        return self._one(nodes[0], at, lambda end: self._all(nodes[1:], end, rest))

    def _one(self, node: Node, at: int, rest: Rest) -> bool:
        self.steps += 1
        if self.steps > self.most:
            raise TooManyStepsError
        op, arg = node
        return KINDS[op](self, op, arg, at, rest)

    def sign(self, op: Any, arg: Any, at: int, rest: Rest) -> bool:  # noqa: ANN401 - as the parser gives it
        """One character."""
        return at < len(self.text) and self._is(op, arg, self.text[at]) and rest(at + 1)

    def _is(self, op: Any, arg: Any, sign: str) -> bool:  # noqa: ANN401
        if self.flags & re.IGNORECASE:
            sign = sign.lower()
        if op is of.LITERAL:
            return self._folded(arg) == sign
        if op is of.NOT_LITERAL:
            return self._folded(arg) != sign
        if op is of.ANY:
            return sign != "\n" or bool(self.flags & re.DOTALL)
        if op is of.RANGE:
            return any(arg[0] <= ord(one) <= arg[1] for one in {sign, sign.upper()[0]})
        if op is of.CATEGORY:
            return bool(CATEGORIES[arg].match(sign))
        inside = [one for one in arg if one[0] is not of.NEGATE]
        return any(self._is(kind, what, sign) for kind, what in inside) != (arg[0][0] is of.NEGATE)

    def _folded(self, code: int) -> str:
        return chr(code).lower() if self.flags & re.IGNORECASE else chr(code)

    def place(self, op: Any, arg: Any, at: int, rest: Rest) -> bool:  # noqa: ANN401
        """Nothing is taken: whether it is the beginning, the end, or between words."""
        whole = {of.AT_BEGINNING: "^", of.AT_BEGINNING_STRING: r"\A", of.AT_END: "$", of.AT_END_STRING: r"\Z"}
        sign = {**whole, of.AT_BOUNDARY: r"\b", of.AT_NON_BOUNDARY: r"\B"}[arg]
        return bool(re.compile(sign, self.flags & re.MULTILINE).match(self.text, at)) and rest(at)

    def either(self, op: Any, arg: Any, at: int, rest: Rest) -> bool:  # noqa: ANN401
        return any(self._all(list(one), at, rest) for one in arg[1])

    def group(self, op: Any, arg: Any, at: int, rest: Rest) -> bool:  # noqa: ANN401
        return self._all(list(arg[3]), at, rest)

    def beside(self, op: Any, arg: Any, at: int, rest: Rest) -> bool:  # noqa: ANN401
        """What must stand, or must not stand, ahead or behind."""
        direction, inside = arg
        starts = [at] if direction > 0 else range(max(0, at - inside.getwidth()[1]), at + 1)
        found = any(self._all(list(inside), start, lambda end: direction > 0 or end == at) for start in starts)
        return found == (op is of.ASSERT) and rest(at)

    def repeat(self, op: Any, arg: Any, at: int, rest: Rest) -> bool:  # noqa: ANN401
        least, most, inside = arg
        return self._times(op, (least, most, list(inside)), at, rest, 0)

    def _times(self, op: Any, what: tuple[Any, Any, list[Node]], at: int, rest: Rest, done: int) -> bool:  # noqa: ANN401
        least, most, inside = what

        def more(end: int) -> bool:
            return end > at and self._times(op, what, end, rest, done + 1)

        def again() -> bool:
            return (most is of.MAXREPEAT or done < most) and self._all(inside, at, more)

        if done < least:
            return self._all(inside, at, lambda end: self._times(op, what, end, rest, done + 1))
        return rest(at) or again() if op is of.MIN_REPEAT else again() or rest(at)


CATEGORIES = {
    of.CATEGORY_DIGIT: re.compile(r"\d"), of.CATEGORY_NOT_DIGIT: re.compile(r"\D"),
    of.CATEGORY_SPACE: re.compile(r"\s"), of.CATEGORY_NOT_SPACE: re.compile(r"\S"),
    of.CATEGORY_WORD: re.compile(r"\w"), of.CATEGORY_NOT_WORD: re.compile(r"\W"),
}  # fmt: skip
KINDS: dict[Any, Callable[[Matching, Any, Any, int, Rest], bool]] = {
    **dict.fromkeys((of.LITERAL, of.NOT_LITERAL, of.ANY, of.IN), Matching.sign),
    of.AT: Matching.place, of.BRANCH: Matching.either, of.SUBPATTERN: Matching.group,
    of.MAX_REPEAT: Matching.repeat, of.MIN_REPEAT: Matching.repeat,
    of.ASSERT: Matching.beside, of.ASSERT_NOT: Matching.beside,
}  # fmt: skip


def signs(pattern: re.Pattern[str]) -> list[str]:
    """One of each kind of character that the expression speaks of, and one it does not."""
    return sorted({*_signs(parser.parse(pattern.pattern, pattern.flags)), "a", "1", " ", "\x00"})


def _signs(found: Any) -> Iterator[str]:  # noqa: ANN401
    if isinstance(found, tuple) and len(found) == 2 and found[0] in (of.LITERAL, of.NOT_LITERAL):
        yield chr(found[1])
    elif isinstance(found, tuple) and len(found) == 2 and found[0] is of.RANGE:
        yield chr(found[1][0])
    elif isinstance(found, tuple | list | parser.SubPattern):
        for one in found:
            yield from _signs(one)


def steps(pattern: re.Pattern[str], text: str, most: int = 10**7) -> int:
    """How many it takes to search the text."""
    return Matching(pattern, text, most).search()
