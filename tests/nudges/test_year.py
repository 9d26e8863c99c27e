"""A year of nudges under a clock that is moved: 1,000 channels and 5,000 people, in several time zones.

What holds is checked by other means than the rules themselves: by the clock on each wall, day by day.
"""

import heapq
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Final
from zoneinfo import ZoneInfo

import pytest

from eic_bot.model.areas import Nation
from eic_bot.model.nudging import WEEK_MS, Course, Farewell, Later, Manner, judge, may_send, next_due
from eic_bot.model.quiet import QuietHours
from eic_bot.model.rhythm import Rhythm
from eic_bot.model.rhythm_reading import read_rhythm, written
from eic_bot.model.workdays import workdays_before
from eic_bot.packs.bank_holidays import bank_holidays
from eic_bot.service.nudges.records import Kind

YEAR: Final = 2027
CHANNELS, PEOPLE = 1_000, 5_000
ZONES: Final[Sequence[tuple[str, Nation]]] = (
    ("Europe/London", "england"),
    ("Europe/London", "scotland"),
    ("Europe/Belfast", "northern_ireland"),
    ("Europe/London", "wales"),
    ("America/New_York", "england"),
    ("Australia/Sydney", "england"),
    ("Asia/Kolkata", "england"),
)
RHYTHMS: Final = (
    "every monday at 9:00", "every other wednesday at 9:30", "first tuesday at 10:00", "weekly",
    "last working day of the month at 14:00", "every friday at 16:45", "the 15th at 1:30", "monthly on the last friday",
)  # fmt: skip
QUIET: Final = (
    QuietHours(1020, 540),
    QuietHours(960, 600),
    QuietHours(0, 0),
    QuietHours(720, 780),
    QuietHours(1080, 90),
)


def at(day: str) -> int:
    return int(datetime.fromisoformat(f"{day}+00:00").timestamp() * 1000)


OUTAGES: Final = ((at("2027-03-26T08:00"), at("2027-03-30T10:20")), (at("2027-10-25T06:00"), at("2027-11-08T13:05")))
"""Over both of the UK's clock changes; the second is two weeks long."""
HOLIDAYS: Final = {nation: bank_holidays(nation, range(YEAR, YEAR + 2)) for nation in {one for _, one in ZONES}}


@dataclass
class Owed:
    """Something else that the bot begins, when its time has come."""

    kind: Kind
    due: int
    last: int | None
    """After this it is of no use; None for never."""
    sent: int | None = None


@dataclass
class Owner:
    """Somebody with what happened to them."""

    manner: Manner
    nation: Nation
    zone: str
    answers: float
    """How likely they answer each."""
    is_room: bool
    course: Course
    posts: list[int] = field(default_factory=list)
    nudges: list[tuple[int, Rhythm]] = field(default_factory=list)
    due: list[int] = field(default_factory=list)
    is_over: bool = False
    looks: int = 0
    """How often it was decided what becomes of one."""
    owed: list[Owed] = field(default_factory=list)


def owners(chance: random.Random) -> list[Owner]:
    found = []
    for number in range(CHANNELS + PEOPLE):
        zone, nation = chance.choice(ZONES)
        rhythm = read_rhythm(chance.choice(RHYTHMS))
        assert rhythm is not None
        away = at(f"{YEAR}-08-01T00:00") if chance.random() < 0.1 else 0
        manner = Manner(rhythm, ZoneInfo(zone), chance.choice(QUIET), HOLIDAYS[nation], away_until=0)
        start = at(f"{YEAR}-01-01T00:00") + chance.randrange(14 * 86_400_000)
        first = next_due(manner, 0, start)
        answers = chance.choice((0.0, 0.2, 0.6, 1.0))
        one = Owner(manner, nation, zone, answers, number < CHANNELS, Course(first))
        one.manner = replace(manner, away_until=away) if away else manner
        found.append(one)
    return found


