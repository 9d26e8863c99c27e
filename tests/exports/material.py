"""Answers to the demonstration pack, and results made of them, for the tests of what leaves."""

import random

from eic_bot.exports.result_pages import own_title
from eic_bot.exports.result_records import Assessed
from eic_bot.locale.phrases import bundled_phrases
from eic_bot.model.answers import Answer, NoAnswer
from eic_bot.model.results import ambition_id
from eic_bot.service.records import AnswerRow, Saying
from tests.model.pieces import DEMO

PHRASES = bundled_phrases("en")
TITLE = own_title("Ana", PHRASES)
LABELS = [label.id for label in DEMO.scale.labels]
STATEMENTS = [asked.id for found in DEMO.statements.values() for asked in found]
AT = 1_795_000_000_123


def some_answers(seed: int, share: float = 0.9) -> dict[str, Answer]:
    """Answers to most statements, some of them that nobody knows, and ambitions for some areas."""
    chance = random.Random(seed)
    found: dict[str, Answer] = {}
    for id in STATEMENTS:
        if chance.random() < share:
            unknown = chance.random() < 0.15
            found[id] = (
                Answer(id, 1, no_answer=chance.choice(list(NoAnswer)), at=AT)
                if unknown
                else Answer(id, 1, chance.choice(LABELS), at=AT)
            )
    for area in DEMO.area_of:
        if chance.random() < 0.5:
            id = ambition_id(area)
            found[id] = Answer(id, 1, str(chance.randint(1, 4)), at=AT)
    return found


def rows(answers: dict[str, Answer], person: str = "Ana", in_round: str = "solo") -> list[AnswerRow]:
    """The answers as the database gives them."""

    def wording(id: str) -> str:
        return DEMO.question[id].text["en"] if id in DEMO.question else id

    return [
        AnswerRow(person, answer.at, Saying("local", in_round, answer, DEMO.id, DEMO.version, "en", wording(id)))
        for id, answer in answers.items()
    ]


def someone(seed: int, share: float = 0.9, person: str = "Ana") -> Assessed:
    """One respondent's results."""
    return Assessed(person, "local", "solo", DEMO, some_answers(seed, share))
