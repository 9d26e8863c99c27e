"""The plan by itself: to which day something is put off."""

from datetime import date

from eic_bot.model.plan import put_off

TODAY = date(2027, 2, 1)


def test_what_is_put_off_is_due_a_week_after_it_was_or_after_today() -> None:
    assert put_off(date(2027, 2, 3), TODAY, frozenset()) == date(2027, 2, 10)
    assert put_off(date(2026, 1, 7), TODAY, frozenset()) == date(2027, 2, 8)


def test_it_is_due_on_a_working_day() -> None:
    assert put_off(TODAY, TODAY, frozenset({date(2027, 2, 8)})) == date(2027, 2, 9)


def test_what_is_due_at_the_end_of_time_is_put_off_to_about_then() -> None:
    assert put_off(date.max, TODAY, frozenset()) == date(9999, 12, 8)
