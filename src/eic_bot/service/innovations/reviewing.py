"""What an editor does with innovations: looks at them, and lets others see them or says kindly why not."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from eic_bot.dialogs.messages import Message, Paragraph, Theirs
from eic_bot.dialogs.phrases import Phrases
from eic_bot.model.innovations import StoryState
from eic_bot.model.value import value
from eic_bot.service.house import House
from eic_bot.service.innovations.records import Story
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Audited, Changes
from eic_bot.service.rounds.table import Table

Decision = Literal["approve", "refuse"]


@value
class Review:
    """What an editor decided, and why."""

    decision: Decision
    editor: str
    because: str = ""


STATES: Mapping[Decision, StoryState] = {"approve": StoryState.APPROVED, "refuse": StoryState.REFUSED}


def decide(tx: Transaction, house: House, story: Story, review: Review, now: int) -> str:
    """In the author's organisation: keep it and tell the author. Why it was not done; empty where it was."""
    address = next((one.address for one in tx.rounds.everyone() if one.owner == story.owner), None)
    if address is None:
        return "its author is not here any more"
    [author] = tx.owners([address], now)
    names = {one.name for one in tx.rounds.everyone() if one.owner == author.id}
    if review.editor.casefold() in {one.casefold() for one in (*names, author.called, author.address.external)}:
        return "nobody reviews their own: another editor has to"
    decided = replace(story, state=STATES[review.decision], because=review.because)
    if not tx.innovations.decide(decided, review.editor, now):
        return "it does not wait for an editor any more"
    changes = Changes(now)
    content = house.content(tx)
    table = Table(tx, author, changes, house.phrases, house.languages(tx)[0], content, house.round)
    table.send(author.id, lambda _, phrases: _written(phrases, decided))
    changes.owners[author.id] = table.me
    editor, action = f"editor {review.editor}", f"innovation.{decided.state}"
    changes.audit.append(Audited(editor, action, f"innovation {story.token}", str(story.state), str(decided.state)))
    tx.save(changes)
    return ""


def _written(phrases: Phrases, story: Story) -> Message:
    """What the author is told."""
    own = Paragraph((Theirs(story.draft.did, story.language),))
    if story.state is StoryState.APPROVED:
        parts = (Paragraph(phrases.say("story-approved")), own)
    else:
        parts = (
            own, Paragraph(phrases.say("story-not-approved")), Paragraph((Theirs(story.because, phrases.language),)),
            Paragraph(phrases.say("story-not-approved-end")),
        )  # type: ignore[assignment]  # fmt: skip
    return Message(f"innovation:{story.token}:{story.state}", parts, "")
