"""Until when, in words: a while such as ``a week``, or a day such as ``3 January``; and the quiet hours of a day."""

import re
from datetime import date, timedelta
from typing import Final

from eic_bot.model.kinds.date import read_day
from eic_bot.model.quiet import LONGEST_QUIET, QuietHours
from eic_bot.model.reading import plain_words
from eic_bot.model.rhythm_reading import FILLER, WEEKDAYS, read_time
from eic_bot.model.vocabulary import Vocabulary

LONGEST_DAYS = 366
_DAYS: Final = {"day": 1, "week": 7, "month": 30}
_TIME = re.compile(r"\d{1,2}(?:[:.]\d{2})?\s?(?:am|pm)?")


def read_until(text: str, words: Vocabulary, today: date) -> date | None:
    """The first day on which it is over; None where it is none, is past, or is more than a year away."""
    said = plain_words(text).split()
    while said and said[0] in words.until:
        said = said[1:]
    found = _while(said, words, today) or _day(" ".join(said), words, today)
    return found if found is not None and 0 < (found - today).days <= LONGEST_DAYS else None


def read_quiet(text: str, words: Vocabulary) -> QuietHours | None:
    """From one time to another; none at all; None where it is neither, or leaves no time to say anything."""
    if plain_words(text) in words.none:
        return QuietHours(0, 0)
    times = [read_time(one[0].strip()) for one in _TIME.finditer(text.casefold())]
    if len(times) != 2 or times[0] is None or times[1] is None:
        return None
    found = QuietHours(times[0], times[1])
    return found if 0 < found.minutes <= LONGEST_QUIET else None


def _while(said: list[str], words: Vocabulary, today: date) -> date | None:
    """``a week``, ``2 weeks``, ``three days``."""
    count = 1
    for word in said[:-1]:
        if word.isdecimal() and len(word) < 4:
            count = int(word)
        elif word in words.ordinals:
            count = words.ordinals[word]
        elif words.rhythm.get(word) != FILLER:
            return None
    unit = words.rhythm.get(said[-1], "") if said else ""
    if unit in WEEKDAYS and count == 1:
        return today + timedelta(days=(WEEKDAYS.index(unit) - today.weekday() - 1) % 7 + 1)
    return today + timedelta(days=count * _DAYS[unit]) if unit in _DAYS else None


def _day(said: str, words: Vocabulary, today: date) -> date | None:
    """A day; without a year, the next such day."""
    found = read_day(said, words)
    if found is not None:
        return found
    near = [read_day(f"{said} {year}", words) for year in (today.year, today.year + 1)]
    return next((day for day in near if day is not None and day > today), None)
