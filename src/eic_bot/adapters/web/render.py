"""From messages to the parts of a page: what is asked becomes a form, everything else text, lists and tables."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import assert_never

from eic_bot.dialogs.messages import (
    Chart,
    Choice,
    Choices,
    FormField,
    Heading,
    Ladder,
    Link,
    Message,
    Paragraph,
    Part,
    Rung,
    Spans,
    Table,
    words,
)
from eic_bot.dialogs.phrases import Phrases
from eic_bot.rendering.html import EMPTY, Html, element, joined, spans
from eic_bot.service.pressing import packed

SHADES = 10
"""How many shades a table has, lightest first."""
ASKED = "asked"
"""The id of what is asked last, for links to it."""
SUBJECT = "subject"
MISTAKE = "mistake"
"""The ids of the sentence it is asked about, and of what was wrong with the answer."""


def asks(message: Message) -> bool:
    """Whether there is something to answer in it."""
    return any(isinstance(part, Choices | Ladder | FormField) for part in message.parts)


@dataclass(frozen=True)
class Spot:
    """Where a part stands in its message, and its id where it is what is asked last."""

    message: Message
    place: int
    id: str | None
    subject: Part | None
    """The sentence that what is asked last is about."""

    @property
    def about(self) -> str:
        """What the link before it leads to; empty where there is none."""
        before = self.message.parts[: self.place]
        return next((words(part.label) for part in reversed(before) if isinstance(part, Link)), "")

    @property
    def is_news(self) -> bool:
        """Whether it comes before the heading: what became of the input before."""
        return any(isinstance(part, Heading) for part in self.message.parts[self.place :])


class Page:
    """One page while it is written."""

    def __init__(self, phrases: Phrases, where: str, once: str, title: Heading | None, *, wrong: Spans = ()) -> None:
        """``where`` forms go, ``once`` by which a form that is sent twice is known, its title, and what went wrong."""
        self._phrases, self._where, self._once = phrases, where, once
        self._language = phrases.language
        self._number, self._title, self._wrong = 0, title, wrong

    def shown(self, messages: Sequence[Message]) -> Html:
        """All of it, oldest first; what is asked last is where links to the question lead."""
        last = next((one for one in reversed(messages) if asks(one)), None)
        return joined(self._message(one, ASKED if one is last else None) for one in messages)

    def _message(self, message: Message, id: str | None) -> Html:
        asking = [place for place, part in enumerate(message.parts) if isinstance(part, Choices | Ladder | FormField)]
        last = asking[-1] if asking else -1
        before = message.parts[last - 1] if id and last > 0 else None
        subject = before if isinstance(before, Paragraph) else None
        spots = [Spot(message, place, id if place == last else None, subject) for place in range(len(message.parts))]
        return element("section", [self._part(one) for one in spots], self._actions(message))

    def _part(self, spot: Spot) -> Html:  # noqa: C901 - one case for each part
        match part := spot.message.parts[spot.place]:
            case Heading():
                return self._heading(part)
            case Paragraph():
                return self._paragraph(spot, part)
            case Choices():
                return self._commands(spot, part) if spot.about and not part.label else self._choices(spot, part)
            case Ladder():
                return self._ladder(spot, part)
            case FormField():
                return self._field(spot, part)
            case Table():
                return self._table(spot, part)
            case Chart():
                return self._chart(part)
            case Link():
                label = spans(part.label, self._language)
                return element("p", element("a", label, href=part.url, rel="noreferrer"))
            case _:
                assert_never(part)

    def _heading(self, part: Heading) -> Html:
        return element("h1" if part is self._title else "h2", spans(part.text, self._language))

    def _paragraph(self, spot: Spot, part: Paragraph) -> Html:
        id, kind = SUBJECT if part is spot.subject else None, "brief" if spot.is_news else None
        return element("p", spans(part.text, self._language), id=id, class_=kind)

    def _commands(self, spot: Spot, part: Choices) -> Html:
        """What can be done with the thing linked before: buttons, each of which says with what."""
        buttons = [self._press(spot.message, one, spot.about) for one in part.choices]
        return self._form(element("div", buttons, class_="actions", id=spot.id, tabindex="-1"))

    def _choices(self, spot: Spot, part: Choices) -> Html:
        legend = element("legend", spans(part.label, self._language) or self._phrases_text("page-title"))
        kind, name = ("checkbox", "many") if part.many else ("radio", "press")
        inputs = [self._input(spot.message, one, kind, name) for one in part.choices]
        about = self._described(spot)
        fieldset = element(
            "fieldset", legend, self._mistake(spot), inputs, id=spot.id, tabindex="-1", aria_describedby=about
        )
        return self._form(fieldset, self._button("page-continue"))

    def _input(self, message: Message, choice: Choice, kind: str, name: str) -> Html:
        self._number += 1
        id, value = f"choice-{self._number}", packed(message.session, message.key, choice.control)
        field = element("input", type=kind, name=name, value=value, id=id, checked=choice.chosen)
        return element("div", field, element("label", spans(choice.label, self._language), for_=id), class_="choice")

    def _ladder(self, spot: Spot, part: Ladder) -> Html:
        rungs = [self._rung(spot.message, one) for one in part.rungs]
        asked = element("div", self._mistake(spot), rungs, id=spot.id, tabindex="-1")
        return self._form(asked, self._button("page-continue"))

    def _rung(self, message: Message, rung: Rung) -> Html:
        answered = element("strong", spans(rung.answered, self._language)) if rung.answered else EMPTY
        level = words(self._phrases.say("page-level", level=rung.level))
        legend = element("legend", f"{level}: ", spans(rung.text, self._language), " ", answered)
        inputs = [self._input(message, one, "radio", f"rung-{rung.level}") for one in rung.choices]
        return element("fieldset", legend, inputs)

    def _field(self, spot: Spot, part: FormField) -> Html:
        self._number += 1
        name = spot.id or f"field-{self._number}"
        value = packed(spot.message.session, spot.message.key, part.control)
        hint = element("p", spans(part.hint, self._language), id=f"{name}-hint", class_="hint") if part.hint else EMPTY
        about = " ".join(filter(None, [f"{name}-hint" if part.hint else None, self._described(spot)])) or None
        area = element("textarea", name="written", id=name, rows="5", maxlength=part.most, aria_describedby=about)
        label = element("label", spans(part.label, self._language), for_=name)
        control = element("input", type="hidden", name="field", value=value)
        return self._form(label, hint, self._mistake(spot), area, control, self._button("page-continue"))

    def _mistake(self, spot: Spot) -> Html:
        """What went wrong, beside what is asked."""
        if spot.id is None or not self._wrong:
            return EMPTY
        prefix = element("span", self._phrases_text("page-error-prefix"), " ", class_="unseen")
        return element("p", prefix, spans(self._wrong, self._language), id=MISTAKE, class_="wrong")

    def _described(self, spot: Spot) -> str | None:
        """The ids of what belongs to what is asked."""
        if spot.id is None:
            return None
        return " ".join(filter(None, [SUBJECT if spot.subject else "", MISTAKE if self._wrong else ""])) or None

    def _actions(self, message: Message) -> Html:
        if not message.actions:
            return EMPTY
        buttons = [self._press(message, one) for one in message.actions]
        return self._form(element("div", buttons, class_="actions"))

    def _press(self, message: Message, choice: Choice, about: str = "") -> Html:
        """A button; its name holds what it is about, where several on a page have the same words."""
        return element(
            "button", spans(choice.label, self._language), type="submit", name="press", class_="quiet",
            value=packed(message.session, message.key, choice.control),
            aria_label=f"{words(choice.label)}: {about}" if about else None,
        )  # fmt: skip

    def typing(self) -> Html:
        """A line in which anything can be said."""
        label = element("label", self._phrases_text("page-typed"), for_="said")
        line = element("input", type="text", name="said", id="said", autocomplete="off", maxlength="4000")
        return self._form(label, line, self._button("page-send"))

    def ways(self, commands: Sequence[str]) -> Html:
        """Buttons that are always there, each said as if it were typed."""
        buttons = [
            element("button", self._phrases_text(f"action-{one}"), type="submit", name="said", class_="quiet",
                    value=self._phrases.typed(one))
            for one in commands
        ]  # fmt: skip
        return self._form(element("div", buttons, class_="actions"))

    def _form(self, *inside: Html) -> Html:
        once = element("input", type="hidden", name="once", value=self._once)
        return element("form", once, inside, method="post", action=self._where)

    def _button(self, key: str) -> Html:
        return element("button", self._phrases_text(key), type="submit")

    def _phrases_text(self, key: str) -> Html:
        return spans(self._phrases.say(key), self._language)

    def _table(self, spot: Spot, part: Table) -> Html:
        head = element("tr", [element("th", spans(one, self._language), scope="col") for one in part.header])
        rows = [element("tr", self._cells(part, place)) for place in range(len(part.rows))]
        is_said = any(isinstance(one, Heading) and one.text == part.caption for one in spot.message.parts)
        title = element("span", spans(part.caption, self._language), class_="unseen" if is_said else None)
        caption = element("caption", title, class_="unseen" if is_said else None)
        table = element("table", caption, element("thead", head), element("tbody", rows))
        return element("div", table, class_="wide", role="region", tabindex="0", aria_label=words(part.caption))

    def _cells(self, part: Table, place: int) -> Iterator[Html]:
        first, *others = part.rows[place]
        yield element("th", spans(first, self._language), scope="row")
        shades = part.shades[place] if place < len(part.shades) else ()
        for number, cell in enumerate(others):
            shade = shades[number] if number < len(shades) else None
            yield element(
                "td", spans(cell, self._language), class_=None if shade is None else f"shade-{shade // SHADES}"
            )

    def _chart(self, part: Chart) -> Html:
        """As a table: its numbers are its text."""
        rows = [
            element("tr", element("th", spans(one.label, self._language), scope="row"), element("td", f"{one.value:g}"))
            for one in part.bars
        ]
        return element("table", element("caption", spans(part.caption, self._language)), element("tbody", rows))
