"""What the recorded conversations speak of, all together: commands, sentences, kinds of question."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path

from typing_extensions import override

from eic_bot.dialogs.commands import COMMANDS
from eic_bot.dialogs.messages import Ladder, Spans
from eic_bot.dialogs.phrases import Argument, Phrases
from eic_bot.entrypoints.replay import play
from eic_bot.locale.catalogue import read_catalogue
from eic_bot.locale.phrases import FluentPhrases, Languages, folders_in
from eic_bot.model.kinds import Ladder as LadderQuestion
from eic_bot.model.reading import plain_words
from eic_bot.transcripts.transcript import Exchange, Transcript
from tests.support.engine_height import EngineStage, content_of, english, is_press
from tests.support.transcripts import ROUNDS, read


class Listening(FluentPhrases):
    """The English sentences, and a list of those that were said."""

    def __init__(self, heard: set[str]) -> None:
        """What is said is noted in ``heard``."""
        every = files("eic_bot.locale")
        super().__init__(read_catalogue(every.joinpath("en"), "en"), Languages(folders_in(every)))
        self.heard = heard

    @override
    def say(self, key: str, /, **arguments: Argument) -> Spans:
        self.heard.add(key)
        return super().say(key, **arguments)


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
def spoken_in(conversations: tuple[Path, ...]) -> Spoken:
    """Run all of them against the engine, and listen."""
    spoken = Spoken()
    phrases = Listening(spoken.sentences)
    for file in conversations:
        if file in ROUNDS:
            asyncio.run(play(read(file), file, phrases))
            spoken.typed |= {name for scene in read(file).scenes for name in commands_in(getattr(scene, "text", ""))}
        else:
            _listen(read(file), file, spoken, phrases)
    return spoken


def _listen(written: Transcript, file: Path, spoken: Spoken, phrases: Phrases) -> None:
    content = content_of(written, file)
    stage = EngineStage(written, content, phrases)
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
    named = commands_in(text)
    spoken.commands |= named
    spoken.typed |= named


def commands_in(text: str) -> set[str]:
    """The commands that the words are a name of, or whose name they begin with and something said behind it."""
    written = text.split()
    found = set(english().command(plain_words(text)))
    for length in range(1, len(written)):
        named = english().command(plain_words(" ".join(written[:length])))
        found |= {name for name in named if name in COMMANDS and COMMANDS[name].takes_argument}
    return found


def kind_of(question: type) -> str:
    """The name of a kind."""
    return question.__name__


def names(kinds: Iterable[type]) -> set[str]:
    """The names of several kinds."""
    return {kind_of(kind) for kind in kinds}
