"""Working days of each nation, and what is held back before an election."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eic_bot.model.areas import Nation
from eic_bot.model.workdays import (
    ANSWERS_BEFORE_WORKSHOP,
    QuietPeriod,
    is_workday,
    public_from,
    workdays_before,
)
from eic_bot.packs.bank_holidays import bank_holidays

NATIONS: tuple[Nation, ...] = ("england", "wales", "scotland", "northern_ireland")
CLOSED = {nation: bank_holidays(nation, range(2024, 2030)) for nation in NATIONS}
DAYS = st.dates(date(2024, 6, 1), date(2029, 12, 31))
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("nation", "workshop", "due"),
    [
        ("england", date(2026, 11, 16), date(2026, 11, 9)),
        ("england", date(2026, 11, 18), date(2026, 11, 11)),
        ("england", date(2026, 11, 22), date(2026, 11, 16)),  # a workshop on a Sunday
        ("england", date(2026, 4, 8), date(2026, 3, 30)),  # Good Friday and Easter Monday
        ("scotland", date(2026, 4, 8), date(2026, 3, 31)),  # no Easter Monday there
        ("scotland", date(2026, 12, 2), date(2026, 11, 24)),  # Saint Andrew's Day
        ("england", date(2026, 12, 2), date(2026, 11, 25)),
        ("northern_ireland", date(2026, 7, 16), date(2026, 7, 8)),  # 12 July is a Sunday, so the 13th
        ("wales", date(2026, 7, 16), date(2026, 7, 9)),
        ("wales", date(2027, 1, 4), date(2026, 12, 23)),  # Christmas, Boxing Day's substitute, New Year
        ("scotland", date(2027, 1, 6), date(2026, 12, 24)),  # the second of January's substitute on the fourth
    ],
)
def test_answers_are_due_five_working_days_before_the_workshop(nation: Nation, workshop: date, due: date) -> None:
    assert workdays_before(workshop, ANSWERS_BEFORE_WORKSHOP, CLOSED[nation]) == due


def test_days_on_which_a_council_is_closed_by_itself_count_as_well() -> None:
    own = CLOSED["scotland"] | {date(2026, 9, 28)}
    assert workdays_before(date(2026, 9, 30), 5, CLOSED["scotland"]) == date(2026, 9, 23)
    assert workdays_before(date(2026, 9, 30), 5, own) == date(2026, 9, 22)


@settings(deadline=None)
@given(DAYS, st.integers(1, 60), st.sampled_from(NATIONS), st.frozensets(DAYS, max_size=30))
def test_exactly_that_many_working_days_lie_between(
    day: date, count: int, nation: Nation, own: frozenset[date]
) -> None:
    closed = CLOSED[nation] | own
    found = workdays_before(day, count, closed)
    assert is_workday(found, closed)
    assert sum(is_workday(found + timedelta(n), closed) for n in range((day - found).days)) == count


@settings(deadline=None)
@given(DAYS, st.integers(0, 30))
def test_one_more_working_day_is_never_later(day: date, count: int) -> None:
    assert workdays_before(day, count + 1, CLOSED["england"]) < workdays_before(day, count, CLOSED["england"])


def test_a_calendar_without_working_days_is_refused_and_not_searched_for_ever() -> None:
    with pytest.raises(ValueError, match="no 5 working days"):
        workdays_before(date(2026, 1, 1), 5, frozenset(date(2014, 1, 1) + DAY * number for number in range(5000)))


PERIODS = st.lists(
    st.tuples(DAYS, st.integers(0, 60)).map(lambda one: QuietPeriod(one[0], one[0] + DAY * one[1])), max_size=6
)


@settings(deadline=None)
@given(DAYS, PERIODS)
def test_nothing_goes_to_the_public_before_a_poll_is_over(day: date, periods: list[QuietPeriod]) -> None:
    found = public_from(day, periods)
    assert found >= day
    assert not any(period.holds(found) for period in periods)
    for number in range((found - day).days):
        assert any(period.holds(day + DAY * number) for period in periods), "it waits no longer than it must"


def test_what_is_due_on_polling_day_waits_until_the_day_after() -> None:
    period = QuietPeriod(notice=date(2027, 3, 26), poll=date(2027, 5, 6))
    assert public_from(date(2027, 5, 6), [period]) == date(2027, 5, 7)
    assert public_from(date(2027, 3, 25), [period]) == date(2027, 3, 25)
    assert public_from(date(2027, 3, 26), [period]) == date(2027, 5, 7)
