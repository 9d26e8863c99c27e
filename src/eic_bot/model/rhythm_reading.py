"""A rhythm from words, and in words that are read back as the same. What is not of the dialect is no rhythm.

Words mean *tokens*; authors of packs write the tokens themselves, people what their language's catalogue has for them.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final, cast

from eic_bot.model.rhythm import MOST_EVERY, OnDay, OnWeekday, OnWorkday, Place, Rhythm, Weekly

WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
PLACES: Final[Mapping[str, Place]] = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}
SHORT: Final[Mapping[str, tuple[str, int]]] = {
    "weekly": ("week", 1),
    "fortnightly": ("week", 2),
    "monthly": ("month", 1),
}
UNITS: Final = ("week", "month")
FILLER: Final = "filler"
TOKENS: Final = (*WEEKDAYS, *PLACES, *SHORT, *UNITS, "day", "every", "other", "workday", FILLER)
USUAL_WEEKDAY, USUAL_TIME = 1, 600
"""Tuesday at 10:00, where only "weekly" or "monthly" is said."""
LONGEST = 80
AUTHORED: Final[Mapping[str, str]] = {
    **{token: token for token in TOKENS if token != FILLER},
    **dict.fromkeys(("weeks",), "week"),
    **dict.fromkeys(("months",), "month"),
    **dict.fromkeys(("working day", "workday"), "workday"),
    **dict.fromkeys(("of", "the", "on", "at", "in", "a"), FILLER),
}
"""What an author writes."""

_TIME = re.compile(r"(?<![\d:.])(\d{1,2})(?:[:.](\d{2}))?\s?(am|pm)?(?![\d:.a-z])")
_ORDINAL = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|fed|ain|af|eg|ydd)(?![a-z])")
_SPACES = re.compile(r"[\s,]+")


def read_rhythm(text: str, words: Mapping[str, str] = AUTHORED) -> Rhythm | None:
    """The rhythm, or None where it is none, or could be two."""
    said = _SPACES.sub(" ", text.casefold()).strip(" .!")
    if not said or len(said) > LONGEST:
        return None
    found = _time_in(said)
    if found is None:
        return None
    at, rest = found
    slots = _slots(rest, words)
    return None if slots is None else _made(slots, at)


def read_time(text: str) -> int | None:
    """A time of day alone, such as ``9:30``, ``17.00``, ``5 pm`` or ``9``, in minutes since midnight; else None."""
    found = _TIME.fullmatch(text.casefold().strip())
    return None if found is None else _minutes(found)


def time_written(at: int) -> str:
    """A time of day, in minutes since midnight, as people write it: ``9:30``."""
    return f"{at // 60}:{at % 60:02}"


def written(rhythm: Rhythm) -> str:
    """The rhythm in an author's words; it is kept like that."""
    at = f"at {time_written(rhythm.at)}"
    if isinstance(rhythm, Weekly):
        return f"every {rhythm.every} weeks on {WEEKDAYS[rhythm.weekday]} {at}"
    months = f"every {rhythm.every} months"
    if isinstance(rhythm, OnDay):
        return f"{months} on the {rhythm.day}th {at}"
    place = next(name for name, number in PLACES.items() if number == rhythm.place)
    day = "workday" if isinstance(rhythm, OnWorkday) else WEEKDAYS[rhythm.weekday]
    return f"{months} on the {place} {day} {at}"


def _time_in(said: str) -> tuple[int, str] | None:
    """The one time of day in it and the rest; the usual one where there is none, None where there are two."""
    times = [
        one for one in _TIME.finditer(said) if one[2] or one[3] or said[: one.start()].rstrip().endswith((" at", " am"))
    ]
    if not times:
        return USUAL_TIME, said
    at = _minutes(times[0])
    if len(times) > 1 or at is None:
        return None
    return at, f"{said[: times[0].start()]} {said[times[0].end() :]}"


def _minutes(found: re.Match[str]) -> int | None:
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
    if half and not 1 <= hour <= 12:
        return None
    hour = hour % 12 + (12 if half == "pm" else 0) if half else hour
    return hour * 60 + minute if hour < 24 and minute < 60 else None


def _slots(rest: str, words: Mapping[str, str]) -> dict[str, object] | None:
    """What is said, each thing once; None for a word that means nothing here."""
    slots: dict[str, object] = {}
    given = _ORDINAL.sub(r" #\1 ", rest)
    for token in _tokens(tuple(words.items()), given):
        if token == FILLER:
            continue
        name, meaning = _slot_of(token)
        if not name or name in slots:
            return None
        slots[name] = meaning
        if name == "short":
            unit, every = SHORT[token]
            if {"unit", "every_number"} & slots.keys():
                return None
            slots |= {"unit": unit, "every_number": every}
    return slots


def _tokens(words: tuple[tuple[str, str], ...], given: str) -> list[str]:
    names, meanings = _pattern(words)
    found: list[str] = []
    place = 0
    for match in names.finditer(given):
        if given[place : match.start()].strip():
            return ["?"]
        text = match[0].strip()
        found.append(meanings.get(text, text))
        place = match.end()
    return ["?"] if given[place:].strip() else found


@lru_cache(8)
def _pattern(words: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str], Mapping[str, str]]:
    names = sorted((name for name, _ in words), key=len, reverse=True)
    either = "|".join(map(re.escape, names))
    return re.compile(rf"(?:(?<=\s)|^)(?:{either}|#\d+|\d+)(?=\s|$)"), dict(words)


def _slot_of(word: str) -> tuple[str, object]:
    if word in WEEKDAYS:
        return "weekday", WEEKDAYS.index(word)
    if word in PLACES:
        return "place", PLACES[word]
    if word in UNITS:
        return "unit", word
    if word in SHORT:
        return "short", word
    if word == "other":
        return "every_number", 2
    if word.startswith("#"):
        return "day_number", int(word[1:])
    if word.isdecimal():
        return "every_number", int(word)
    return (word, True) if word in ("every", "day", "workday") else ("", None)


def _made(slots: Mapping[str, object], at: int) -> Rhythm | None:
    """The rule that has just these things."""
    every = cast("int", slots.get("every_number", 1))
    if not 1 <= every <= MOST_EVERY or ("every_number" in slots and "short" not in slots and "every" not in slots):
        return None
    has = slots.keys() - {"every", "every_number", "unit", "short"}
    if has == {"day_number", "weekday"} and slots["day_number"] in (1, 2, 3, 4):  # the 1st Tuesday
        has, slots = {"place", "weekday"}, {**slots, "place": slots["day_number"]}
    unit, weekday = slots.get("unit"), cast("int", slots.get("weekday", USUAL_WEEKDAY))
    place = cast("Place", slots.get("place", 1))
    in_month = unit != "week"
    if has == {"weekday", "place"} and in_month and not _could_be_weeks(slots):
        return OnWeekday(every, place, weekday, at)
    if has == {"workday", "place"} and in_month and place in (1, -1):
        return OnWorkday(every, place, at)
    if has in ({"day_number"}, {"day_number", "day"}) and in_month and 1 <= cast("int", slots["day_number"]) <= 28:
        return OnDay(every, cast("int", slots["day_number"]), at)
    if has == {"weekday"} and unit != "month":
        return Weekly(every, weekday, at)
    if not has and unit == "week":
        return Weekly(every, weekday, at)
    return OnWeekday(every, 1, weekday, at) if not has and unit == "month" else None


def _could_be_weeks(slots: Mapping[str, object]) -> bool:
    """``every second Tuesday``: one says it of a month, another of two weeks."""
    return "every" in slots and "unit" not in slots and slots["place"] in (2, 3, 4)
