"""Rhythms: read from words, read back as the same, and always with a next time."""

from datetime import date, datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eic_bot.dialogs.messages import words
from eic_bot.dialogs.nudge_words import rhythm_in
from eic_bot.locale.phrases import bundled_phrases
from eic_bot.model.quiet import local
from eic_bot.model.rhythm import OnDay, OnWeekday, OnWorkday, Rhythm, Weekly, next_time, slowed
from eic_bot.model.rhythm_reading import read_rhythm, written

ENGLISH = bundled_phrases("en")
LONDON = ZoneInfo("Europe/London")
BANK_HOLIDAYS = frozenset({date(2027, 3, 26), date(2027, 3, 29), date(2027, 5, 3), date(2027, 5, 31)})
SAID = {
    "first Tuesday at 10:00": OnWeekday(1, 1, 1, 600),
    "the 1st Tuesday of the month at 10am": OnWeekday(1, 1, 1, 600),
    "every other Wednesday at 9:30": Weekly(2, 2, 570),
    "last working day of the month at 14:00": OnWorkday(1, -1, 840),
    "every Monday": Weekly(1, 0, 600),
    "weekly": Weekly(1, 1, 600),
    "once a week on Friday at 3 pm": Weekly(1, 4, 900),
    "monthly": OnWeekday(1, 1, 1, 600),
    "fortnightly on Thursday": Weekly(2, 3, 600),
    "every 3 weeks on Friday": Weekly(3, 4, 600),
    "every 2 months on the last Friday at 10.15": OnWeekday(2, -1, 4, 615),
    "on the 15th at 9": OnDay(1, 15, 540),
}
NOT_SAID = (
    *("", "soon", "first", "at 10", "every second Tuesday", "Monday and Friday", "every 13 weeks", "every 0 weeks"),
    *("FREQ=SECONDLY", "RRULE:FREQ=DAILY;INTERVAL=0", "EXRULE:FREQ=WEEKLY;BYDAY=MO", "the 31st", "Monday at 25:00"),
    *("every Monday at 9:00 and 10:00", "first first Tuesday", "last day", "x" * 10_000, "* * * * *"),
)
TIMES = st.integers(0, 1439)
EVERY = st.integers(1, 12)
RHYTHMS: st.SearchStrategy[Rhythm] = st.one_of(
    st.builds(Weekly, EVERY, st.integers(0, 6), TIMES),
    st.builds(OnWeekday, EVERY, st.sampled_from([1, 2, 3, 4, -1]), st.integers(0, 6), TIMES),
    st.builds(OnWorkday, EVERY, st.sampled_from([1, -1]), TIMES),
    st.builds(OnDay, EVERY, st.integers(1, 28), TIMES),
)
MOMENTS = st.integers(1_577_836_800_000, 2_366_841_600_000)
"""From 2020 to 2045."""
ZONES = st.sampled_from(["Europe/London", "America/New_York", "Australia/Lord_Howe", "Pacific/Kiritimati", "UTC"])


@pytest.mark.parametrize(("said", "meant"), SAID.items())
def test_what_people_say_is_read(said: str, meant: Rhythm) -> None:
    assert read_rhythm(said, ENGLISH.vocabulary.rhythm) == meant


@pytest.mark.parametrize("said", NOT_SAID, ids=lambda one: one[:20])
def test_what_is_no_rhythm_or_could_be_two_is_not(said: str) -> None:
    assert read_rhythm(said, ENGLISH.vocabulary.rhythm) is None
    assert read_rhythm(said) is None


@given(RHYTHMS)
def test_a_rhythm_is_read_back_as_itself_from_what_is_kept_and_from_what_is_said(rhythm: Rhythm) -> None:
    assert read_rhythm(written(rhythm)) == rhythm
    said = words(rhythm_in(ENGLISH, written(rhythm)))
    if not isinstance(rhythm, OnDay):  # said as "on day 15"
        assert read_rhythm(said, ENGLISH.vocabulary.rhythm) == rhythm


@given(st.text(max_size=100))
def test_whatever_is_said_reading_ends(said: str) -> None:
    read_rhythm(said, ENGLISH.vocabulary.rhythm)


@given(RHYTHMS, MOMENTS, ZONES)
def test_there_is_always_a_next_time_and_it_is_not_far(rhythm: Rhythm, after: int, zone: str) -> None:
    for asked, most in ((rhythm, 13), (slowed(rhythm), 25)):
        found = next_time(asked, after, ZoneInfo(zone), BANK_HOLIDAYS)
        assert after < found <= after + most * 32 * 86_400_000
        assert local(found, ZoneInfo(zone)).weekday() < 5


@given(RHYTHMS, MOMENTS)
def test_times_follow_one_another_and_half_the_pace_is_some_of_them(rhythm: Rhythm, after: int) -> None:
    times = [after]
    for _ in range(4):
        times.append(next_time(rhythm, times[-1], LONDON))
    assert times == sorted(set(times))
    slow = next_time(slowed(rhythm), after, LONDON)
    assert slow >= times[1]


def at(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=LONDON).timestamp() * 1000)


def following(text: str, after: str) -> str:
    rhythm = read_rhythm(text)
    assert rhythm is not None
    return f"{local(next_time(rhythm, at(after), LONDON, BANK_HOLIDAYS), LONDON):%Y-%m-%d %H:%M %Z}"


@pytest.mark.parametrize(
    ("text", "after", "then"),
    [
        ("every monday at 9:30", "2027-03-22T09:30", "2027-03-30 09:30 BST"),  # Easter Monday is the 29th
        ("last friday at 10:00", "2027-03-01T09:00", "2027-03-30 10:00 BST"),  # Good Friday
        ("last working day of the month", "2027-05-01T09:00", "2027-05-28 10:00 BST"),  # the 31st is a holiday
        ("first working day at 9:00", "2027-04-30T09:00", "2027-05-04 09:00 BST"),
        ("the 28th at 1:30", "2027-03-01T09:00", "2027-03-30 01:30 BST"),  # a Sunday: the clock goes forward
        ("weekly on friday at 10:00", "2027-10-29T10:00", "2027-11-05 10:00 GMT"),
        ("every other wednesday at 9:30", "2027-03-24T09:29", "2027-03-31 09:30 BST"),
    ],
)
def test_bank_holidays_and_clock_changes(text: str, after: str, then: str) -> None:
    assert following(text, after) == then


def test_every_other_is_every_other_over_a_new_year_and_a_clock_change() -> None:
    rhythm, now = Weekly(2, 2, 570), at("2026-12-01T00:00")
    days = []
    for _ in range(12):
        now = next_time(rhythm, now, LONDON)
        days.append(local(now, LONDON))
    assert {(second - first).days for first, second in pairwise(days)} == {14}
    assert {(one.hour, one.minute) for one in days} == {(9, 30)}
