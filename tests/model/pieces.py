"""Small pieces of a pack, made in code, for the tables of tests."""

from pydantic import TypeAdapter

from eic_bot.entrypoints.wiring import read_pack
from eic_bot.locale.phrases import bundled_phrases
from eic_bot.model.answers import Given
from eic_bot.model.conditions import Condition
from eic_bot.model.kinds import AuthoredQuestion, Ladder, StatementQuestion
from eic_bot.model.question import Question
from eic_bot.model.reading import NotUnderstood, Reading, SeveralReadings, Understood

WORDS = bundled_phrases("en").vocabulary
DEMO = read_pack("demo").pack
QUESTION: TypeAdapter[Question] = TypeAdapter(AuthoredQuestion)
CONDITION: TypeAdapter[Condition] = TypeAdapter(Condition)
CHOICES = [{"id": id, "label": {"en": id.title()}} for id in ("roads", "homes", "parks")]


def question(kind: str, **more: object) -> Question:
    """A question of that kind."""
    return QUESTION.validate_python({"id": "asked", "kind": kind, "text": {"en": "What?"}} | more)


def statement(id: str = "role.purpose.1") -> StatementQuestion:
    """A statement of the demonstration pack."""
    found = DEMO.question[id]
    assert isinstance(found, StatementQuestion)
    return found


def ladder(*levels: int) -> Ladder:
    """Those levels of a characteristic of the demonstration pack; all four where none are named."""
    wanted = levels or (1, 2, 3, 4)
    return DEMO.ladder("role.purpose", tuple(statement(f"role.purpose.{level}") for level in wanted))


def short(reading: Reading) -> str:
    """A reading in a few characters: ``do``, ``do / plan``, ``1 do, 2 plan``, or the key of the problem."""
    match reading:
        case Understood():
            return _given(reading.given)
        case SeveralReadings():
            return " / ".join(_given(one) for one in reading.readings)
        case NotUnderstood():
            return reading.problem


def _given(given: tuple[Given, ...]) -> str:
    said = [str(one.no_answer or one.value) for one in given]
    if len(given) == 1 and not given[0].question.startswith("role.purpose."):
        return said[0]
    levels = [one.question.rpartition(".")[2] for one in given]
    return ", ".join(f"{level} {text}" for level, text in zip(levels, said, strict=True))
