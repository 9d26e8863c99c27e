"""The complete plain-text form of a message: what a terminal prints and a screen reader reads.

Everything is there in words, and the options come last, numbered.
"""

from collections.abc import Iterator
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
    Spans,
    Table,
    words,
)


def plain(message: Message) -> str:
    """The message as lines of text."""
    return "\n".join(lines(message))


def lines(message: Message) -> Iterator[str]:
    """One line for each thing said; the commands stand before the last options."""
    last = message.parts[-1] if message.parts else None
    body = message.parts[:-1] if _asks(last) else message.parts
    for part in body:
        yield from _part(part)
    ending = list(_part(last)) if last is not None and body is not message.parts else []
    if ending and not body:
        yield ending.pop(0)
    if message.actions:
        typed = ", ".join(choice.typed or words(choice.label) for choice in message.actions)
        yield f"{words(message.actions_label)} {typed}."
    yield from ending


def _asks(part: Part | None) -> bool:
    return isinstance(part, Choices | Ladder | FormField)


def _part(part: Part) -> Iterator[str]:
    match part:
        case Heading() | Paragraph():
            yield words(part.text)
        case Choices():
            yield from _choices(part)
        case Ladder():
            yield from _ladder(part)
        case FormField():
            yield from (words(spans) for spans in (part.label, part.hint) if spans)
        case Table():
            yield from _table(part)
        case Chart():
            yield f"{words(part.caption)}: {', '.join(f'{words(bar.label)} {bar.value:g}' for bar in part.bars)}."
        case Link():
            yield f"{words(part.label)}: {part.url}"
        case _:
            assert_never(part)


def _choices(part: Choices) -> Iterator[str]:
    if part.label:
        yield words(part.label)
    if not part.numbered:
        yield "; ".join(f"{choice.typed} = {words(choice.label)}" for choice in part.choices)
        return
    for number, choice in enumerate(part.choices, 1):
        yield f"{choice.typed or number}. {_label(choice)}"


def _label(choice: Choice) -> str:
    return f"{words(choice.label)} *" if choice.chosen else words(choice.label)


def _ladder(part: Ladder) -> Iterator[str]:
    for rung in part.rungs:
        answered = f" [{words(rung.answered)}]" if rung.answered else ""
        yield f"{rung.level}. {words(rung.text)}{answered}"
    yield words(part.hint)


def _table(part: Table) -> Iterator[str]:
    """One line for each row, each cell with its header: it reads well aloud and in a narrow window."""
    for row in part.rows:
        cells = ", ".join(
            f"{_begun_small(head)} {words(cell)}" if part.is_spelled else f"{words(head).lower()} {words(cell).lower()}"
            for head, cell in zip(part.header[1:], row[1:], strict=True)
            if cell
        )
        yield f"{words(row[0])}: {cells}"


def _begun_small(head: Spans) -> str:
    """In the middle of a line: names in it keep their capitals."""
    text = words(head)
    return f"{text[:1].lower()}{text[1:]}"
