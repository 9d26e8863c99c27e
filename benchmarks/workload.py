"""The conversations that are measured: the same 25 questions for us and the peer, and what is typed."""

from dataclasses import dataclass
from functools import cache
from itertools import cycle, islice
from typing import Any

from benchmarks.content import content_of, demo
from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.journey import Dialog
from eic_bot.dialogs.session import Pace
from eic_bot.dialogs.talk import Talk

QUESTIONS = 25
BRANCH_AFTER = 12
"""The answer to this question decides between two forms of the next one."""
CHOICES = ("Not at all", "A little", "For the most part", "Everywhere")
NUMBERS = ("2", "4", "1", "3")
LADDERS = ("ddpn", "rdpu", "dpun", "rddp", "dduu", "rrdp")
WRITTEN = "We would like to learn from a council of our size."

LIKE_THE_PEERS = "25 questions"


@dataclass(frozen=True)
class Workload:
    """One conversation: a dialog, what is typed to it, and how many answers must be kept of it."""

    name: str
    content: Content
    dialog: Dialog[Talk]
    pace: Pace
    replies: tuple[str, ...]
    answers: int

    @property
    def is_like_the_peers(self) -> bool:
        """Whether the peer holds the same conversation: one question a turn, and nothing told in between."""
        return self.name == LIKE_THE_PEERS


def numbers(count: int) -> tuple[str, ...]:
    """That many replies, each the number of a choice."""
    return tuple(islice(cycle(NUMBERS), count))


def question_text(name: str) -> str:
    """What a question of the 25 asks."""
    return f"How far does part {name} of the service know what residents need from it?"


def names() -> tuple[str, ...]:
    """The 24 questions with choices in order; the last of the 25 is written."""
    return tuple(f"q{number}" for number in range(1, QUESTIONS))


def replies_to_25() -> tuple[str, ...]:
    """A number for each choice, and words for the last."""
    return (*numbers(QUESTIONS - 1), WRITTEN)


@cache
def synthetic() -> Workload:
    """25 questions: 24 of four choices, one to write, one branch; one question in a turn."""
    asked = names()
    branching, ways = asked[BRANCH_AFTER - 1], (asked[BRANCH_AFTER], f"{asked[BRANCH_AFTER]}_other")
    first_way = {"is": {"question": branching, "value": "c3"}}
    branch = {
        "step": "branch",
        "id": "branch",
        "cases": [{"when": first_way, "steps": [_ask(ways[0])]}],
        "otherwise": [_ask(ways[1])],
    }
    steps = [
        *map(_ask, asked[:BRANCH_AFTER]),
        branch,
        *map(_ask, asked[BRANCH_AFTER + 1 :]),
        _ask("written"),
    ]
    questions = [
        *map(_question, (*asked, ways[1])),
        {
            "kind": "open_text",
            "id": "written",
            "text": {"en": "What would you like to learn from others?"},
        },
    ]
    content = content_of(
        pack={
            "manifest": manifest(["only"]),
            "areas": [model_area("only", 1, 1)],
            "questions": questions,
        },
        scripts=[{"dialog": "start", "title": {"en": "Twenty-five questions"}, "steps": steps}],
    )
    return Workload(LIKE_THE_PEERS, content, content.dialogs["start"], "statement", replies_to_25(), QUESTIONS)


@cache
def demo_by_statement() -> Workload:
    """The demonstration pack, whole, one statement in a turn."""
    found = demo()
    count = len(found.pack.question)
    return Workload("demo, by statement", found, found.dialogs["full"], "statement", numbers(count), count)


@cache
def demo_by_ladder() -> Workload:
    """The demonstration pack, whole, one characteristic in a turn."""
    found = demo()
    replies = tuple(islice(cycle(LADDERS), len(found.pack.characteristics)))
    count = len(found.pack.question)
    return Workload("demo, by ladder", found, found.dialogs["full"], "ladder", replies, count)


@cache
def model_of(questions: int) -> Workload:
    """A model of that many statements, in areas of 25, one statement in a turn."""
    areas = [f"area{number}" for number in range(1, questions // 25 + 1)]
    content = content_of(
        pack={
            "manifest": manifest(areas),
            "areas": [model_area(area, 25, 1) for area in areas],
        },
        scripts=[
            {
                "dialog": "start",
                "title": {"en": "All of it"},
                "steps": [{"step": "assess", "id": area, "area": area} for area in areas],
            }
        ],
    )
    return Workload(
        f"{questions} questions",
        content,
        content.dialogs["start"],
        "statement",
        numbers(questions),
        questions,
    )


def manifest(areas: list[str]) -> dict[str, Any]:
    """The first page of a made-up pack."""
    labels = [
        {"id": id, "value": value, "label": {"en": label}, "letter": {"en": letter}}
        for value, (id, label, letter) in enumerate(
            (("not_yet", "Not yet", "n"), ("plan", "Plan", "p"), ("do", "Do", "d"), ("review", "Review", "r"))
        )
    ]
    return {
        "format": 2,
        "pack": "made_up",
        "version": "1.0.0",
        "title": {"en": "Made up to be measured"},
        "languages": ["en"],
        "source": {"en": "Made up."},
        "licence": "CC0-1.0",
        "start": "start",
        "areas": areas,
        "levels": [{"level": level, "title": {"en": f"Step {level}"}} for level in range(1, 5)],
        "scale": {
            "prompt": {"en": "Is this something we..."},
            "labels": labels,
            "under_way": "plan",
            "in_place": "do",
        },
    }


def model_area(id: str, characteristics: int, levels: int) -> dict[str, Any]:
    """An area with that many characteristics, each with a statement at each level."""
    return {
        "area": id,
        "kind": "characteristic_area",
        "title": {"en": f"The area called {id}"},
        "characteristics": [_characteristic(id, number, levels) for number in range(1, characteristics + 1)],
    }


def _characteristic(area: str, number: int, levels: int) -> dict[str, Any]:
    name = f"part {number} of {area}"
    texts = {
        "title": f"What {name} is for",
        "help": f"This is about {name}, and how usual it is with us. Choose Do if most services already work "
        "this way, and not only one or two of them.",
        "why": f"Residents get help that fits their problem with {name}, and ask fewer times. The council "
        "stops work that helps nobody.",
        "example": f"A district asked why people kept calling about {name}. It wrote the calendar anew, and "
        "calls fell by a third.",
    }
    statements = [
        f"We look at {name} with those who use it, and change what we offer as far as level {level} goes."
        for level in range(1, levels + 1)
    ]
    return {
        "id": f"part{number}",
        **{key: {"en": text} for key, text in texts.items()},
        "statements": [{"level": level, "text": {"en": text}} for level, text in enumerate(statements, 1)],
    }


def _ask(question: str) -> dict[str, Any]:
    return {"step": "ask", "id": f"ask_{question}", "question": question}


def _question(id: str) -> dict[str, Any]:
    choices = [{"id": f"c{place}", "label": {"en": label}} for place, label in enumerate(CHOICES, 1)]
    return {"kind": "single_choice", "id": id, "text": {"en": question_text(id)}, "choices": choices}