def lived(chance: random.Random) -> list[Owner]:
    """The year, event by event. In an outage nothing happens; after it, what is due is looked at."""
    every = owners(chance)
    events = [(one.course.due, number, "nudge") for number, one in enumerate(every)]
    for number in range(CHANNELS, CHANNELS + PEOPLE):
        every[number].owed = owed(chance, every[number])
        events += [(one.due, number, f"{place}") for place, one in enumerate(every[number].owed)]
    heapq.heapify(events)
    end, now = at(f"{YEAR + 1}-01-01T00:00"), 0
    while events and events[0][0] < end:
        due, number, kind = heapq.heappop(events)
        ready = next((over for begins, over in OUTAGES if begins <= due < over), due)
        now = max(now, ready + chance.randrange(20_000))  # however late, the clock goes on
        one = every[number]
        again = _nudged(one, now, chance) if kind == "nudge" else _told(one, one.owed[int(kind)], now)
        if again is not None:
            heapq.heappush(events, (again, number, kind))
    return every


def _nudged(one: Owner, now: int, chance: random.Random) -> int | None:
    sent = tuple(at for at in one.posts[-5:] if now - at < WEEK_MS)
    one.course = replace(one.course, sent=sent, promised=_promised(one, now, "agenda", "reminder"))
    one.looks += 1
    verdict = judge(one.manner, one.course, now)
    if isinstance(verdict, Later):
        one.course = replace(one.course, due=verdict.due)
        return verdict.due
    one.posts.append(now)
    one.nudges.append((now, one.manner.rhythm))
    one.due.append(one.course.due)
    if isinstance(verdict, Farewell):
        one.is_over = True
        return None
    unanswered = 0 if chance.random() < one.answers else one.course.unanswered + 1
    due = next_due(one.manner, unanswered, now)
    one.course = Course(due, unanswered)
    return due


def owed(chance: random.Random, one: Owner) -> list[Owed]:
    """Two rounds with a reminder and an agenda, a consent, actions of a plan, answers of the sector body."""
    found = []
    for month in (2, 9):
        day = date(YEAR, month, 10) + timedelta(days=chance.randrange(40))
        workshop = workdays_before(day, 1, one.manner.closed)
        deadline = workdays_before(workshop, chance.randint(1, 8), one.manner.closed)
        reminder = workdays_before(deadline, 3, one.manner.closed)
        agenda = workdays_before(workshop, 1, one.manner.closed)
        found.append(Owed("reminder", ten(reminder), ten(deadline)))
        found.append(Owed("agenda", ten(agenda), ten(workshop)))
    consent = date(YEAR, 1, 10) + timedelta(days=chance.randrange(300))
    found.append(Owed("consent", ten(consent), ten(consent + timedelta(days=30))))
    together = date(YEAR, 1, 10) + timedelta(days=chance.randrange(200))
    found += [Owed("action", ten(together), None) for _ in range(chance.randrange(12))]
    found += [Owed("sector_reply", ten(together), None) for _ in range(chance.randrange(3))]
    return found


def ten(day: date) -> int:
    return at(f"{day}T10:00")


def _told(one: Owner, what: Owed, now: int) -> int | None:
    if what.last is not None and now > what.last:
        return None
    before: dict[Kind, Sequence[Kind]] = {"agenda": (), "reminder": ("agenda",)}
    promised = _promised(one, now, *before.get(what.kind, ("agenda", "reminder")))
    later = may_send(one.manner, tuple(one.posts[-5:]), now, promised)
    if later is not None:
        return later.due
    what.sent = now
    one.posts.append(now)
    return None


def _promised(one: Owner, now: int, *kinds: Kind) -> tuple[int, ...]:
    """Of rounds that are known: three weeks before."""
    known = now + 3 * WEEK_MS
    return tuple(
        each.due
        for each in one.owed
        if each.kind in kinds and each.sent is None and each.last is not None and each.due < known and now <= each.last
    )


@pytest.fixture(scope="module")
def year() -> Sequence[Owner]:
    return lived(random.Random(7))


def wall(one: Owner, moment: int) -> datetime:
    return datetime.fromtimestamp(moment / 1000, UTC).astimezone(ZoneInfo(one.zone))


def test_it_was_a_full_year(year: Sequence[Owner]) -> None:
    assert len(year) == CHANNELS + PEOPLE
    posts = sum(len(one.posts) for one in year)
    print(f"{posts} posts in a year")
    assert posts > 50_000
    assert {one.zone for one in year} == {zone for zone, _ in ZONES}
    said = {wall(one, at).utcoffset() for one in year if one.zone == "Europe/London" for at in one.posts}
    assert said == {timedelta(0), timedelta(hours=1)}


