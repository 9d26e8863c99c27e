"""Messages of every shape, far beyond what the engine sends: strategies, and one message at each limit."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from hypothesis import strategies as st

from eic_bot.dialogs.messages import (
    Bar,
    Chart,
    Choice,
    Choices,
    Control,
    FormField,
    Heading,
    Ladder,
    Link,
    Message,
    Ours,
    Paragraph,
    Part,
    Rung,
    Span,
    Spans,
    Table,
    Theirs,
)

SNIPPETS = (
    "Do",
    "Not yet",
    "We know our duties. ",
    "<!channel> ",
    "<@U123> & <https://evil.example|click> ",
    "*bold* _it_ `code` :smile: @here #general ",
    "\u202eabc\u2066def\u2069 ",
    "שלום עולם ",
    "\x00\x07\r\n\x1b[31m ",
    "\ud800 half ",
    "👩‍👩‍👧 \U0001d4b3 ",
    '"quoted" \\ ',
    "\u2028line\u0085end ",
    "x",
    " ",
    "",
)
TIMES = (1, 1, 1, 1, 1, 2, 7, 40, 200, 900)
LABEL_TIMES = (1, 1, 1, 1, 1, 1, 2, 7, 40)
snippets = st.sampled_from(SNIPPETS) | st.text(max_size=20)
texts = st.builds(lambda text, times: text * times, snippets, st.sampled_from(TIMES))


def spans_with(times: tuple[int, ...]) -> st.SearchStrategy[Spans]:
    """Up to two spans, each a snippet so many times."""
    said = st.builds(lambda text, times: text * times, snippets, st.sampled_from(times))
    return st.lists(st.builds(Ours, said, st.just("en")) | st.builds(Theirs, said, st.just("en")), max_size=2).map(
        tuple
    )


spans = spans_with(TIMES)
labels = spans_with(LABEL_TIMES)
names = st.from_regex(r"[a-z][a-z0-9_.]{0,12}", fullmatch=True)
controls = st.builds(
    Control,
    names | st.sampled_from(["x" * 200, "y" * 1900, "z" * 3000]) | st.integers(0, 9) | st.booleans(),
    st.none() | names,
    st.integers(0, 99),
)
choices = st.builds(Choice, labels, controls, st.booleans(), st.none() | names | snippets)
sizes = st.sampled_from((0, 1, 2, 4, 5, 6, 10, 11, 26, 101, 130))
several_choices = sizes.flatmap(
    lambda size: st.lists(choices, max_size=min(size, 8)).map(lambda some: _widened(some, size))
)
rungs = st.builds(Rung, st.integers(1, 9), spans, spans, st.lists(choices, max_size=7).map(tuple), spans)


def _choices(some: tuple[Choice, ...], label: Spans, many: bool, numbered: bool) -> Choices:  # noqa: FBT001 - drawn
    """What is not numbered says what to type."""
    return Choices(some, label, many, numbered or not all(one.typed for one in some))


def _widened(some: list[Choice], size: int) -> tuple[Choice, ...]:
    """The choices again and again, each with a value of its own, until there are so many."""
    found = [
        Choice(one.label, Control(f"{one.control.value}{turn}", one.control.question), one.chosen, one.typed)
        for turn in range(size // max(len(some), 1) + 1)
        for one in some
    ]
    return (*some, *found)[:size]


@st.composite
def tables(draw: st.DrawFn) -> Table:
    columns = draw(st.sampled_from((1, 2, 5, 20, 22)))
    row = st.lists(labels, min_size=columns, max_size=columns).map(tuple)
    some = draw(st.lists(row, max_size=4))
    times = draw(st.sampled_from((1, 1, 30, 101)))
    return Table(draw(spans), draw(row), tuple(some * times))


charts = st.builds(
    Chart, spans, st.lists(st.builds(Bar, labels, st.floats() | st.integers(0, 9).map(float)), max_size=9).map(tuple)
)
links = st.builds(
    Link,
    spans,
    st.sampled_from(("https://example.org/a?b=1&c=2", "http://x", "javascript:alert(1)", "https://[", "ftp://x"))
    | texts
    | texts.map(lambda text: f"https://example.org/{text}"),
)
parts: st.SearchStrategy[Part] = st.one_of(
    st.builds(Heading, spans),
    st.builds(Paragraph, spans),
    st.builds(_choices, several_choices, spans, st.booleans(), st.booleans()),
    st.builds(Ladder, st.lists(rungs, max_size=6).map(tuple), spans),
    st.builds(FormField, spans, controls, spans, st.integers(1, 9000)),
    tables(),
    charts,
    links,
)
messages = st.builds(
    Message,
    st.just("s1:q"),
    st.lists(parts, max_size=5).map(tuple),
    st.just("s1"),
    st.integers(0, 9),
    st.lists(choices, max_size=4).map(tuple),
    st.just((Ours("Or say:", "en"),)),
)


def ours(text: str) -> Spans:
    return (Ours(text, "en"),)


def theirs(text: str) -> Spans:
    return (Theirs(text, "en"),)


def message(*parts: Part, actions: tuple[Choice, ...] = ()) -> Message:
    return Message("s1:q", parts, "s1", 0, actions, ours("Or say:") if actions else ())


def options(count: int, label: str = "Option", value: str = "v") -> tuple[Choice, ...]:
    return tuple(Choice(theirs(f"{label} {place}"), Control(f"{value}{place}", "q")) for place in range(count))


def rung(level: int, count: int = 5, label: str = "Plan", text: str = "We plan.") -> Rung:
    return Rung(level, theirs(f"Title {level}"), theirs(text), options(count, label))


def table(rows: int, columns: int, cell: str = "Do") -> Table:
    header = tuple(ours(f"Column {place}") for place in range(columns))
    return Table(ours("A table"), header, tuple(tuple(theirs(f"{cell}{row}") for _ in header) for row in range(rows)))


def chart(bars: int, label: str = "Bar", caption: str = "A chart") -> Chart:
    return Chart(ours(caption), tuple(Bar(theirs(f"{label} {place}"), place) for place in range(bars)))


LONG = "A sentence of about forty characters, so. "
AT_THE_LIMITS: dict[str, Message] = {
    "a heading of 151": message(Heading(theirs("h" * 151))),
    "a paragraph of 13,000": message(Paragraph(theirs(LONG * 310))),
    "a word of 9,000": message(Paragraph(theirs("w" * 9000))),
    "an ampersand 2,000 times": message(Paragraph(theirs("&" * 2000))),
    "a smile 3,000 times": message(Paragraph(theirs("😀" * 3000))),
    "quotes 9,000 times": message(Paragraph(theirs('"' * 9000))),
    "sixty paragraphs": message(*(Paragraph(theirs(f"Paragraph {place}")) for place in range(60))),
    "six buttons": message(Choices(options(6))),
    "buttons of 31": message(Choices(options(3, "b" * 29))),
    "buttons of 80": message(Choices(options(3, "b" * 80))),
    "a button of 3,000": message(Choices(options(3, "b" * 3000))),
    "a select of 80 characters": message(Choices(options(7, "b" * 80))),
    "a select of 101": message(Choices(options(101))),
    "a select of 300 with long names": message(Choices(options(300, "o" * 70))),
    "values of 151": message(Choices(options(7, value="v" * 149))),
    "values of 2,001": message(Choices(options(3, value="v" * 2000))),
    "thirty values of 1,900": message(Choices(options(30, value="v" * 1900))),
    "ten to tick": message(Choices(options(10), many=True)),
    "eleven to tick": message(Choices(options(11), many=True)),
    "a hundred and one to tick": message(Choices(options(101), many=True)),
    "long names to tick": message(Choices(options(6, "t" * 100), many=True)),
    "long ids to tick": message(Choices(options(6, value="t" * 151), many=True)),
    "names of 3,000 to tick": message(Choices(options(6, "t" * 3000), many=True)),
    "a ladder of nine levels with nine labels": message(
        Ladder(tuple(rung(level, 9) for level in range(1, 10)), ours("Hint"))
    ),
    "a ladder with long labels": message(Ladder((rung(1, 5, "l" * 70),), ours("Hint"))),
    "a ladder with long texts": message(Ladder(tuple(rung(level, text=LONG * 90) for level in (1, 2)), ours("Hint"))),
    "a ladder with a long hint": message(Ladder((rung(1),), (*theirs("Is this so?"), *ours(LONG * 100)))),
    "a select for a level with a long name": message(
        Ladder((Rung(1, theirs("n" * 160), theirs("We plan."), options(6)),), ours("Hint"))
    ),
    "a table of rows without words": message(
        Table(ours("A table"), tuple(ours(str(place)) for place in range(20)), ((theirs("x"), *[()] * 19),) * 60)
    ),
    "a hundred and twenty paragraphs": message(*(Paragraph(theirs(f"Paragraph {place}")) for place in range(120))),
    "thirty commands": message(Paragraph(ours("Hello")), actions=options(30)),
    "commands of 100 characters": message(Paragraph(ours("Hello")), actions=options(3, "c" * 100)),
    "a field of 2,100": message(FormField(theirs("f" * 2100), Control("", "q"), ours("Hint"), 2000)),
    "a field of 5,000 to write": message(FormField(theirs("Say"), Control("", "q"), ours("Hint"), 5000)),
    "a table of 101 rows": message(table(101, 2)),
    "a table of 21 columns": message(table(3, 21)),
    "a table of 60 rows and 20 columns": message(table(60, 20)),
    "a table with cells of 3,000": message(table(2, 2, "c" * 3000)),
    "a table with 12,000 characters": message(table(20, 4, "c" * 150)),
    "a table with an empty cell": message(Table(ours("A table"), (ours("A"), ours("B")), ((theirs("x"), ()),))),
    "two tables": message(table(3, 3), table(3, 3)),
    "six bars": message(chart(6)),
    "seven bars": message(chart(7)),
    "bars of 21": message(chart(2, "l" * 20)),
    "a chart called by 51": message(chart(2, caption="c" * 51)),
    "bars of the same name": message(Chart(ours("A chart"), (Bar(theirs("x"), 1), Bar(theirs("x"), 2)))),
    "a bar without end": message(Chart(ours("A chart"), (Bar(theirs("x"), float("inf")),))),
    "three charts": message(chart(2), chart(3), chart(4)),
    "an address of 3,001": message(Link(theirs("Guide"), "https://example.org/" + "a" * 2990)),
    "an address that is none": message(Link(theirs("Guide"), "javascript:alert(1)")),
    "a label of 5,000 on a link": message(Link(theirs("g " * 2500), "https://example.org")),
    "only commands": message(actions=options(3)),
}


def spans_of(found: object) -> Iterator[Span]:
    """All words of a message, but those over the columns of a table: as text, a table says them beside each cell."""
    if isinstance(found, Ours | Theirs):
        yield found
    elif isinstance(found, Link):
        yield from (*found.label, Theirs(found.url, "en"))
    elif isinstance(found, tuple):
        for one in found:
            yield from spans_of(one)
    elif is_dataclass(found):
        names = {field.name for field in fields(found)} - {"header", "control"}
        if isinstance(found, Message) and not found.actions:
            names -= {"actions_label"}
        yield from spans_of(tuple(getattr(found, name) for name in sorted(names)))
