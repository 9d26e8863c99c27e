"""A dialog drawn as a flowchart in Mermaid's language, which editors, wikis and code hosts show as a picture.

Each step is a box, each branch a diamond with one arrow for each way; ways meet again behind the branch. A box that not
everybody comes to says when, in the words people are given who ask why.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, assert_never

from eic_bot.dialogs.clauses import in_words
from eic_bot.dialogs.dialog import Content, Script
from eic_bot.dialogs.messages import words
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.session import Session
from eic_bot.dialogs.steps import Step
from eic_bot.dialogs.steps.ask import Ask
from eic_bot.dialogs.steps.assess import Assess
from eic_bot.dialogs.steps.branch import Branch
from eic_bot.dialogs.steps.highlights import Highlights
from eic_bot.dialogs.steps.notice import Notice
from eic_bot.dialogs.steps.offer_dialogs import OfferDialogs
from eic_bot.dialogs.steps.summary import Summary
from eic_bot.dialogs.steps.tell import Tell
from eic_bot.dialogs.talk import Talk
from eic_bot.model.conditions import Condition
from eic_bot.model.text import Text, worded

LONGEST = 90
"""Letters of a text that a box has room for."""
_SPECIAL = re.compile(r"[^\w .,:;?!()'/%+-]")


class _Loose(NamedTuple):
    """An arrow that does not lead anywhere yet."""

    box: str
    label: str = ""


def drawn(content: Content, dialogs: Iterable[str], phrases: Phrases) -> str:
    """A Markdown page with a flowchart of each of these dialogs, in one language."""
    return "\n".join(
        f"## {_title(content, id, phrases)}\n\n```mermaid\n{flowchart(content, id, phrases)}```\n" for id in dialogs
    )


def flowchart(content: Content, dialog: str, phrases: Phrases) -> str:
    """The dialog with that id in one language, in Mermaid; its own signs in texts are written as codes."""
    return "\n".join(_Chart(content, dialog, phrases).lines()) + "\n"


def _title(content: Content, dialog: str, phrases: Phrases) -> str:
    return _escaped(worded(content.dialogs[dialog].titles[dialog].title, phrases.language).text)


class _Chart:
    """One flowchart while it is drawn."""

    def __init__(self, content: Content, dialog: str, phrases: Phrases) -> None:
        pack, pace = content.pack, content.dialogs[dialog].pace
        session = Session(
            id="", dialog=dialog, pack=pack.id, version=pack.version, language=phrases.language, pace=pace
        )
        self._content = content
        self._title = _title(content, dialog, phrases)
        self._script: Script = next(one for one in content.scripts if one.dialog == dialog)
        self._talk = Talk(session, content.dialogs[dialog], content.pack, phrases, 0)
        self._boxes = 0

    def lines(self) -> Iterator[str]:
        yield "flowchart TD"
        yield f'  start(["{self._title}"])'
        loose, drawn = self._steps(self._script.steps, [_Loose("start")])
        yield from drawn
        yield from (self._arrow(one, "done") for one in loose)
        yield "  done([ ])"

    def _steps(self, steps: Sequence[Step], loose: list[_Loose]) -> tuple[list[_Loose], list[str]]:
        drawn: list[str] = []
        for step in steps:
            self._boxes += 1
            box = f"s{self._boxes}"
            is_branch = isinstance(step, Branch)
            shape = ('{"', '"}') if is_branch else ('["', '"]')
            drawn.append(f"  {box}{shape[0]}{self._said(step)}{shape[1]}")
            drawn += [self._arrow(one, box) for one in loose]
            loose = [_Loose(box)]
            if isinstance(step, Branch):
                loose, inside = self._branch(step, box)
                drawn += inside
        return loose, drawn

    def _branch(self, step: Branch, box: str) -> tuple[list[_Loose], list[str]]:
        ways: list[tuple[Sequence[Step], str]] = [(case.steps, self._if(case.when)) for case in step.cases]
        ends: list[_Loose] = []
        drawn: list[str] = []
        for steps, label in (*ways, (step.otherwise, self._say("drawn-otherwise"))):
            some, inside = self._steps(steps, [_Loose(box, label)])
            ends += some
            drawn += inside
        return ends, drawn

    def _said(self, step: Step) -> str:
        """What stands in the box."""
        own = self._content.pack.question[step.question].when if isinstance(step, Ask) else None
        when = [one for one in (step.when, own) if one is not None]
        return self._about(step) + (f"<br/>{self._say('drawn-only', when=self._if(*when))}" if when else "")

    def _about(self, step: Step) -> str:  # noqa: C901 - one case for each kind of step
        pack = self._content.pack
        match step:
            case Tell():
                return self._text(step.text)
            case Ask():
                return self._text(pack.question[step.question].text)
            case Assess():
                asked = list(step.asked(pack))
                titles = {one.characteristic.partition(".")[0]: None for one in asked}
                areas = ", ".join(self._text(pack.area_of[id].title) for id in titles)
                return f"{areas}<br/>{self._say('drawn-statements', count=len(asked))}"
            case Branch():
                return _escaped(step.id)
            case Summary():
                return self._summary(step.area)
            case Highlights():
                return self._say("drawn-highlights")
            case Notice():
                return self._say("drawn-notice")
            case OfferDialogs():
                offered = ", ".join(self._text(self._talk.dialog.titles[id].title) for id in step.dialogs)
                return self._say("drawn-choose", titles=offered)
            case _:
                assert_never(step)

    def _summary(self, area: str | None) -> str:
        if area is None:
            return self._say("drawn-summary")
        return self._say("drawn-summary-of", area=self._text(self._content.pack.area_of[area].title))

    def _if(self, *conditions: Condition) -> str:
        return _escaped(words(self._talk.phrases.say("drawn-if", condition=in_words(self._talk, conditions))))

    def _say(self, key: str, **arguments: str | int) -> str:
        """A sentence of ours around what is escaped already."""
        return words(self._talk.phrases.say(key, **arguments))

    def _text(self, text: Text) -> str:
        return _escaped(worded(text, self._talk.session.language).text)

    def _arrow(self, one: _Loose, box: str) -> str:
        return f'  {one.box} -- "{one.label}" --> {box}' if one.label else f"  {one.box} --> {box}"


def _escaped(text: str) -> str:
    """Shortened, and nothing in it means anything to Mermaid."""
    short = text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}\u2026"
    return _SPECIAL.sub(lambda sign: f"#{ord(sign[0])};", " ".join(short.split()))
