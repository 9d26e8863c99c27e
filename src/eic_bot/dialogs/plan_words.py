"""How people say what became of an action: ``2 done``, ``2 later 3 March``. Reading never raises."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from eic_bot.dialogs.messages import words
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.plan_requests import AskPlan, PlanAct
from eic_bot.model.kinds.date import read_day
from eic_bot.model.reading import plain_words
from eic_bot.model.vocabulary import Vocabulary

ACTION = "action"
"""The command of a button on an action: ``action 2 done``."""
FOR = "for"
"""Before the name of a service, in what buttons carry: ``add_action for Planning``."""
SAID: Sequence[PlanAct] = ("done", "stuck", "later", "to_do", "owner")
MOST_DIGITS = 9
_NUMBERED = re.compile(r"^#?(\d+)[.:]?(?:\s+(.*))?$", re.DOTALL)


def read_action(text: str, phrases: Phrases, today: date) -> AskPlan | None:
    """What is said of which action; None where it is nothing of the kind."""
    numbered = _NUMBERED.match(text.strip())
    if numbered is None or len(numbered[1]) > MOST_DIGITS:
        return None
    number, said = str(int(numbered[1])), (numbered[2] or "").strip()
    if not said:
        return AskPlan("look", number)
    for name, act in _names(phrases).items():
        rest = _behind(name, said)
        if rest is None:
            continue
        if act != "later":
            return AskPlan(act, number, rest)
        day = day_ahead(rest, phrases.vocabulary, today) if rest else None
        if rest and day is None:
            return None
        return AskPlan(act, number, rest, day.isoformat() if day else "")
    return None


def day_ahead(text: str, vocabulary: Vocabulary, today: date) -> date | None:
    """The day that was typed; without a year the next one with that name."""
    found = read_day(text, vocabulary)
    if found is not None:
        return found
    for year in (today.year, today.year + 1):
        day = read_day(f"{text} {year}", vocabulary)
        if day is not None and day >= today:
            return day
    return None


def _names(phrases: Phrases) -> Mapping[str, PlanAct]:
    """Each word by what it means: the bot's own, and those of the language."""
    own: dict[str, PlanAct] = {act: act for act in SAID}
    return {**{plain_words(words(phrases.say(f"plan-type-{act.replace('_', '-')}"))): act for act in SAID}, **own}


def _behind(name: str, said: str) -> str | None:
    """What stands behind that name; None where it does not begin with it."""
    parts = said.split()
    length = len(name.split())
    if plain_words(" ".join(parts[:length])) != plain_words(name):
        return None
    return " ".join(parts[length:]).lstrip(":,- ")
