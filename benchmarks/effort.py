"""What the whole model asks of a person at ladder pace: messages to read, replies to type, long prompts."""

from benchmarks.driving import rehearse
from benchmarks.lines import Line, Target, line
from benchmarks.measuring import check
from benchmarks.workload import demo_by_ladder
from eic_bot.dialogs.effects import Say
from eic_bot.dialogs.messages import Choices, FormField, Heading, Ladder, Message, words
from eic_bot.dialogs.plain import plain
from eic_bot.locale.phrases import bundled_phrases


def measure(rounds: int) -> list[Line]:
    """Counted on one conversation; the floor is what the content itself needs."""
    del rounds
    workload = demo_by_ladder()
    rehearsed = rehearse(workload, bundled_phrases("en"))
    said = [effect.message for turn in rehearsed.turns for effect in turn.effects if isinstance(effect, Say)]
    stops = workload.dialog.journeys["ladder"].number
    asking = [message for message in said if message.key.partition(":")[2] in stops]
    check(expected=len(workload.replies), found=len(asking), what="messages that ask")
    check(expected=len(asking), found=sum(map(_options_last, asking)), what="prompts whose options come last")
    prompts = [_prompt(message) for message in asking]
    pack = workload.content.pack
    longest = max(prompts, key=len)
    texts = max(sum(len(one.text["en"]) for one in several) for several in pack.statements.values())
    characteristics, typed = float(len(pack.characteristics)), float(max(map(len, workload.replies)))
    return [
        line(
            "effort, messages of the bot",
            [len(said)],
            "messages",
            "characteristics",
            [characteristics],
            target=Target(must=30, on="value"),
        ),
        line(
            "effort, typed replies",
            [len(workload.replies)],
            "replies",
            "characteristics",
            [characteristics],
            target=Target(must=25, on="value"),
        ),
        line("effort, longest reply", [typed], "characters", "levels", [4.0], target=Target(must=8, on="value")),
        line(
            "effort, longest prompt",
            [len(longest)],
            "characters",
            "its statements alone, at most",
            [texts],
            target=Target(must=600, on="value"),
            note=longest.partition("\n")[0],
        ),
        line(
            "effort, longest message that asks",
            [max(len(plain(one)) for one in asking)],
            "characters",
            "longest prompt",
            [len(longest)],
        ),
        line(
            "effort, longest message",
            [max(len(plain(one)) for one in said)],
            "characters",
            "longest prompt",
            [len(longest)],
        ),
    ]


def _options_last(message: Message) -> bool:
    return isinstance(message.parts[-1], Choices | Ladder | FormField)


def _prompt(message: Message) -> str:
    """The text from the question's heading to the end."""
    heading = [words(part.text) for part in message.parts if isinstance(part, Heading)][-1]
    text = plain(message)
    return text[text.rindex(heading) :]
