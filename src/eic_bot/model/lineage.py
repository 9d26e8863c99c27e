"""What became of each statement between two versions of a pack, and how far back a trend may honestly go.

A statement with the same id and the same words is the same. One with other words is another one for comparing, unless
the author says that it means the same; so are those that were split or merged. What was moved, split or merged the
author says as well: nobody guesses it from likeness.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import TypeAlias

from eic_bot.model.answers import Answer
from eic_bot.model.pack import Pack
from eic_bot.model.value import value


class Kin(StrEnum):
    """How statements of two versions belong together."""

    SAME = "same"
    REWORDED = "reworded"
    SPLIT = "split"
    MERGED = "merged"
    NEW = "new"
    GONE = "gone"


@value
class Move:
    """What an author says about statements whose id or words changed; at least one side has one id."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    means_the_same: bool = False
    """Only other words for the same thing, so that answers may be compared."""


@value
class Descent:
    """Statements of the older version, and those of the newer one that came of them."""

    kin: Kin
    before: tuple[str, ...]
    after: tuple[str, ...]
    is_comparable: bool = False
    """Whether an answer to the one may stand beside an answer to the other."""


class Doubt(StrEnum):
    """What is wrong with what an author says."""

    UNKNOWN = "unknown"
    """A statement that is not in that version."""
    TWICE = "twice"
    """A statement in two moves."""
    MANY_TO_MANY = "many_to_many"
    """Several became several: say which became which."""
    NOTHING = "nothing"
    """One side is empty: a statement is new or gone without being said."""


Edition: TypeAlias = Mapping[str, str]
"""Every statement of a version with its words, and with the scale it is answered on."""


def edition(pack: Pack) -> Edition:
    """What has to stay as it is for answers to be comparable: the words in the pack's first language, and the scale."""
    first = pack.manifest.languages[0]
    scale = " ".join(f"{one.id}={one.value}" for one in pack.scale.labels)
    return {
        asked.id: f"{asked.text[first]}\n{scale} {pack.scale.under_way} {pack.scale.in_place}"
        for found in pack.statements.values()
        for asked in found
    }


def moves_of(pack: Pack, since: str) -> tuple[Move, ...]:
    """What the author of a pack says about statements since an earlier version; nothing about any other one."""
    if pack.renewals is None or pack.renewals.since != since:
        return ()
    return tuple(Move(one.was, one.now, one.means_the_same) for one in pack.renewals.statements)


def doubts(before: Edition, after: Edition, moves: Sequence[Move]) -> tuple[tuple[Move, Doubt], ...]:
    """What cannot be right about these moves; each move once, with its first fault."""
    olds = Counter(id for move in moves for id in set(move.before))
    news = Counter(id for move in moves for id in set(move.after))

    def doubt(move: Move) -> Doubt | None:
        if not move.before or not move.after:
            return Doubt.NOTHING
        if len(move.before) > 1 and len(move.after) > 1:
            return Doubt.MANY_TO_MANY
        if not (set(move.before) <= set(before) and set(move.after) <= set(after)):
            return Doubt.UNKNOWN
        in_two = any(olds[id] > 1 for id in move.before) or any(news[id] > 1 for id in move.after)
        is_repeated = any(len(set(side)) < len(side) for side in (move.before, move.after))
        return Doubt.TWICE if in_two or is_repeated else None

    return tuple((move, found) for move in moves if (found := doubt(move)) is not None)


def lineage(before: Edition, after: Edition, moves: Sequence[Move] = ()) -> tuple[Descent, ...]:
    """What became of every statement; each of either version is in exactly one descent. Moves in doubt do not count."""
    doubtful = [move for move, _ in doubts(before, after, moves)]
    found = [_moved(before, after, move) for move in moves if move not in doubtful]
    told_before = {one for descent in found for one in descent.before}
    told_after = {one for descent in found for one in descent.after}
    for one in before:
        if one not in told_before and one in after and one not in told_after:
            found.append(_kept(before, after, one))
            told_after.add(one)
        elif one not in told_before:
            found.append(Descent(Kin.GONE, (one,), ()))
    found.extend(Descent(Kin.NEW, (), (one,)) for one in after if one not in told_after)
    return tuple(found)


def _moved(before: Edition, after: Edition, move: Move) -> Descent:
    if len(move.after) > 1:
        return Descent(Kin.SPLIT, move.before, move.after)
    if len(move.before) > 1:
        return Descent(Kin.MERGED, move.before, move.after)
    is_same = before[move.before[0]] == after[move.after[0]]
    kin = Kin.SAME if is_same else Kin.REWORDED
    return Descent(kin, move.before, move.after, is_comparable=is_same or move.means_the_same)


def _kept(before: Edition, after: Edition, one: str) -> Descent:
    is_same = before[one] == after[one]
    return Descent(Kin.SAME if is_same else Kin.REWORDED, (one,), (one,), is_comparable=is_same)


def carried(answers: Mapping[str, Answer], descents: Iterable[Descent]) -> Mapping[str, Answer]:
    """Answers to the older version under the ids of the newer one, where they may stand beside answers to it."""
    return {one.after[0]: answers[one.before[0]] for one in descents if one.is_comparable and one.before[0] in answers}


@value
class Round:
    """What was agreed on in one round, and what became of its statements until the round after it."""

    label: str
    answers: Mapping[str, Answer]
    onward: tuple[Descent, ...] = ()
    """To the edition of the next round; nothing for the newest, or where both used one edition."""
    is_same_edition: bool = True
    """Whether the next round used the very same edition."""


@value
class Trend:
    """One statement through the rounds, oldest first, as far as its answers are comparable, and why not further."""

    statement: str
    points: tuple[tuple[str, Answer | None], ...]
    """The label of each round and what was agreed on in it; None where nothing was."""
    stopped: Descent | None
    """What happened to the statement before the first point; None where there are no older rounds."""


def trend(statement: str, rounds: Sequence[Round]) -> Trend:
    """How the agreed answer to a statement of the newest round went, over rounds given oldest first."""
    points: list[tuple[str, Answer | None]] = []
    wanted, stopped = statement, None
    for place in range(len(rounds) - 1, -1, -1):
        one = rounds[place]
        if points and not one.is_same_edition:
            descent = _parent(wanted, one.onward)
            if descent is None or not descent.is_comparable:
                stopped = descent or Descent(Kin.NEW, (), (wanted,))
                break
            wanted = descent.before[0]
        points.append((one.label, one.answers.get(wanted)))
    return Trend(statement, tuple(reversed(points)), stopped)


def _parent(statement: str, descents: Iterable[Descent]) -> Descent | None:
    return next((one for one in descents if statement in one.after), None)
