"""One message of each kind, by what it shows; what a channel makes of them is recorded beside its tests."""

from eic_bot.dialogs.messages import (
    Choice,
    Choices,
    Control,
    FormField,
    Heading,
    Ladder,
    Link,
    Message,
    Paragraph,
    Rung,
)
from tests.support.shapes import chart, message, options, ours, table, theirs

SCALE = ("Not yet", "Understand", "Plan", "Do", "Review")
COMMANDS = tuple(
    Choice(ours(label), Control(value), typed=typed)
    for label, value, typed in (("Skip", "skip", "skip"), ("Help", "help", "help"))
)


def _answers(level: int, chosen: str = "") -> tuple[Choice, ...]:
    return tuple(
        Choice(theirs(label), Control(label.lower(), f"role.purpose.{level}"), chosen=label == chosen)
        for label in SCALE
    )


LADDER = Ladder(
    (
        Rung(1, theirs("Beautiful basics"), theirs("We know our duties."), _answers(1, "Do"), theirs("Do")),
        Rung(2, theirs("Around the customer"), theirs("We plan around people."), _answers(2), ours("Don't know")),
        Rung(3, theirs("Ahead of demand"), theirs("We find out why people need us."), _answers(3)),
    ),
    (*theirs("Is this something we..."), *ours(" n not yet, d do. For example: nd")),
)

SAMPLES: dict[str, Message] = {
    "words": message(Heading(ours("Welcome")), Paragraph(theirs("<!channel> *Hello* & :wave:")), actions=COMMANDS),
    "buttons": message(
        Paragraph(theirs("We plan.")), Choices(_answers(1, "Plan"), ours("Is this so?")), actions=COMMANDS
    ),
    "select": message(Choices(options(7), ours("Which one?")), actions=COMMANDS),
    "list": message(Choices(options(3, "A long name " * 8), ours("Which one?"))),
    "list_and_select": message(Choices(options(7, "A long name " * 8), ours("Which one?"))),
    "ladder": message(Heading(theirs("What the council is for")), LADDER, actions=COMMANDS),
    "ticks": message(Choices(options(3), ours("Choose some."), many=True)),
    "ticks_in_a_menu": message(Choices(options(12), ours("Choose some."), many=True)),
    "field": message(FormField(theirs("What are you proud of?"), Control("", "proud"), ours("A few words."), 60)),
    "table": message(Heading(ours("A table")), table(3, 3)),
    "chart": message(chart(3)),
    "link": message(Link(theirs("A guide"), "https://example.org/guide?a=1&b=2")),
}
