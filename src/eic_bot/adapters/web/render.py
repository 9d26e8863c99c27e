"""From messages to the parts of a page: what is asked becomes a form, everything else text, lists and tables."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from eic_bot.adapters.web.html import EMPTY, Html, element, spans
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
    Table,
    words,
)
from eic_bot.dialogs.phrases import Phrases
from eic_bot.service.pressing import packed

SHADES = 10
"""How many shades a table has, lightest first."""
ASKED = "asked"
"""The id of what is asked last, for links to it."""


def asks(message: Message) -> bool:
    """Whether there is something to answer in it."""
    return any(isinstance(part, Choices | Ladder | FormField) for part in message.parts)


class Page:
    """One page while it is written."""

    def __init__(self, phrases: Phrases, where: str, once: str, title: Heading | None) -> None:
        """``where`` forms go, ``once`` by which a form that is sent twice is known, and what its title is."""
        self._phrases, self._where, self._once = phrases, where, once
        self._language = phrases.language
        self._number, self._title = 0, title

    def shown(self, messages: Sequence[Message]) -> Html:
        """All of it, oldest first; what is asked last is where links to the question lead."""
        last = next((one for one in reversed(messages) if asks(one)), None)
        return Html("".join(self._message(one, ASKED if one is last else None) for one in messages))

    def _message(self, message: Message, id: str | None) -> Html:
        asking = [part for part in message.parts if isinstance(part, Choices | Ladder | FormField)]
        parts = [self._part(message, part, id if asking and part is asking[-1] else None) for part in message.parts]
        return element("section", parts, self._actions(message))

    def _part(self, message: Message, part: Part, id: str | None) -> Html:  # noqa: C901 - one case for each part
        match part:
            case Heading():
                return self._heading(part)
            case Paragraph():
                return element("p", spans(part.text, self._language))
            case Choices():
                return self._choices(message, part, id)
            case Ladder():
                return self._ladder(message, part, id)
            case FormField():
                return self._field(message, part, id)
            case Table():
                return self._table(part)
            case Chart():
                return self._chart(part)
            case Link():
                label = spans(part.label, self._language)
                return element("p", element("a", label, href=part.url, rel="noreferrer"))
            case _:
                assert_never(part)

    def _heading(self, part: Heading) -> Html:
        return element("h1" if part is self._title else "h2", spans(part.text, self._language))

    def _choices(self, message: Message, part: Choices, id: str | None) -> Html:
        legend = element("legend", spans(part.label, self._language) or self._phrases_text("page-title"))
        kind, name = ("checkbox", "many") if part.many else ("radio", "press")
        inputs = [self._input(message, one, kind, name) for one in part.choices]
        fieldset = element("fieldset", legend, inputs, id=id, tabindex="-1")
        return self._form(fieldset, self._button("page-continue"))

    def _input(self, message: Message, choice: Choice, kind: str, name: str) -> Html:
        self._number += 1
        id, value = f"choice-{self._number}", packed(message.session, message.key, choice.control)
        field = element("input", type=kind, name=name, value=value, id=id, checked=choice.chosen)
        return element("div", field, element("label", spans(choice.label, self._language), for_=id), class_="choice")

    def _ladder(self, message: Message, part: Ladder, id: str | None) -> Html:
        rungs = [self._rung(message, one) for one in part.rungs]
        return self._form(element("div", rungs, id=id, tabindex="-1"), self._button("page-continue"))

    def _rung(self, message: Message, rung: Rung) -> Html:
        answered = element("strong", spans(rung.answered, self._language)) if rung.answered else EMPTY
        level = words(self._phrases.say("page-level", level=rung.level))
        legend = element("legend", f"{level}: ", spans(rung.text, self._language), " ", answered)
        inputs = [self._input(message, one, "radio", f"rung-{rung.level}") for one in rung.choices]
        return element("fieldset", legend, inputs)

    def _field(self, message: Message, part: FormField, id: str | None) -> Html:
        self._number += 1
        name = id or f"field-{self._number}"
        value = packed(message.session, message.key, part.control)
        hint = element("p", spans(part.hint, self._language), id=f"{name}-hint", class_="hint") if part.hint else EMPTY
        area = element(
            "textarea", name="written", id=name, rows="5", maxlength=part.most,
            aria_describedby=f"{name}-hint" if part.hint else None,
        )  # fmt: skip
        label = element("label", spans(part.label, self._language), for_=name)
        control = element("input", type="hidden", name="field", value=value)
        return self._form(label, hint, area, control, self._button("page-continue"))

    def _actions(self, message: Message) -> Html:
        if not message.actions:
            return EMPTY
        buttons = [
            element("button", spans(one.label, self._language), type="submit", name="press", class_="quiet",
                    value=packed(message.session, message.key, one.control))
            for one in message.actions
        ]  # fmt: skip
        return self._form(element("div", buttons, class_="actions"))

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

    def _table(self, part: Table) -> Html:
        head = element("tr", [element("th", spans(one, self._language), scope="col") for one in part.header])
        rows = [element("tr", self._cells(part, place)) for place in range(len(part.rows))]
        caption = element("caption", spans(part.caption, self._language))
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
