"""How pieces lie in a text: what has to be cut out with one, and where a new one goes."""

from typing import NamedTuple

from eic_bot.model.value import value
from eic_bot.packs.editing.marks import Entry, Group, Scalar, column, line_end, line_start
from eic_bot.packs.editing.writing import entry, in_line
from eic_bot.packs.places import Data

WIDEST = 120
"""A line that would be longer is not written in braces."""


class Patch(NamedTuple):
    """What takes the place of a part of the text."""

    start: int
    end: int
    put: str


class UnusualError(Exception):
    """The text is laid out in a way that is not known here."""


@value
class Layout:
    """A text while it is changed."""

    text: str

    def begins_its_line(self, place: int) -> bool:
        """Whether only spaces stand before it."""
        return not self.text[line_start(self.text, place) : place].strip(" ")

    def ends_its_line(self, place: int) -> bool:
        """Whether at most a comment stands behind it."""
        rest = self.text[place : line_end(self.text, place)].strip()
        return not rest or rest.startswith("#")

    def fits(self, node: Scalar, put: str) -> bool:
        """Whether the line is not too long with it."""
        start, end = line_start(self.text, node.start), line_end(self.text, node.end)
        return end - start - (node.end - node.start) + len(put) <= WIDEST

    def without_entry(self, around: Group, one: Entry) -> Patch:
        """A key and what stands behind it cut out."""
        if around.is_flow:
            return self._between_commas(around, one)
        if not self.begins_its_line(one.key.start) or not self.ends_its_line(one.value.end):
            raise UnusualError
        return Patch(line_start(self.text, one.key.start), line_end(self.text, one.value.end), "")

    def with_entry(self, around: Group, before: str | None, name: str, value: Data) -> Patch:
        """A new key behind that one; without one, in the first place."""
        index = next((place for place, one in enumerate(around.entries, 1) if one.name == before), 0)
        if around.is_flow:
            put = f"{in_line(name)}: {in_line(value)}"
            place = around.entries[index - 1].value.end if index else around.entries[0].key.start
            return Patch(place, place, f", {put}" if index else f"{put}, ")
        indent = column(self.text, around.entries[0].key.start)
        written = entry(name, value, indent)
        if not index:
            place = around.entries[0].key.start
            return Patch(place, place, f"{written}\n{' ' * indent}")
        end = around.entries[index - 1].value.end
        if not self.ends_its_line(end):
            raise UnusualError
        return self.on_new_lines(end, f"{' ' * indent}{written}")

    def on_new_lines(self, end: int, put: str) -> Patch:
        """Lines behind the one that holds this place."""
        place = line_end(self.text, end)
        is_ended = self.text[:place].endswith("\n")
        return Patch(place, place, f"{put}\n" if is_ended else f"\n{put}")

    def _between_commas(self, around: Group, one: Entry) -> Patch:
        index = around.entries.index(one)
        if index:
            return Patch(around.entries[index - 1].value.end, one.value.end, "")
        return Patch(one.key.start, around.entries[1].key.start, "")
