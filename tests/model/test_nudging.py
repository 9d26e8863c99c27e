"""Whether a nudge may go: clocks on walls, quiet hours, the cap, fatigue and what comes after a silence."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eic_bot.locale.phrases import bundled_phrases
from eic_bot.model.nudging import (
    DAY_MS,
    STOPPED_AFTER,
    WEEK_MS,
    Course,
    Farewell,
    Later,
    Manner,
    Send,
    judge,
    may_send,
    next_due,
)
from eic_bot.model.quiet import QuietHours, instant, is_allowed, local, next_allowed
from eic_bot.model.rhythm import Weekly
from eic_bot.model.until import read_quiet, read_until

LONDON = ZoneInfo("Europe/London")
MANNER = Manner(Weekly(1, 0, 600), LONDON)
WORDS = bundled_phrases("en").vocabulary


def at(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=LONDON).timestamp() * 1000)


def shown(moment: int) -> str:
    return f"{local(moment, LONDON):%Y-%m-%d %H:%M %Z}"


def test_a_time_that_the_clock_skips_is_an_hour_later_and_one_that_comes_twice_is_the_first() -> None:
    assert shown(instant(date(2027, 3, 28), 90, LONDON)) == "2027-03-28 02:30 BST"
    assert shown(instant(date(2027, 10, 31), 90, LONDON)) == "2027-10-31 01:30 BST"


@given(
    st.integers(0, 1439), st.integers(0, 1439), st.integers(1_767_225_600_000, 1_956_528_000_000),
    st.sampled_from(["Europe/London", "Australia/Lord_Howe", "America/St_Johns"]),
)  # fmt: skip
def test_the_next_allowed_moment_is_allowed_and_nothing_before_it_is(
    begins: int, ends: int, moment: int, zone: str
) -> None:
    quiet, there = QuietHours(begins, ends), ZoneInfo(zone)
    found = next_allowed(moment, there, quiet)
    assert found >= moment
    assert is_allowed(found, there, quiet)
    if found > moment:
        assert found - moment <= 5 * DAY_MS
        assert not is_allowed(found - 60_000, there, quiet)


def test_what_falls_into_quiet_hours_comes_once_when_they_end() -> None:
    assert shown(next_allowed(at("2027-03-26T16:00"), LONDON, QuietHours(960, 600))) == "2027-03-29 10:00 BST"
    verdict = judge(MANNER, Course(at("2027-03-08T18:30")), at("2027-03-08T18:30"))
    assert isinstance(verdict, Later)
    assert (shown(verdict.due), verdict.why) == ("2027-03-09 09:00 GMT", "quiet")
    assert judge(MANNER, Course(verdict.due), verdict.due) == Send()


def test_reminders_and_nudges_have_one_cap_over_any_seven_days() -> None:
    monday = at("2027-03-08T10:00")
    assert judge(MANNER, Course(monday, sent=(monday - 5 * DAY_MS,)), monday) == Send()
    full = (monday - 5 * DAY_MS, monday - 2 * DAY_MS)
    verdict = judge(MANNER, Course(monday, sent=full), monday)
    assert isinstance(verdict, Later)
    assert (shown(verdict.due), verdict.why) == ("2027-03-15 10:00 GMT", "cap")
    assert judge(MANNER, Course(monday, sent=(monday - WEEK_MS, monday - WEEK_MS)), monday) == Send()
    late = may_send(MANNER, full, monday)
    assert late is not None
    assert shown(late.due) == "2027-03-10 10:00 GMT"


def test_three_unanswered_halve_the_pace_and_six_end_it() -> None:
    monday = at("2027-03-08T10:00")
    assert shown(next_due(MANNER, 2, monday)) == "2027-03-15 10:00 GMT"
    fortnight = {shown(next_due(MANNER, unanswered, monday + WEEK_MS)) for unanswered in (3, 5)}
    assert len(fortnight) == 1
    assert judge(MANNER, Course(monday, STOPPED_AFTER - 1), monday) == Send()
    assert judge(MANNER, Course(monday, STOPPED_AFTER), monday) == Farewell()


def test_after_a_silence_only_what_is_timely_goes() -> None:
    due = at("2027-03-08T10:00")
    assert judge(MANNER, Course(due), at("2027-03-08T15:00")) == Send()
    verdict = judge(MANNER, Course(due), at("2027-03-10T15:00"))
    assert isinstance(verdict, Later)
    assert (shown(verdict.due), verdict.why) == ("2027-03-15 10:00 GMT", "too_late")


def test_nothing_goes_before_somebody_is_back() -> None:
    manner = Manner(Weekly(1, 0, 600), LONDON, away_until=at("2027-03-20T00:00"))
    verdict = judge(manner, Course(at("2027-03-08T10:00")), at("2027-03-08T10:00"))
    assert isinstance(verdict, Later)
    assert (shown(verdict.due), verdict.why) == ("2027-03-22 10:00 GMT", "away")


TODAY = date(2026, 12, 20)


@pytest.mark.parametrize(
    ("said", "until"),
    [
        ("a week", date(2026, 12, 27)),
        ("for three days", date(2026, 12, 23)),
        ("until 3 January", date(2027, 1, 3)),
        ("till Monday", date(2026, 12, 21)),
        ("2027-03-01", date(2027, 3, 1)),
        ("until 3 January 2029", None),
        ("until yesterday", None),
        ("500 days", None),
        ("for ever", None),
        ("", None),
    ],
)
def test_until_when_is_read_or_refused(said: str, until: date | None) -> None:
    assert read_until(said, WORDS, TODAY) == until


@pytest.mark.parametrize(
    ("said", "quiet"),
    [
        ("17:00 to 09:00", QuietHours(1020, 540)),
        ("5pm-9am", QuietHours(1020, 540)),
        ("none", QuietHours(0, 0)),
        ("9 to 9", None),
        ("1:00 to 0:30", None),
        ("always", None),
        ("25:00 to 9:00", None),
    ],
)
def test_quiet_hours_are_read_or_refused(said: str, quiet: QuietHours | None) -> None:
    assert read_quiet(said, WORDS) == quiet


@given(st.text(max_size=60))
def test_whatever_is_said_reading_ends(said: str) -> None:
    read_until(said, WORDS, TODAY)
    read_quiet(said, WORDS)
