"""Commands of what people did and share: share it, look at what is shared, take it back."""

from eic_bot.dialogs.innovation_requests import AskStory, StoryAct, StoryDraft
from eic_bot.dialogs.places import MARK, characteristic_of, named_characteristic, place_here, split_place
from eic_bot.dialogs.session import AwaitingResult
from eic_bot.dialogs.story_asking import MOST, STORY
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next


def share(talk: Talk, argument: str) -> Next:
    """Share what we did; with words, these are it. Of a known title, what it is about is known as well."""
    place, words = split_place(talk, argument)
    owner = characteristic_of(talk.pack, place)
    level = int(place.rpartition(".")[2]) if owner != place else 0
    title = "" if argument.strip().startswith(MARK) else words
    return _ask(talk, "begin", title, StoryDraft(owner, level, " ".join(words.split())[: MOST["did"]]))


def innovations(talk: Talk, argument: str) -> Next:
    """Mine, and those of other councils."""
    place = named_characteristic(talk, argument) if argument else characteristic_of(talk.pack, place_here(talk))
    if argument and not place:
        talk.tell("no-such-characteristic")
    return _ask(talk, "list", place)


def withdraw_innovation(talk: Talk, argument: str) -> Next:
    """Take one back, or without a name the newest."""
    return _ask(talk, "withdraw", argument)


def _ask(talk: Talk, act: StoryAct, words: str = "", draft: StoryDraft | None = None) -> Next:
    talk.awaiting(AwaitingResult(STORY))
    return AskStory(act, words.strip(), draft)
