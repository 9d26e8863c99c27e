"""What must hold when everything has come to rest: lost, doubled and crossed are nothing."""

import asyncio
import json
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterator

from tests.faults.councils import CouncilSiege
from tests.faults.officers import Officer
from tests.store.support import rows

KEY = re.compile(r"\b([a-z]+\d+)-r(\d+)\b")
REFUSED = ("I have not taken that as an answer", "There is no question here to note something on.")
"""What they are told whose words, or whose sponsor's words, came while other questions came into force."""
LAST_TOLD = 6
MANY = 10**6
MOST_OF_A_PAGE = 6_000
DUE = "SELECT count(*) FROM outbox WHERE status < 2 AND next_at <= (SELECT coalesce(max(sent_at), 0) FROM outbox)"
"""What waits for a decent hour, or for a later try, is in order; what was due before the last one sent is not."""
COMMENTS = """SELECT answers.respondent, answers.number, answers.comment, addresses.external FROM answers
    LEFT JOIN respondent_people AS people ON people.respondent = answers.respondent
    LEFT JOIN addresses ON addresses.owner = people.owner WHERE answers.comment IS NOT NULL"""


def key_of(officer: Officer, number: int) -> str:
    """What is in a comment of theirs, and in no other."""
    return f"{officer.name.lower()}-r{number}"


async def waiting(siege: CouncilSiege) -> int:
    """How many messages are due and were not sent; many while the database is away."""
    found = await siege.asked(DUE)
    return int(found[0][0]) if found else MANY


def _comments(siege: CouncilSiege) -> Iterator[tuple[str, set[str]]]:
    """Each with where who said it is reached: in several places, where these are linked."""
    found: dict[tuple[int, int, str], set[str]] = defaultdict(set)
    for respondent, number, comment, external in rows(siege.url, COMMENTS):
        found[respondent, number, comment] |= set() if external is None else {external}
    for (_, _, comment), externals in found.items():
        yield comment, externals


async def rest(siege: CouncilSiege, seconds: float) -> None:
    """Everything comes to rest, and is judged; it is stuck where nothing becomes less for so long."""
    least, ends = 10**9, time.monotonic() + seconds
    while left := await waiting(siege):
        if left < least:
            least, ends = left, time.monotonic() + seconds
        if time.monotonic() > ends:
            siege.violations.append(f"{left} messages were due and never came to rest")
            break
        await asyncio.sleep(0.5)
    judge(siege)


def judge(siege: CouncilSiege) -> None:
    """Lost, doubled, crossed."""
    kept: Counter[str] = Counter()
    for comment, externals in _comments(siege):
        for name, number in KEY.findall(comment):
            kept[f"{name}-r{number}"] += 1
            if externals and siege.ids[name] not in externals:
                siege.violations.append(f"crossed: {name} is with {externals}")
                siege.counts["crossed"] += 1
    for key in sorted(siege.said - siege.gone):
        if kept[key] == 0 and _was_refused(siege, key):
            siege.counts["comments refused"] += 1
            continue
        siege.counts["lost"] += kept[key] == 0
        siege.counts["doubled"] += kept[key] > 1
        if kept[key] != 1:
            siege.violations.append(f"{key} is kept {kept[key]} times; they were told: {_told(siege, key, LAST_TOLD)}")
    _look_across(siege)


def _was_refused(siege: CouncilSiege, key: str) -> bool:
    """Whether they were told that it was not taken, and never that it was."""
    told = _told(siege, key, 0)
    return f"Noted: {key}" not in told and any(each in told for each in REFUSED)


def _look_across(siege: CouncilSiege) -> None:
    """Nothing that was said in one council was shown in the other."""
    in_slack = json.dumps([one.request for one in siege.slack.journal.calls("chat.postMessage")], default=str)
    in_teams = json.dumps([one.activity for one in siege.teams.world.taken], default=str)
    for where, shown, kind in (("Slack", in_slack, "t"), ("Teams", in_teams, "s")):
        crossed = [name for name, _ in KEY.findall(shown) if name.startswith((f"{kind}officer",))]
        siege.counts["crossed"] += len(crossed)
        if crossed:
            siege.violations.append(f"crossed into {where}: {crossed[:3]}")


def _told(siege: CouncilSiege, key: str, last: int) -> str:
    """What who said that was told: on their page, where they said it there."""
    if key in siege.on_pages:
        return siege.on_pages[key][-MOST_OF_A_PAGE:] if last else siege.on_pages[key]
    one = siege.people.get(siege.ids.get(key.partition("-")[0], ""))
    return one.got(last) if one else ""
