"""What the console needs to draft packs: files on a bench, and questions drawn as each platform will show them."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from eic_bot.adapters.slack.render import rendered as on_slack
from eic_bot.adapters.teams.render import rendered as on_teams
from eic_bot.dialogs.clauses import in_words
from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.effects import Say
from eic_bot.dialogs.journey import Asking
from eic_bot.dialogs.messages import Message, words
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.plain import plain
from eic_bot.dialogs.prompt import ask
from eic_bot.dialogs.session import Session
from eic_bot.dialogs.steps import Step
from eic_bot.dialogs.steps.branch import Branch
from eic_bot.dialogs.talk import Talk
from eic_bot.packs.editing.bench import PackBench
from eic_bot.service.drafts.workshop import Preview
from eic_bot.service.publishing.operating import Press
from eic_bot.simulator.page import STATIC, VENDOR

SCRIPT, STYLE = "text/javascript", "text/css"
DRAWING: Mapping[str, tuple[Path, str]] = {
    **{path.name: (path, SCRIPT) for path in STATIC.glob("*.js")},
    **{name: (STATIC / name, STYLE) for name in ("slack.css", "teams.css")},
    "adaptivecards.min.js": (VENDOR / "adaptivecards.min.js", SCRIPT),
}
"""As the demonstration's page draws them."""


class ContentWorkshop(PackBench):
    """The port ``Workshop``."""

    def __init__(self, packs: Mapping[str, Path], phrases: Phrases, press: Press | None = None) -> None:
        super().__init__(packs)
        self._phrases = phrases
        self._press = press

    @property
    def press(self) -> Press | None:
        """Where drafts are published."""
        return self._press

    @property
    def drawing(self) -> Mapping[str, tuple[Path, str]]:
        """The scripts and styles that draw blocks and cards, by name, each with its kind."""
        return DRAWING

    def condition(self, content: Content, dialog: str, step: str, language: str) -> str:
        """When a step applies, in words of that language; empty where always."""
        script = next(one for one in content.scripts if one.dialog == dialog)
        found = next((one for one in _every(script.steps) if one.id == step), None)
        if found is None or found.when is None:
            return ""
        return words(in_words(self._talk(content, dialog, language), [found.when]))

    def preview(self, content: Content, question: str, language: str) -> Preview | None:
        """A question as people would see it; None where no dialog asks it."""
        for dialog in content.dialogs:
            talk = self._talk(content, dialog, language)
            stop = talk.journey.stop(question)
            if isinstance(stop, Asking):
                return self._shown(talk, stop)
        return None

    def _shown(self, talk: Talk, stop: Asking) -> Preview:
        ask(talk, stop)
        said: list[Message] = [one.message for one in talk.effects if isinstance(one, Say)]
        return Preview(
            "\n".join(plain(one) for one in said),
            tuple(posting.blocks for one in said for posting in on_slack(one, talk.phrases)),
            tuple(showing.activity for one in said for showing in on_teams(one, talk.phrases)),
        )

    def _talk(self, content: Content, dialog: str, language: str) -> Talk:
        pack, found = content.pack, content.dialogs[dialog]
        session = Session(
            id="preview", dialog=dialog, pack=pack.id, version=pack.version, language=language, pace=found.pace
        )
        return Talk(session, found, pack, self._phrases, 0)


def _every(steps: tuple[Step, ...]) -> Iterator[Step]:
    for step in steps:
        yield step
        if isinstance(step, Branch):
            for inside, _ in step.ways():
                yield from _every(inside)
