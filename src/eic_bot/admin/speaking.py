"""Sentences of the catalogue in a template: what is put into them is text, unless it is markup of ours."""

from datetime import UTC, date, datetime

from eic_bot.dialogs.messages import Spans, Theirs, words
from eic_bot.dialogs.phrases import Argument, Phrases
from eic_bot.rendering.html import Html, element, joined, made


class Speech:
    """One language, as templates speak it."""

    def __init__(self, phrases: Phrases) -> None:
        """Sentences of that language."""
        self.language = phrases.language
        self._phrases = phrases
        self._fixed: dict[str, Html] = {}

    def t(self, key: str, /, **given: str | int) -> Html:
        """A sentence inside an element. Only what a template has made stays markup; other languages are said to be so.

        Inside an attribute, a title or an option, where there can be no elements, ``plain`` says it.
        """
        if given:
            parts = {name: made(one) for name, one in given.items() if hasattr(one, "__html__")}
            places = {name: Theirs(name, self.language) for name in parts}
            arguments: dict[str, Argument] = {**given, **places}
            marks = {id(place): parts[name] for name, place in places.items()}
            return self._marked(self._phrases.say(key, **arguments), marks)
        found = self._fixed.get(key)
        if found is None:
            found = self._fixed[key] = self._marked(self._phrases.say(key), {})
        return found

    def plain(self, key: str, /, **given: str | int) -> str:
        """A sentence as text alone."""
        return words(self._phrases.say(key, **given))

    def moment(self, at: int) -> str:
        """A moment, in milliseconds of UTC since 1970."""
        there = datetime.fromtimestamp(at / 1000, UTC)
        return self.plain("console-moment", date=self.day(there.date()), time=f"{there:%H:%M}")

    def day(self, day: date | str) -> str:
        """A day, also where it is written ``YYYY-MM-DD``; whatever else it is stays."""
        try:
            there = day if isinstance(day, date) else date.fromisoformat(day)
        except ValueError:
            return str(day)
        month = self.plain("month", number=there.month)
        return self.plain("date-written", day=str(there.day), month=month, year=str(there.year))

    def weekday(self, day: date) -> str:
        """A day with its name."""
        return self.plain("console-weekday", weekday=self.plain("weekday", number=day.weekday()), date=self.day(day))

    def theirs(self, text: object, language: str) -> Html:
        """Words of another place, in that language."""
        said = str(text)
        return joined([said if language == self.language or not said else element("span", said, lang=language)])

    def english(self, text: object) -> Html:
        """Words of the service that are in English alone: names of tables, codes, problems of packs."""
        return self.theirs(text, "en")

    def _marked(self, spans: Spans, marks: dict[int, Html]) -> Html:
        return joined([marks[id(one)] if id(one) in marks else self.theirs(one.text, one.language) for one in spans])
