"""What becomes of a written phrase, typed where it says: an answer, a question back, a command, or nothing of it.

``python -m tests.languages.phrases.playing`` prints the figures, and what is not as it is written.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from eic_bot.dialogs.plain import plain
from eic_bot.dialogs.session import AwaitingPick, Pace, Session, session_from_json
from eic_bot.entrypoints.wiring import read_pack
from eic_bot.model.answers import Answer, Given
from tests.support.engine_height import Loop, english

FOLDER = Path(__file__).parent
COMMAND = "/"
NOTHING = "-"
ASKED = "asked"
KEPT = "kept"
TOLD = "told"


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody is when they type: a dialog of a pack, and what they said before."""

    pack: str
    dialog: str
    pace: Pace = "statement"
    before: tuple[str, ...] = ()


OWN = str(FOLDER / "pack")
PLACES = {
    "statement": Place("demo", "first_look"),
    "third": Place("demo", "first_look", before=("4", "3")),
    "ladder": Place("demo", "full", "ladder"),
    **{one: Place(OWN, one) for one in ("yes_no", "one", "several", "number", "day", "words", "person")},
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """What was typed and where; what was meant by it, ``-`` for no answer; and what happens."""

    place: str
    typed: str
    means: str
    happens: str

    @property
    def is_an_answer(self) -> bool:
        """Whether somebody who types it answers."""
        return self.means != NOTHING and not self.means.startswith(COMMAND)


def phrases_of(language: str) -> Sequence[Phrase]:
    """The written phrases of a language."""
    lines = (FOLDER / f"{language}.tsv").read_text("utf-8").splitlines()
    return [Phrase(*line.split("\t")) for line in lines if line and not line.startswith("# ")]


@dataclass
class Heard:
    """A person at a place, before and after they typed."""

    loop: Loop
    kept: str
    said: Sequence[str]

    @property
    def session(self) -> Session:
        return session_from_json(self.loop.sessions[self.loop.focus[-1]])

    @property
    def offered(self) -> str:
        """What the person may choose now instead, as it would be kept."""
        awaiting = self.session.awaiting
        if not isinstance(awaiting, AwaitingPick) or awaiting.why != "did_you_mean":
            return ""
        here = awaiting.question or ""
        return " | ".join([_written(one, here) for one in awaiting.readings] + [f"/{one}" for one in awaiting.commands])


def heard(language: str, place: str, typed: str) -> Heard:
    """Type it there."""
    at = PLACES[place]
    loop = Loop(read_pack(at.pack), english(), "Ana", 0, language=language, pace=at.pace)
    loop.arrive(at.dialog)
    for text in at.before:
        loop.type(text)
    here = session_from_json(loop.sessions[loop.focus[-1]]).at or ""
    before, said = dict(loop.answers), len(loop.said)
    loop.now += 10_000
    loop.type(typed)
    changed = [one for id, one in loop.answers.items() if before.get(id) != one]
    return Heard(loop, _written(changed, here), [plain(one) for one in loop.said[said:]])


def _written(answers: Sequence[Answer | Given], here: str) -> str:
    """``do`` for the question that is asked, ``1 do, 2 plan`` for levels, with its whole id for another."""
    return ", ".join(f"{_place(one.question, here)}{_value(one)}" for one in answers)


def _place(question: str, here: str) -> str:
    if question == here:
        return ""
    return f"{question.removeprefix(f'{here}.')} "


def _value(one: Answer | Given) -> str:
    if isinstance(one.value, tuple):
        return " + ".join(one.value)
    return str(one.no_answer if one.value is None else one.value) if one.value or one.no_answer else "nothing"


def happens(language: str, phrase: Phrase) -> str:
    """``kept`` and what; ``asked`` and what may be chosen; the command that was done; or ``told``."""
    found = heard(language, phrase.place, phrase.typed)
    if phrase.means.startswith(COMMAND):
        command = heard(language, phrase.place, phrase.means.removeprefix(COMMAND))
        if (found.said, found.kept) == (command.said, command.kept):
            return phrase.means
    if found.kept:
        return KEPT if found.kept == phrase.means else f"{KEPT} {found.kept}"
    if found.loop.outcomes[-1] == "asked_back":
        return f"{ASKED} {found.offered}".strip()
    return TOLD


@dataclass(frozen=True, slots=True)
class Figures:
    """How many phrases there are, and what became of them."""

    phrases: int
    answers: int
    right: int
    wrong: int
    asked: int
    """Answers that were asked back with what was meant among the choices."""
    lost: int
    """Answers that were not understood."""

    def written(self) -> str:
        """The figures in a line."""
        kept = self.right + self.wrong
        return (
            f"{self.phrases} phrases, {self.answers} of them answers: precision {self.right / kept:.3f} "
            f"({self.right} of {kept} kept), answered {self.right / self.answers:.3f}, "
            f"asked back {self.asked / self.answers:.3f}, not understood {self.lost / self.answers:.3f}"
        )


def figures(phrases: Sequence[Phrase]) -> Figures:
    """The figures of phrases as they are written."""
    kinds = Counter(_kind(one) for one in phrases)
    answers = sum(one.is_an_answer for one in phrases)
    return Figures(len(phrases), answers, kinds["right"], kinds["wrong"], kinds["asked"], kinds["lost"])


def _kind(one: Phrase) -> str:
    if one.happens.startswith(KEPT):
        return "right" if one.happens == KEPT and one.is_an_answer else "wrong"
    if not one.is_an_answer:
        return "nothing"
    return "asked" if one.means in one.happens.removeprefix(ASKED).strip().split(" | ") else "lost"


def differences(language: str) -> Iterator[str]:
    """Each phrase of which something else becomes than is written."""
    for one in phrases_of(language):
        now = happens(language, one)
        if now != one.happens:
            yield f"{one.place}\t{one.typed}\t{one.means}\t{now}"


if __name__ == "__main__":
    for code in ("en", "cy"):
        print(code, figures(phrases_of(code)).written())
        print(*differences(code), sep="\n")
