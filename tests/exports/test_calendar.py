"""The calendar of a plan, read back by another program's reader."""

from datetime import date

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eic_bot.exports import as_ics
from eic_bot.model.plan import Action, ActionState

NOW = 1_795_000_000_000
ACTIONS = (
    Action("1", "Agree who owns the customer data", "data.trust", "Ana", date(2027, 1, 15)),
    Action("2", "Test the new form; then, the letter\\", "digital.access", "Bo", date(2027, 2, 28), revision=3),
    Action("3", "Ask staff", "staff.voice", "", date(2027, 3, 31), ActionState.REMOVED, note="Two lines,\nof it"),
)


def written(*actions: Action, name: str = "Plan") -> bytes:
    return b"".join(as_ics.write(actions, name, "camden", NOW, {"staff.voice": "Llais staff"}))


def events(made: bytes) -> list[icalendar.Event]:
    return [event for event in icalendar.Calendar.from_ical(made).walk("VEVENT") if isinstance(event, icalendar.Event)]


def days(event: icalendar.Event) -> tuple[object, object]:
    return event.DTSTART, event.DTEND


def test_each_action_is_a_day_in_the_calendar() -> None:
    first, second, third = events(written(*ACTIONS))
    assert first["SUMMARY"] == "Agree who owns the customer data"
    assert days(first) == (date(2027, 1, 15), date(2027, 1, 16))
    assert (first["DESCRIPTION"], first["UID"]) == ("Ana\ndata.trust", "1.camden@eic-bot")
    assert (first["STATUS"], first["TRANSP"], first["SEQUENCE"]) == ("CONFIRMED", "TRANSPARENT", 0)
    assert second["SUMMARY"] == "Test the new form; then, the letter\\"
    assert second["SEQUENCE"] == 2
    assert third["STATUS"] == "CANCELLED"
    assert third["DESCRIPTION"] == "Llais staff\nTwo lines,\nof it"


def test_a_later_export_brings_the_same_entries_up_to_date() -> None:
    once, again = events(written(*ACTIONS)), events(written(*ACTIONS))
    assert [one["UID"] for one in once] == [one["UID"] for one in again]
    assert len({str(one["UID"]) for one in once}) == len(ACTIONS)


def test_a_plan_without_actions_is_an_empty_calendar() -> None:
    assert events(written()) == []
    assert icalendar.Calendar.from_ical(written())["VERSION"] == "2.0"


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n"), max_size=120)


@settings(deadline=None, max_examples=150)
@given(TEXT, TEXT, TEXT, TEXT)
def test_whatever_was_written_reads_back_and_cannot_become_a_line_of_its_own(
    title: str, owner: str, note: str, name: str
) -> None:
    made = written(Action("1", title, "data.trust", owner, date(2027, 1, 15), note=note), name=name)
    (found,) = events(made)
    assert str(found["SUMMARY"]) == title
    assert str(found["DESCRIPTION"]) == "\n".join(one for one in (owner, "data.trust", note) if one)
    for line in made.split(b"\r\n"):
        assert len(line) <= as_ics.LONGEST_LINE
        line.decode()
    assert b"\n" not in made.replace(b"\r\n", b"")


@pytest.mark.parametrize("text", ["a\r\nATTENDEE:mailto:x@example.org", "a\rb", "a\x00b", "\x1b[31m"])
def test_signs_that_steer_do_not_reach_the_calendar(text: str) -> None:
    made = written(Action("1", text, "data.trust", "Ana", date(2027, 1, 15)))
    (found,) = events(made)
    assert "ATTENDEE" not in found
    assert not any(octet < 32 and octet not in b"\r\n" for octet in made)


def test_a_day_at_the_end_of_a_month_ends_on_the_first_of_the_next() -> None:
    (found,) = events(written(Action("1", "x", "y", "z", date(2028, 2, 29))))
    assert days(found) == (date(2028, 2, 29), date(2028, 3, 1))
