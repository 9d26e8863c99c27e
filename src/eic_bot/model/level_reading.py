"""How one short line is read that answers several levels at once, each by itself.

``ddpn`` and ``do, do, plan, not yet`` give each level its answer in turn; ``1 do, 2 plan``, ``1-3 do, rest not yet``
and ``do for 1 and 2`` name levels; ``all do`` is for every one. In such a line a number is a level.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from eic_bot.model.answers import Given, NoAnswer
from eic_bot.model.question import Question
from eic_bot.model.reading import NotUnderstood, Reading, SeveralReadings, Understood, plain_words
from eic_bot.model.vocabulary import Vocabulary

_GAPS = re.compile(r"[\s,;./-]+")
_IN_TURN = re.compile(r"[,;/]")
_LEVEL = re.compile(r"(?<!\d)(\d)(?!\d)\s*[:=.)-]?\s*")
_DASH = re.compile(r"(?<!\d)(\d)\s*[-\u2013]\s*(\d)(?!\d)")
_LEVELS = re.compile(r"\d(?:\s*[,&+]\s*\d)*")


def _clause(on: Collection[str]) -> re.Pattern[str]:
    """An answer, one of these words, and levels. What stands between two of them is stripped from the answer."""
    return re.compile(rf"(\D+?) (?:{'|'.join(map(re.escape, sorted(on)))}) ({_LEVELS.pattern})(?=[\s,;]|$)")


class LevelReader:
    """The levels that are asked together, in one language."""

    def __init__(self, rungs: Sequence[Question], levels: Sequence[int], words: Vocabulary) -> None:
        """Each rung at its level, the lowest first."""
        self._rungs = rungs
        self._at: Mapping[int, str] = {level: rung.id for level, rung in zip(levels, rungs, strict=True)}
        self._words = words
        self._options = rungs[0].reader(words)

    def read(self, said: str) -> Reading:
        """What was said, in plain words."""
        named = self._levels_in(said)
        for reading in (self._letters(said), self._in_turn(said), self._everything(said), self._named(named),
                        self._given_to(named)):  # fmt: skip
            if reading is not None:
                return reading
        return self._unclear(said)

    def _letters(self, said: str) -> Reading | None:
        """``ddpn``: one letter for each level, neither more nor fewer."""
        letters = self._options.letters
        run = _GAPS.sub("", said)
        if len(run) < min(2, len(self._rungs)) or any(letter not in letters for letter in run):
            return None
        if len(run) != len(self._rungs):
            return NotUnderstood("misread-ladder-count")
        return self._each([letters[letter] for letter in run])

    def _in_turn(self, said: str) -> Reading | None:
        """``do, do, plan, not yet``: an answer for each level, with commas between."""
        found = [self._one(piece.strip()) for piece in _IN_TURN.split(said)]
        if len(found) != len(self._rungs) or any(len(one) != 1 for one in found):
            return None
        return self._each([one[0] for one in found]) if len(found) > 1 else None

    def _everything(self, said: str) -> Reading | None:
        """``all do``: the same for every level."""
        for word in self._words.everything:
            found = self._one(said.removeprefix(f"{word} ")) if said.startswith(f"{word} ") else ()
            if len(found) == 1:
                return self._each(found * len(self._rungs))
        return None

    def _each(self, said: Sequence[str | NoAnswer]) -> Reading:
        return Understood(tuple(_give(rung.id, one) for rung, one in zip(self._rungs, said, strict=True)))

    def _levels_in(self, said: str) -> str:
        """The line with its levels as bare numbers and commas: ``level 1 to 3`` as ``1,2,3``."""
        words, letters = self._words, self._options.letters
        kept = " ".join(word for word in said.split() if word not in words.level_words - letters.keys())
        for word in words.ranges - letters.keys():
            kept = re.sub(rf"(?<!\d)(\d) {re.escape(word)} (\d)(?!\d)", r"\1-\2", kept)
        kept = _DASH.sub(lambda row: ",".join(map(str, range(int(row[1]), int(row[2]) + 1))) or row[0], kept)
        return " ".join("," if word in words.joiners - letters.keys() else word for word in kept.split())

    def _named(self, said: str) -> Reading | None:
        """``1 do, 2 plan``: a level and its answer, any number of times; ``1, 2 do``: levels and their answer."""
        marks = list(_LEVEL.finditer(said))
        if not marks or marks[0].start() != 0:
            return None
        ends = [mark.start() for mark in marks[1:]] + [len(said)]
        pieces = [(int(mark[1]), said[mark.end() : end].strip()) for mark, end in zip(marks, ends, strict=True)]
        reading = self._answered(_pairs(pieces, {","}, self._words))
        joined = _pairs(pieces, {",", *self._words.joiners}, self._words)
        other = self._answered(joined) if any(text in self._words.joiners for _, text in pieces[:-1]) else reading
        if isinstance(reading, Understood) and isinstance(other, Understood) and other != reading:
            return SeveralReadings((reading.given, other.given))
        return reading

    def _given_to(self, said: str) -> Reading | None:
        """``do for 1 and 2, plan for 3``: an answer, and the levels it is for."""
        joiners = "|".join(map(re.escape, self._words.joiners))
        said = re.sub(rf"(?<=\d) (?:{joiners}) (?=\d)", ",", said) if joiners else said
        at, pairs = 0, list[tuple[int, str]]()
        clause = _clause(self._words.on)
        while self._words.on and (found := clause.match(said, at)):
            pairs += [(int(level), found[1].strip(" ,;")) for level in re.findall(r"\d", found[2])]
            at = found.end()
        if not pairs or said[at:].strip(" ,;"):
            return None
        return self._answered(pairs)

    def _answered(self, pairs: Sequence[tuple[int, str]]) -> Reading:
        """Each of these levels with its answer; where *yes* or *no* was said for one, what they may mean is offered."""
        given: dict[str, Given] = {}
        is_sure = True
        for level, text in self._with_rest(pairs):
            if level not in self._at:
                return NotUnderstood("misread-ladder-level")
            found = self._one(text)
            likely = found or self._likely(text)
            is_sure = is_sure and bool(found)
            if len(likely) != 1:
                return NotUnderstood("misread-ladder-answer", level=level)
            if self._at[level] in given:
                return NotUnderstood("misread-ladder-twice")
            given[self._at[level]] = _give(self._at[level], likely[0])
        whole = tuple(given.values())
        return Understood(whole) if is_sure else NotUnderstood("misread-ladder", (whole,))

    def _with_rest(self, pairs: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str]]:
        """``1 do, rest not yet``: the levels that were not named, with the answer for the rest of them."""
        level, text = pairs[-1]
        cuts = [text.partition(f" {word} ") for word in self._words.rest]
        before, rest, answer = max(cuts, key=lambda cut: len(cut[1]), default=(text, "", ""))
        yield from pairs[:-1]
        yield level, before.strip(" ,;") if rest else text
        if rest:
            named = {level for level, _ in pairs}
            yield from ((one, answer) for one in self._at if one not in named)

    def _likely(self, text: str) -> tuple[str, ...]:
        """What *yes* and *no* may mean here."""
        if plain_words(text) not in self._words.yes | self._words.no:
            return ()
        reading = self._rungs[0].read(text, self._words)
        near = reading.nearest[:1] if isinstance(reading, NotUnderstood) else ()
        return tuple(str(one[0].value) for one in near)

    def _one(self, text: str) -> tuple[str | NoAnswer, ...]:
        if not text or text.isdigit():
            return ()
        found: tuple[str | NoAnswer, ...] = self._options.match(text)
        no_answer = self._words.no_answers.get(plain_words(text))
        return (*found, *(() if no_answer is None else (no_answer,)))

    def _unclear(self, said: str) -> Reading:
        """A label without its level: it may be meant for the first level or for all of them."""
        found = self._one(said)
        if len(found) != 1:
            return NotUnderstood("misread-ladder")
        every = tuple(_give(rung.id, found[0]) for rung in self._rungs)
        return Understood(every) if len(every) == 1 else SeveralReadings((every[:1], every))


def _give(rung: str, said: str | NoAnswer) -> Given:
    return Given(rung, no_answer=said) if isinstance(said, NoAnswer) else Given(rung, said)


def _pairs(pieces: Sequence[tuple[int, str]], joining: Collection[str], words: Vocabulary) -> list[tuple[int, str]]:
    """Each level with its answer: where only a joining word stands behind one, with that of the next."""
    pairs, waiting = list[tuple[int, str]](), list[int]()
    for place, (level, text) in enumerate(pieces, 1):
        waiting.append(level)
        if text in joining and place < len(pieces):
            continue
        pairs += [(one, _without_joiner(text.strip(" ,;"), words)) for one in waiting]
        waiting = []
    return pairs


def _without_joiner(text: str, words: Vocabulary) -> str:
    """An answer without the ``and`` behind it, where that is the name of an answer as well."""
    before, _, last = text.rpartition(" ")
    return before.rstrip(" ,;") if before and last in words.joiners else text
