"""What must hold when everything has come to rest, read only from the database and the platform's log."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from tests.store.support import rows

READY, LEASED, DONE, DEAD = range(4)
ASKS = 1
"""A first look asks once for the round when it begins: a turn of the engine without an input of its own."""
KEY = re.compile(r"\b[a-z]+\d*-\d+\b")

Row = tuple[Any, ...]


@dataclass(frozen=True)
class Seen:
    """The database as it is, and what the platform accepted."""

    inbox: Collection[str]
    owners: Mapping[int, Row]
    """By number: their newest sequence, and the external id of their first address."""
    sessions: Sequence[Row]
    answers: Sequence[Row]
    outbox: Sequence[Row]
    timers: Sequence[Row]
    put_away: int
    """How many timers an admin was told of instead of their session."""
    accepted: Sequence[Mapping[str, Any]]
    integrity: str


OWNERS = """SELECT owners.id, owners.sequence, addresses.external FROM owners
    JOIN addresses ON addresses.owner = owners.id ORDER BY addresses.id DESC"""
ANSWERS = """SELECT people.owner, answers.comment, answers.number FROM answers
    JOIN respondent_people AS people ON people.respondent = answers.respondent
    WHERE answers.comment IS NOT NULL ORDER BY answers.respondent, answers.number"""
OUTBOX = """SELECT outbox.id, outbox.owner, outbox.sequence, outbox.status, outbox.attempts, outbox.mark,
    outbox.message, addresses.tenant, addresses.external, outbox.lease_owner FROM outbox
    JOIN addresses ON addresses.id = outbox.address ORDER BY outbox.owner, outbox.sequence"""
TIMERS = "SELECT id, owner, fired_at, cancelled_at FROM timers"
PUT_AWAY = "SELECT count(*) FROM audit WHERE action LIKE 'timer.%'"


def seen(url: str, accepted: Sequence[Mapping[str, Any]]) -> Seen:
    """Read it left."""
    return Seen(
        {key for (key,) in rows(url, "SELECT key FROM inbox")},
        {id: (sequence, external) for id, sequence, external in rows(url, OWNERS)},
        rows(url, "SELECT owner, revision, state FROM sessions"),
        rows(url, ANSWERS),
        rows(url, OUTBOX),
        rows(url, TIMERS),
        rows(url, PUT_AWAY)[0][0],
        accepted,
        _integrity(url),
    )


def _integrity(url: str) -> str:
    if url.startswith("postgresql:"):
        return "ok"
    broken = rows(url, "PRAGMA foreign_key_check")
    return f"{broken} refer to nothing" if broken else str(rows(url, "PRAGMA integrity_check")[0][0])


@dataclass(frozen=True)
class Verdict:
    """What does not hold, and how many messages arrived more than once."""

    violations: Sequence[str]
    repeats: int
    unexplained: int
    """Repeats of messages whose answer the platform had not lost: a replica ended, or its lease did."""


def judged(left: Seen, acknowledged: Collection[str], gap: int = 0, hurried: Collection[str] = ()) -> Verdict:
    """``gap`` is how many messages can have been in flight when replicas ended or their leases did.

    ``hurried`` are the people who did not wait for an acknowledgement.
    """
    repeats, unexplained = _repeats(left)
    found = [
        *_inputs(left, acknowledged),
        *_transitions(left),
        *_order(left, hurried),
        *_lanes(left),
        *_answers(left),
        *_arrivals(left),
        *_timers(left),
    ]
    if left.integrity != "ok":
        found.append(f"the file is broken: {left.integrity}")
    if unexplained > gap:
        found.append(f"{unexplained} messages were repeated, and only {gap} can have been in flight")
    return Verdict(found, repeats, unexplained)


def _inputs(left: Seen, acknowledged: Collection[str]) -> Iterator[str]:
    """Each input once, all of it, and with its own person."""
    if lost := set(acknowledged) - set(left.inbox):
        yield f"acknowledged and lost: {sorted(lost)[:5]}"
    effects = Counter(comment for _, comment, _ in left.answers)
    said = {key for key in left.inbox if KEY.fullmatch(key) and not key.endswith("-0")}
    if wrong := {key for key in said | effects.keys() if effects[key] != (key in said)}:
        yield f"not in effect exactly once: {[(key, effects[key]) for key in sorted(wrong)[:5]]}"
    for owner, comment, _ in left.answers:
        if comment.rpartition("-")[0] != left.owners[owner][1]:
            yield f"an answer {comment} is with {left.owners[owner][1]}"


def _transitions(left: Seen) -> Iterator[str]:
    """As many turns as inputs, and no session written more often."""
    transitions: Counter[int] = Counter()
    timers = {f"timer:{id}": owner for id, owner, _, _ in left.timers}
    number = {external: owner for owner, (_, external) in left.owners.items()}
    for key in left.inbox:
        transitions[timers[key] if key in timers else number[key.rpartition("-")[0]]] += 1
    turns: Counter[int] = Counter()
    for owner, revision, state in left.sessions:
        turns[owner] += (taken := json.loads(state)["turns"] - ASKS)
        if not 1 <= revision <= taken:
            yield f"a session of {left.owners[owner][1]} was written {revision} times for {taken} inputs"
    if turns != transitions:
        yield f"inputs and turns differ: {sorted((transitions - turns | turns - transitions).items())[:5]}"


def _order(left: Seen, hurried: Collection[str]) -> Iterator[str]:
    """Who waits for an acknowledgement before they go on has what they said in effect in that order."""
    said: dict[int, list[int]] = defaultdict(list)
    for owner, comment, _ in left.answers:
        said[owner].append(int(comment.rpartition("-")[2]))
    for owner, numbers in said.items():
        if numbers != sorted(numbers) and left.owners[owner][1] not in hurried:
            yield f"what {left.owners[owner][1]} said is kept in another order"


def _lanes(left: Seen) -> Iterator[str]:
    """Outgoing rows: no gap, all settled, and nobody holds one."""
    lanes: dict[int, list[int]] = defaultdict(list)
    for id, owner, sequence, status, _, _, _, _, _, holder in left.outbox:
        lanes[owner].append(sequence)
        if status not in (DONE, DEAD):
            yield f"message {id} came to no end: {status}"
        if holder is not None:
            yield f"message {id} is still held by {holder}"
    for owner, (newest, external) in left.owners.items():
        if lanes[owner] != list(range(1, newest + 1)):
            yield f"the messages to {external} have a gap: {lanes[owner][:20]} of {newest}"


def _answers(left: Seen) -> Iterator[str]:
    """Everything that was said is answered once, and to nobody else."""
    answered: Counter[str] = Counter()
    people = {external for _, external in left.owners.values()}
    for id, _, _, _, _, _, message, _, external, _ in left.outbox:
        for key in {one for one in KEY.findall(message or "") if one.rpartition("-")[0] in people}:
            answered[key] += 1
            if key.rpartition("-")[0] != external:
                yield f"message {id} to {external} speaks of {key}"
    if wrong := {comment for _, comment, _ in left.answers if answered[comment] != 1}:
        yield f"not answered exactly once: {sorted(wrong)[:5]}"


def _arrivals(left: Seen) -> Iterator[str]:
    """What arrived: everything that is done, at its own address, first arrivals in order, repeats counted."""
    rows = {row[5]: row for row in left.outbox}
    arrived: Counter[str] = Counter()
    first: dict[tuple[str, str], list[int]] = defaultdict(list)
    for one in left.accepted:
        mark, where = one["mark"], (one["tenant"], one["external"])
        if mark not in rows or rows[mark][7:9] != where:
            yield f"{where} got a message that is not theirs: {mark}"
            continue
        arrived[mark] += 1
        if arrived[mark] == 1:
            first[where].append(one["sequence"])
    for where, sequence in first.items():
        if any(later <= sooner for sooner, later in pairwise(sequence)):
            yield f"first arrivals at {where} are out of order: {sequence[:30]}"
    yield from _tries(rows, arrived)


def _tries(rows: Mapping[str, Row], arrived: Counter[str]) -> Iterator[str]:
    for mark, row in rows.items():
        if row[3] == DONE and not arrived[mark]:
            yield f"message {row[0]} is done and never arrived"
        if arrived[mark] > row[4]:
            yield f"message {row[0]} arrived {arrived[mark]} times in {row[4]} tries"


def _repeats(left: Seen) -> tuple[int, int]:
    lost: dict[str, str] = {}
    repeats = unexplained = 0
    for one in left.accepted:
        if one["mark"] in lost:
            repeats += 1
            unexplained += not lost[one["mark"]]
        lost[one["mark"]] = one["fault"]
    return repeats, unexplained


def _timers(left: Seen) -> Iterator[str]:
    """Each fired once and by its event, unless an admin was told."""
    fired = {id for id, _, fired_at, _ in left.timers if fired_at is not None}
    by_event = {int(key.removeprefix("timer:")) for key in left.inbox if key.startswith("timer:")}
    still_open = {id for id, _, fired_at, cancelled_at in left.timers if fired_at is None and cancelled_at is None}
    if by_event & still_open:
        yield f"timers have had their event and are open: {sorted(by_event & still_open)[:5]}"
    if len(fired - by_event) > left.put_away:
        yield f"timers were put away and nobody was told: {sorted(fired - by_event)[:5]}"
