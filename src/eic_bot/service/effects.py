"""What the engine wants done, as records to be kept."""

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from eic_bot.dialogs import effects
from eic_bot.dialogs.messages import Message
from eic_bot.dialogs.session import ALOUD, Session
from eic_bot.model.pack import Pack
from eic_bot.model.results import AMBITION
from eic_bot.model.text import worded
from eic_bot.service.envelopes import Operation
from eic_bot.service.records import (
    Audited,
    Changes,
    DroppedTimers,
    KeptAnswer,
    Outgoing,
    Owner,
    SetTimer,
)


def apply_effect(  # noqa: C901, PLR0912 - one case for each effect
    effect: effects.Effect, session: Session, owner: Owner, pack: Pack, changes: Changes, to_open: list[str]
) -> Owner:
    """Note one effect; the owner as they are after it."""
    match effect:
        case effects.Say():
            return put(owner, changes, "send", effect.message.key, effect.message)
        case effects.Update():
            return put(owner, changes, "update", effect.message.key, effect.message)
        case effects.Withdraw():
            return put(owner, changes, "withdraw", effect.key, None)
        case effects.Save():
            changes.answers.append(_kept(effect, session, owner, pack))
        case effects.Schedule():
            changes.timers.append(SetTimer(session.id, owner.id, effect))
        case effects.Cancel():
            changes.timers.append(DroppedTimers(session.id, effect.kind))
        case effects.Remember():
            return _remember(owner, effect)
        case effects.OpenDialog():
            to_open.append(effect.dialog)
        case effects.OpenForm():
            """A channel that can show forms opens one; the message that goes with it asks the same."""
        case effects.Close():
            changes.audit.append(Audited(str(owner.id), f"session.{effect.reason}", session.id))
            return replace(owner, focus=tuple(id for id in owner.focus if id != session.id))
        case _:
            assert_never(effect)
    return owner


def put(
    owner: Owner,
    changes: Changes,
    operation: Operation,
    key: str,
    message: Message | None,
    thread: str | None = None,
) -> Owner:
    """Put a message at the end of what is to be said to an owner; the owner as they are after it.

    Of several changes of one message in a transaction, the last is the only one that anybody sees.
    """
    if owner.reads == ALOUD and message is not None:
        message = replace(message, aloud=True)
    if operation == "update" and (place := _place_of_change(changes.outgoing, owner, key)) is not None:
        changes.outgoing[place] = replace(changes.outgoing[place], message=message)
        return owner
    sequence = owner.sequence + 1
    changes.outgoing.append(Outgoing(owner.id, owner.address, sequence, operation, key, message, thread))
    return replace(owner, sequence=sequence)


def _place_of_change(outgoing: Sequence[Outgoing], owner: Owner, key: str) -> int | None:
    """Where the message is changed already, unless it was posted anew or taken away since."""
    wanted = owner.id, owner.address, key
    of_it = [place for place, said in enumerate(outgoing) if (said.owner, said.address, said.key) == wanted]
    return of_it[-1] if of_it and outgoing[of_it[-1]].operation == "update" else None


def _remember(owner: Owner, effect: effects.Remember) -> Owner:
    if effect.preference == "language":
        return replace(owner, language=effect.value)
    if effect.preference == "reads":
        return replace(owner, reads=effect.value or None)
    return replace(owner, pace=effect.value)


def _kept(effect: effects.Save, session: Session, owner: Owner, pack: Pack) -> KeptAnswer:
    text, language = wording(effect.answer.question, session.language, pack)
    return KeptAnswer(owner.respondent, effect.answer, session.pack, session.version, language, text)


def wording(question: str, language: str, pack: Pack) -> tuple[str, str]:
    """The words that stood on the screen, and their language."""
    asked = pack.question.get(question)
    if asked is not None:
        return worded(asked.text, language)
    if question in pack.characteristics:
        return worded(pack.characteristics[question].title, language)
    place = question.removeprefix(f"{AMBITION}.")
    title = pack.characteristics[place].title if place in pack.characteristics else pack.area_of[place].title
    return worded(title, language)