def test_nobody_is_over_the_cap_in_any_seven_days(year: Sequence[Owner]) -> None:
    for one in year:
        for first, third in zip(one.posts, one.posts[one.manner.cap :], strict=False):
            assert third - first >= WEEK_MS


def test_what_has_a_last_day_is_moved_and_never_lost(year: Sequence[Owner]) -> None:
    moved = 0
    for one in year:
        for each in one.owed:
            if each.last is not None and not _is_hindered(one, each.due, each.last):
                assert each.sent is not None, each
                assert each.due <= each.sent <= each.last
                moved += each.sent - each.due > 86_400_000
    assert moved > 500


def _is_hindered(one: Owner, due: int, last: int) -> bool:
    """By their holiday or by an outage, which no order of things can help."""
    return due < one.manner.away_until or any(begins < last and due < over for begins, over in OUTAGES)


def test_what_has_no_last_day_is_sent_in_the_end(year: Sequence[Owner]) -> None:
    for one in year:
        waits = [each for each in one.owed if each.last is None]
        assert all(each.sent is not None for each in waits)


def test_nobody_is_written_to_in_quiet_hours_at_weekends_or_on_bank_holidays(year: Sequence[Owner]) -> None:
    holidays: Mapping[Nation, frozenset[date]] = HOLIDAYS
    for one in year:
        begins, ends = one.manner.quiet.begins, one.manner.quiet.ends
        for there in (wall(one, at) for at in one.posts):
            minute = there.hour * 60 + there.minute
            in_quiet = begins <= minute < ends if begins <= ends else (minute >= begins or minute < ends)
            assert not in_quiet
            assert there.weekday() < 5
            assert there.date() not in holidays[one.nation]


def test_nobody_is_written_to_before_they_are_back(year: Sequence[Owner]) -> None:
    away = [one for one in year if one.manner.away_until]
    assert len(away) > 300
    assert all(min(one.posts, default=one.manner.away_until) >= one.manner.away_until for one in away)


def test_nothing_is_sent_twice(year: Sequence[Owner]) -> None:
    for one in year:
        assert len(set(one.due)) == len(one.due)
        days = [wall(one, at).date() for at, _ in one.nudges]
        assert len(set(days)) == len(days)


def test_after_an_outage_each_gets_one_at_most_and_only_what_is_timely(year: Sequence[Owner]) -> None:
    for begins, over in OUTAGES:
        late = [
            [(due, at) for due, (at, _) in zip(one.due, one.nudges, strict=True) if begins <= due < over]
            for one in year
        ]
        assert max(map(len, late)) == 1
        assert all(at - due <= 86_400_000 for several in late for due, at in several)
        assert sum(map(len, late)) > 0


def test_a_channel_that_ignores_everything_gets_seven_posts_and_less_and_less_often(year: Sequence[Owner]) -> None:
    ignoring = [one for one in year if one.is_room and one.answers == 0.0]
    assert len(ignoring) > 150
    assert max(len(one.posts) for one in ignoring) == 7
    weekly = [one for one in ignoring if one.is_over and "every 1 weeks" in written(one.manner.rhythm)]
    for one in weekly:
        gaps = [second - first for first, second in pairwise(one.posts)]
        assert min(gaps[3:]) > 86_400_000 * 9
    assert len(weekly) > 30


def test_each_is_explained_by_its_rhythm(year: Sequence[Owner]) -> None:
    """The day on which it came is one of its rhythm, or the next on which people may be written to."""
    for one in year[:1500]:
        for sent, rhythm in one.nudges:
            assert read_rhythm(written(rhythm)) == rhythm
            assert any(_falls_on(rhythm, wall(one, sent).date() - timedelta(days=back)) for back in range(13))


def _falls_on(rhythm: Rhythm, day: date) -> bool:
    words = written(rhythm).split(" on ")[1].split(" at ")[0].removeprefix("the ").split()
    if words == ["15th"]:
        return day.day == 15
    if words[-1] == "workday":
        return (day + timedelta(days=10)).month != day.month
    if day.strftime("%A").casefold() != words[-1]:
        return False
    place = words[0] if len(words) == 2 else ""
    is_first, is_last = day.day <= 7, (day + timedelta(days=7)).month != day.month
    return (place != "first" or is_first) and (place != "last" or is_last)
