"""What the recorded conversations speak of, all together: commands, sentences, kinds of question."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from typing_extensions import override

from eic_bot.dialogs.finding import find_command
from eic_bot.dialogs.messages import Ladder, Spans
from eic_bot.dialogs.phrases import Argument, Phrases
from eic_bot.model.kinds import Ladder as LadderQuestion
from eic_bot.model.vocabulary import Vocabulary
from eic_bot.transcripts.transcript import Exchange, Transcript
from tests.support.engine_height import EngineStage, content_of, english, is_press
from tests.support.transcripts import read


class Listening(Phrases):
    """Sentences, and a list of those that were said."""

    def __init__(self, spoken: Phrases, heard: set[str]) -> None:
        """What is said is noted in ``heard``."""
        self._spoken = spoken
        self.heard = heard

    @property
    @override
    def language(self) -> str:
        return self._spoken.language

    @property
    @override
    def languages(self) -> Mapping[str, str]:
        return self._spoken.languages

    @override
    def speaking(self, language: str) -> "Listening":
        return Listening(self._spoken.speaking(language), self.heard)

    @override
    def say(self, key: str, /, **arguments: Argument) -> Spans:
        self.heard.add(key)
        return self._spoken.say(key, **arguments)

    @property
    @override
    def vocabulary(self) -> Vocabulary:
        return self._spoken.vocabulary

    @override
    def command(self, text: str) -> tuple[str, ...]:
        return self._spoken.command(text)

    @override
    def near_command(self, text: str) -> str | None:
        return self._spoken.near_command(text)

    @override
    def typed(self, command: str) -> str:
        return self._spoken.typed(command)


@dataclass
class Spoken:
    """What occurs in some conversation."""

    commands: set[str] = field(default_factory=set)
    typed: set[str] = field(default_factory=set)
    """Those commands that were typed."""
    sentences: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    """The kinds of question that were asked and answered."""
    outcomes: set[str] = field(default_factory=set)


@cache
def spoken_in(files: tuple[Path, ...]) -> Spoken:
    """Run all of them against the engine, and listen."""
    spoken = Spoken()
    for file in files:
        _listen(read(file), file, spoken)
    return spoken


def _listen(written: Transcript, file: Path, spoken: Spoken) -> None:
    content = content_of(written, file)
    stage = EngineStage(written, content, Listening(english(), spoken.sentences))
    for scene in written.scenes:
        if isinstance(scene, Exchange) and scene.person is not None:
            _note_command(scene.text, stage, spoken)
        went = stage.play(scene)
        answered = [line.split()[1] for line in went.kept if line.startswith("answer ")]
        questions = content.pack.question
        spoken.kinds |= {kind_of(type(questions[id])) for id in answered if id in questions}
    if any(isinstance(part, Ladder) for message in stage.loop.said for part in message.parts):
        spoken.kinds.add(kind_of(LadderQuestion))
    spoken.outcomes |= set(stage.loop.outcomes)


def _note_command(text: str, stage: EngineStage, spoken: Spoken) -> None:
    if is_press(text):
        _, pressed = stage.pressed(text)
        if pressed.question is None:
            spoken.commands.add(str(pressed.value).partition(" ")[0])
        return
    wanted = find_command(english(), text)
    if wanted is not None:
        spoken.commands.add(wanted.command)
        spoken.typed.add(wanted.command)


def kind_of(question: type) -> str:
    """The name of a kind."""
    return question.__name__


def names(kinds: Iterable[type]) -> set[str]:
    """The names of several kinds."""
    return {kind_of(kind) for kind in kinds}
