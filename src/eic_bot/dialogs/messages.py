"""What the bot says, before any channel has given it a shape.

A message has a complete plain-text form (``plain.py``); no state hides in it: what a control means is in its own
``Control``. *Ours* and *theirs* are different types: theirs (from people and packs) is never interpreted.
"""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from eic_bot.model.answers import Value
from eic_bot.model.value import value

ONCE = "once"
"""The end of the key of a message that nobody but its reader is to have: once it is delivered it is kept empty."""


@value
class Ours:
    """Words of the bot's own catalogues."""

    text: str
    language: str
    by: Literal["ours"] = "ours"


@value
class Theirs:
    """Words of a person or a pack: shown as they are, never interpreted."""

    text: str
    language: str
    by: Literal["theirs"] = "theirs"


Span: TypeAlias = Annotated[Ours | Theirs, Field(discriminator="by")]
Spans: TypeAlias = tuple[Span, ...]


def words(spans: Spans) -> str:
    """The text of the spans, one after the other."""
    return spans[0].text if len(spans) == 1 else "".join([span.text for span in spans])


@value
class Control:
    """What a press means: which question it answers, how new the prompt was, and what it says.

    Without a question it is a command in a button. The session it belongs to is its message's.
    """

    value: Value
    question: str | None = None
    revision: int = 0


@value
class Choice:
    """One thing to choose, and what choosing it means. ``typed`` is what to type where a number will not do."""

    label: Spans
    control: Control
    chosen: bool = False
    typed: str | None = None


@value
class Heading:
    """A short title."""

    text: Spans
    part: Literal["heading"] = "heading"


@value
class Paragraph:
    """One or a few sentences."""

    text: Spans
    part: Literal["paragraph"] = "paragraph"


@value
class Choices:
    """What can be answered, in order; with ``many``, any number of them. ``numbered``: by number when typed."""

    choices: tuple[Choice, ...]
    label: Spans = ()
    many: bool = False
    numbered: bool = True
    part: Literal["choices"] = "choices"


@value
class Rung:
    """One level of a ladder: its text and its own choices."""

    level: int
    title: Spans
    text: Spans
    choices: tuple[Choice, ...]
    answered: Spans = ()
    """What was said of it, once it was."""


@value
class Ladder:
    """All levels of a characteristic, each answered by itself; ``hint`` says how to type them all at once."""

    rungs: tuple[Rung, ...]
    hint: Spans
    part: Literal["ladder"] = "ladder"


@value
class FormField:
    """A place to write. ``most`` is the longest text that is kept, in characters."""

    label: Spans
    control: Control
    hint: Spans = ()
    most: int = 2000
    part: Literal["field"] = "field"


@value
class Table:
    """Rows of cells under a header, with a caption that says what it shows."""

    caption: Spans
    header: tuple[Spans, ...]
    rows: tuple[tuple[Spans, ...], ...]
    shades: tuple[tuple[int | None, ...], ...] = ()
    """How far along each cell is behind the first of its row, from 0 to 100, None where nothing is known: a channel
    may then show the table as a picture as well."""
    is_spelled: bool = False
    """Whether its text keeps small and capital letters as they are in the cells: they hold names."""
    part: Literal["table"] = "table"


@value
class Bar:
    """One value of a chart."""

    label: Spans
    value: float


@value
class Chart:
    """Values side by side; its numbers are its text."""

    caption: Spans
    bars: tuple[Bar, ...]
    part: Literal["chart"] = "chart"


@value
class Link:
    """A place to go on the web."""

    label: Spans
    url: str
    part: Literal["link"] = "link"


Part: TypeAlias = Annotated[
    Heading | Paragraph | Choices | Ladder | FormField | Table | Chart | Link,
    Field(discriminator="part"),
]

PagePart: TypeAlias = Heading | Paragraph | Table | Link
"""What a page on paper can hold. The first heading is the title of all."""


@value
class Message:
    """One thing said. The key is its name for later updates; the revision is that of the question it asks."""

    key: str
    parts: tuple[Part, ...]
    session: str
    revision: int = 0
    actions: tuple[Choice, ...] = ()
    """Commands offered beside the answers: help, skip ..."""
    actions_label: Spans = ()
    """The words before the commands where they are typed."""
    aloud: bool = False
    """Whether a screen reader reads it: no menus and no pictures, and what can be answered comes last."""
