"""What every reply of one to three characters means in a language, to a statement and to all levels at once.

``python -m tests.languages.short_inputs`` writes the table anew.
"""

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from string import ascii_lowercase, digits

from eic_bot.dialogs.finding import find_command
from eic_bot.model.answers import Given
from eic_bot.model.question import Question
from eic_bot.model.reading import SeveralReadings, Understood, plain_words
from tests.languages.saying import phrases
from tests.model.pieces import DEMO

FOLDER = Path(__file__).parent / "short"
CHARACTERS = (*ascii_lowercase, *digits[:6], "?", " ", ",", "ô", "ŵ", "ŷ")
ID = "role.purpose"
STATEMENT = DEMO.question[f"{ID}.1"]
LADDERS = {length: DEMO.ladder(ID, DEMO.statements[ID][:length]) for length in (2, 3, 4)}


def replies() -> Iterator[str]:
    """Every one, without those that only differ in what is taken away before reading."""
    for length in (1, 2, 3):
        for row in product(CHARACTERS, repeat=length):
            text = "".join(row)
            if text == plain_words(text) or text == "?":
                yield text


def meaning(reply: str, language: str, question: Question) -> str:
    """A command, an answer, several of them, or nothing."""
    spoken = phrases(language)
    wanted = find_command(spoken, reply, plain_words(reply))
    reading = question.read(reply, spoken.vocabulary)
    found = [] if wanted is None else [f"command {wanted.canonical}"]
    if isinstance(reading, Understood):
        found.append(_answers(reading.given))
    if isinstance(reading, SeveralReadings):
        found += [_answers(one) for one in reading.readings]
    return " or ".join(found)


def _answers(given: tuple[Given, ...]) -> str:
    said = [f"{one.value or one.no_answer}" for one in given]
    if len(given) > 1 and len({*said}) == 1:
        return f"every level {said[0]}"
    levels = [one.question.rpartition(".")[2] for one in given]
    return " ".join(f"{level} {what}" for level, what in zip(levels, said, strict=True))


def table(language: str) -> Iterator[str]:
    """A line for each reply that means anything: to a statement, to four levels, and to as many as it has letters."""
    for reply in replies():
        said = {"statement": meaning(reply, language, STATEMENT)}
        asked = {4, len(reply)} & LADDERS.keys()
        said |= {f"{length} levels": meaning(reply, language, LADDERS[length]) for length in sorted(asked)}
        if any(said.values()):
            yield f"{reply}\t" + "; ".join(f"{name}: {what}" for name, what in said.items() if what)


def file_of(language: str) -> Path:
    """Where the table of a language is kept."""
    return FOLDER / f"{language}.txt"


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for code in ("en", "cy"):
        file_of(code).write_text("\n".join(table(code)) + "\n", "utf-8")
