"""Sharing an innovation: what we did, what changed, what we would do differently, who can tell more; then the page."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from typing import assert_never

from eic_bot.dialogs.beginnings import shown
from eic_bot.dialogs.commands.moving import show_current
from eic_bot.dialogs.effects import OpenForm
from eic_bot.dialogs.innovation_requests import AskStory, StoryDraft
from eic_bot.dialogs.labels import labelled_value
from eic_bot.dialogs.late import no_longer
from eic_bot.dialogs.messages import Choice, Choices, Control, FormField, Heading, Paragraph, Part, Spans, Theirs
from eic_bot.dialogs.places import characteristic_of, named_characteristic, place_in_words
from eic_bot.dialogs.privacy import organisation_in
from eic_bot.dialogs.session import AN_ANSWER, AwaitingResult, AwaitingStory, StoryPart
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next
from eic_bot.model.personal import Personal, is_role_mailbox, personal
from eic_bot.model.reading import plain_words

STORY = "story"
"""After what the service is asked."""
SAID = "story_is"
"""The command of a button that says a part of it: ``story_is contact me``."""
MOST: Mapping[str, int] = {"did": 200, "changed": 600, "differently": 600}
"""Characters of each part that is written."""
WRITTEN: tuple[StoryPart, ...] = ("did", "changed", "differently")
ME, NOBODY, YES, NO, NO_NAME, NOTHING = "me", "nobody", "yes", "no", "no_name", "nothing"


def ask_story(talk: Talk, awaiting: AwaitingStory) -> Next:
    """Ask for what is still open; at last show it."""
    talk.awaiting(awaiting)
    match awaiting.part:
        case "about":
            example = talk.theirs(next(iter(talk.pack.characteristics.values())).title)
            talk.tell("story-ask-about", example=example)
            talk.send()
        case "level":
            _offer(talk, awaiting, "story-ask-level", _levels(talk, awaiting.draft))
        case "did" | "changed" | "differently":
            _ask_words(talk, awaiting)
        case "contact":
            _offer(talk, awaiting, "story-ask-contact", _contacts(talk))
        case "check":
            talk.lead.append(Heading(talk.say("story-check")))
            talk.lead.extend(story_card(talk, awaiting.draft, talk.session.language))
            talk.tell("story-seen")
            _offer(talk, awaiting, "", _checks(talk))
        case _:
            assert_never(awaiting.part)
    return "asked"


def take_story(talk: Talk, awaiting: AwaitingStory, text: str) -> Next:
    """Take what was said, and ask for the next; where it cannot be that, say so and ask again."""
    draft = awaiting.draft
    match awaiting.part:
        case "about":
            place = named_characteristic(talk, text)
            after = replace(draft, about=place) if place else None
        case "level":
            level = labelled_value(talk, text, _levels(talk, draft))
            after = replace(draft, level=int(level)) if level else None
        case "did" | "changed" | "differently":
            return _take_words(talk, awaiting, text)
        case "contact":
            return _take_contact(talk, awaiting, text)
        case "check":
            return _take_check(talk, awaiting, text)
        case _:
            assert_never(awaiting.part)
    return _again(talk, awaiting, text) if after is None else go_on(talk, after)


def press_story(talk: Talk, said: str) -> Next:
    """Take a press, unless it is of a page that no longer stands."""
    part, _, value = said.partition(" ")
    awaiting = talk.session.awaiting
    if not isinstance(awaiting, AwaitingStory) or part != _page(awaiting):
        return no_longer(talk)
    return take_story(talk, awaiting, value)


def go_on(talk: Talk, draft: StoryDraft) -> Next:
    """Ask for the first part that is open."""
    for part in WRITTEN:
        if not getattr(draft, part) or _says_who(draft, part):
            return ask_story(talk, AwaitingStory(part, draft))
    if not characteristic_of(talk.pack, draft.about):
        return ask_story(talk, AwaitingStory("about", draft))
    if draft.level not in {one.level for one in talk.pack.characteristics[draft.about].statements}:
        return ask_story(talk, AwaitingStory("level", draft))
    return ask_story(talk, AwaitingStory("check" if draft.contact else "contact", draft))


def leave(talk: Talk) -> Next:
    """Nothing is shared."""
    talk.awaiting(AN_ANSWER)
    talk.tell("story-left")
    return show_current(talk)


def story_card(talk: Talk, draft: StoryDraft, language: str) -> tuple[Part, ...]:
    """An innovation as it is shown to anybody."""
    council = organisation_in(talk.phrases, draft.council) if draft.council else talk.say("story-a-council")
    found: list[Spans] = [
        (Theirs(draft.did, language),),
        talk.say("story-from", council=council, place=place_in_words(talk, f"{draft.about}.{draft.level}")),
        talk.say("story-changed", text=Theirs(draft.changed, language)),
    ]
    if draft.differently != NOTHING:
        found.append(talk.say("story-differently", text=Theirs(draft.differently, language)))
    if draft.contact == ME:
        found.append(talk.say("story-contact-me"))
    elif draft.contact != NOBODY:
        found.append(talk.say("story-contact", address=Theirs(draft.contact, language)))
    return tuple(Paragraph(one) for one in found)


def _says_who(draft: StoryDraft, part: str) -> tuple[Personal, ...]:
    """Why others must not read that part as it is."""
    text = str(getattr(draft, part))
    return tuple(one for one in personal(text) if one is not Personal.NAME or text not in draft.spared)


def _ask_words(talk: Talk, awaiting: AwaitingStory) -> None:
    found = _says_who(awaiting.draft, awaiting.part)
    for one in found:
        talk.tell(f"story-holds-{one}")
    field = FormField(
        talk.say(f"story-ask-{awaiting.part}"), Control("", f"{STORY}.{awaiting.part}"), most=MOST[awaiting.part]
    )
    talk.effects.append(OpenForm(field))
    actions: tuple[Choice, ...] = ()
    if found == (Personal.NAME,):
        actions = (_choice(awaiting, NO_NAME, talk.say("story-no-name")),)
    elif awaiting.part == "differently":
        actions = (_choice(awaiting, NOTHING, talk.say("story-nothing")),)
    talk.send((field,), actions=actions)


def _take_words(talk: Talk, awaiting: AwaitingStory, text: str) -> Next:
    part, note = awaiting.part, " ".join(text.split())
    answer = plain_words(text).replace(" ", "_")
    if answer == NO_NAME and _says_who(awaiting.draft, part) == (Personal.NAME,):
        text = str(getattr(awaiting.draft, part))
        return go_on(talk, replace(awaiting.draft, spared=(*awaiting.draft.spared, text)))
    if not note or len(note) > MOST[part]:
        talk.tell("misread-empty" if not note else "note-too-long", most=MOST[part])
        return ask_story(talk, awaiting)
    if part == "did":
        return go_on(talk, replace(awaiting.draft, did=note))
    if part == "changed":
        return go_on(talk, replace(awaiting.draft, changed=note))
    kept = NOTHING if answer in {NOTHING, *talk.phrases.vocabulary.no} else note
    return go_on(talk, replace(awaiting.draft, differently=kept))


def _take_contact(talk: Talk, awaiting: AwaitingStory, text: str) -> Next:
    typed = text.strip()
    if is_role_mailbox(typed):
        return go_on(talk, replace(awaiting.draft, contact=typed))
    found = labelled_value(talk, text, _contacts(talk))
    if found:
        return go_on(talk, replace(awaiting.draft, contact=found))
    if Personal.EMAIL in personal(typed):
        talk.tell("story-own-address")
        return ask_story(talk, awaiting)
    return _again(talk, awaiting, text)


def _take_check(talk: Talk, awaiting: AwaitingStory, text: str) -> Next:
    vocabulary, said = talk.phrases.vocabulary, plain_words(text)
    found = (
        YES if said in vocabulary.yes else NO if said in vocabulary.no else labelled_value(talk, text, _checks(talk))
    )
    draft = awaiting.draft
    if found == YES:
        talk.awaiting(AwaitingResult(STORY))
        return AskStory("share", draft=draft)
    if found == NO:
        return leave(talk)
    if found == "contact":
        return go_on(talk, replace(draft, contact=""))
    if found == "words":
        return go_on(talk, replace(draft, did="", changed="", differently="", spared=()))
    return _again(talk, awaiting, text)


def _again(talk: Talk, awaiting: AwaitingStory, text: str) -> Next:
    talk.tell("story-not-understood", said=shown(talk, text))
    return ask_story(talk, awaiting)


def _levels(talk: Talk, draft: StoryDraft) -> Mapping[str, Spans]:
    statements = talk.pack.characteristics[draft.about].statements
    return {str(one.level): talk.say("story-level", level=one.level, text=talk.theirs(one.text)) for one in statements}


def _contacts(talk: Talk) -> Mapping[str, Spans]:
    return {ME: talk.say("story-me"), NOBODY: talk.say("story-nobody")}


def _checks(talk: Talk) -> Mapping[str, Spans]:
    return {
        YES: talk.say("story-yes"),
        "words": talk.say("story-change-words"),
        "contact": talk.say("story-change-contact"),
        NO: talk.say("story-no"),
    }


def _page(awaiting: AwaitingStory) -> str:
    """The page that is open; the last with its content, so that an old one is not taken."""
    if awaiting.part != "check":
        return awaiting.part
    return f"check-{hashlib.blake2s(f'{awaiting.draft}'.encode(), digest_size=6).hexdigest()}"


def _choice(awaiting: AwaitingStory, value: str, label: Spans) -> Choice:
    return Choice(label, Control(f"{SAID} {_page(awaiting)} {value}"), typed=value.replace("_", " "))


def _offer(talk: Talk, awaiting: AwaitingStory, question: str, labels: Mapping[str, Spans]) -> None:
    choices = tuple(Choice(label, Control(f"{SAID} {_page(awaiting)} {value}")) for value, label in labels.items())
    talk.send((Choices(choices, talk.say(question) if question else ()),))
