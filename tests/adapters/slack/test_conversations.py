"""Every message of every recorded conversation, as Slack would get it."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from typing_extensions import override

from eic_bot.adapters.slack.render import rendered
from eic_bot.dialogs import effects
from eic_bot.dialogs.messages import Message
from tests.adapters.slack.test_render import check
from tests.support.engine_height import EngineStage, Loop, content_of, english
from tests.support.transcripts import FILES, name_of, read


@dataclass
class Listening(Loop):
    """A loop that keeps every message, also those that a terminal does not print."""

    heard: list[Message] = field(default_factory=list)

    @override
    def _show(self, effect: effects.Effect) -> None:
        super()._show(effect)
        if isinstance(effect, effects.Say | effects.Update):
            self.heard.append(effect.message)


def heard_in(file: Path) -> list[Message]:
    """Every message of a conversation."""
    written = read(file)
    stage = EngineStage(written, content_of(written, file), english())
    loop = stage.loop
    stage.loop = Listening(loop.content, loop.phrases, loop.person, loop.now, loop.language)
    for scene in written.scenes:
        stage.play(scene)
    return stage.loop.heard


@pytest.mark.parametrize("file", FILES, ids=map(name_of, FILES))
def test_every_message_is_one_posting_within_the_limits(file: Path) -> None:
    heard = heard_in(file)
    assert heard
    for found in heard:
        postings = rendered(found, english())
        assert len(postings) == 1
        check(found, postings)
