"""A new action of the plan, asked for one part after the other."""

from dataclasses import replace
from typing import assert_never

from eic_bot.dialogs.commands.plan import ask_plan, today
from eic_bot.dialogs.messages import Choice, Choices, Control, Theirs
from eic_bot.dialogs.misreads import shown
from eic_bot.dialogs.offering import named
from eic_bot.dialogs.plan_requests import AskPlan
from eic_bot.dialogs.plan_words import day_ahead
from eic_bot.dialogs.session import AwaitingAction
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next
from eic_bot.model.reading import plain_words

PART = "part"
"""The command of a button that says a part of an action: ``part data.trust``."""
ME = "me"
MOST_TITLE, MOST_NAME = 300, 100
"""Characters of what is to be done, and of who sees to it."""


def ask_part(talk: Talk, awaiting: AwaitingAction) -> Next:
    """Ask for what is still open."""
    talk.awaiting(awaiting)
    match awaiting.part:
        case "characteristic":
            _offer_characteristics(talk, awaiting.offered)
        case "owner":
            me = Choice(talk.say("plan-me"), Control(f"{PART} {ME}"), typed=ME)
            talk.send((Choices((me,), talk.say("plan-ask-owner")),))
        case "title" | "due":
            talk.tell(f"plan-ask-{awaiting.part}")
            talk.send()
        case _:
            assert_never(awaiting.part)
    return "asked"


def take_part(talk: Talk, awaiting: AwaitingAction, text: str) -> Next:
    """Take what was said, and ask for the next; where it cannot be that, say so and ask again."""
    said, draft = " ".join(text.split()), awaiting.draft
    after: AwaitingAction | None = None
    match awaiting.part:
        case "characteristic":
            found = characteristic_named(talk, said, awaiting.offered)
            if found:
                known = replace(draft, characteristic=found)
                after = replace(awaiting, part="owner" if draft.title else "title", draft=known)
        case "title":
            fits = 0 < len(said) <= MOST_TITLE
            after = replace(awaiting, part="owner", draft=replace(draft, title=said)) if fits else None
        case "owner":
            fits = 0 < len(said) <= MOST_NAME
            after = replace(awaiting, part="due", draft=replace(draft, owner=said)) if fits else None
        case "due":
            day = day_ahead(said, talk.phrases.vocabulary, today(talk))
            if day is not None and day >= today(talk):
                return ask_plan(talk, AskPlan("add", draft=replace(draft, due=day.isoformat())))
        case _:
            assert_never(awaiting.part)
    if not after:
        talk.tell("setting-not-understood", said=shown(talk, text))
    return ask_part(talk, after or awaiting)


def characteristic_named(talk: Talk, said: str, offered: tuple[str, ...]) -> str | None:
    """The one that is meant: by its number among those offered, by its id or its name."""
    if said.isdecimal() and 0 < int(said[:9]) <= len(offered):
        return offered[int(said[:9]) - 1]
    titles = {id: talk.theirs(one.title).text for id, one in talk.pack.characteristics.items()}
    exact = [id for id, title in titles.items() if plain_words(said) in (plain_words(title), plain_words(id))]
    found = exact or list(named(talk, said, titles))
    return found[0] if len(found) == 1 else None


def _offer_characteristics(talk: Talk, offered: tuple[str, ...]) -> None:
    if not offered:
        talk.tell("plan-ask-any-characteristic")
        talk.send()
        return
    choices = tuple(
        Choice((_title(talk, id),), Control(f"{PART} {id}"), typed=str(number)) for number, id in enumerate(offered, 1)
    )
    talk.send((Choices(choices, talk.say("plan-ask-characteristic")),))


def _title(talk: Talk, id: str) -> Theirs:
    return talk.theirs(talk.pack.characteristics[id].title)
