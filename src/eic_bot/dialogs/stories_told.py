"""What came of something that was wanted of innovations, in words."""

from typing import assert_never

from eic_bot.dialogs.beginnings import shown
from eic_bot.dialogs.commands.moving import show_current
from eic_bot.dialogs.innovation_requests import (
    StoriesFound,
    StoryBegun,
    StoryDone,
    StoryRefused,
    StoryResult,
    StorySeen,
)
from eic_bot.dialogs.messages import Choice, Control, Heading, Theirs, words
from eic_bot.dialogs.offering import Offer, offer
from eic_bot.dialogs.places import place_in_words
from eic_bot.dialogs.story_asking import go_on, story_card
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next


def story_told(talk: Talk, result: StoryResult) -> Next:
    """Say what came of it, and go on where the person was."""
    match result:
        case StoryBegun():
            talk.tell("story-begins")
            return go_on(talk, result.draft)
        case StoriesFound():
            return _found(talk, result)
        case StoryDone():
            _done(talk, result)
        case StoryRefused():
            talk.tell(f"story-refused-{result.why.replace('_', '-')}")
        case _:
            assert_never(result)
    return show_current(talk)


def _done(talk: Talk, done: StoryDone) -> None:
    talk.tell(f"story-did-{done.act}")
    actions: tuple[Choice, ...] = ()
    if done.act == "share":
        control = Control(f"withdraw_innovation {done.story.token}")
        typed = talk.phrases.typed("withdraw_innovation")
        actions = (Choice(talk.say("action-withdraw_innovation"), control, typed=typed),)
    talk.send(actions=actions)


def _found(talk: Talk, found: StoriesFound) -> Next:
    place = place_in_words(talk, found.about)
    talk.lead.append(Heading(talk.say("stories-of", place=place) if place else talk.say("innovations-title")))
    for one in found.others:
        talk.lead.extend(story_card(talk, one.draft, one.language))
    for number, one in enumerate(found.mine):
        if not number:
            talk.tell("stories-mine")
        talk.tell(f"story-is-{one.state}", text=_beginning(talk, one), because=Theirs(one.because, one.language))
    if not place:
        talk.tell("stories-name")
    offers = [_offer(talk, one) for one in found.mine]
    if offers:
        return offer(talk, "innovation", "stories-choose", offers)
    if place and not found.others:
        talk.tell("stories-none")
    talk.send()
    return show_current(talk)


def _beginning(talk: Talk, one: StorySeen) -> Theirs:
    return Theirs(shown(talk, one.draft.did).text, one.language)


def _offer(talk: Talk, one: StorySeen) -> Offer:
    label = talk.say("story-offer-withdraw", text=_beginning(talk, one))
    return Offer(f"withdraw_innovation {one.token}", label, words(label))
