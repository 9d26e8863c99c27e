"""A turn of a draft that somebody tries out: it says all, does nothing real, and says of itself what it is."""

from dataclasses import replace

from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.effects import Close, Effect, OpenDialog, OpenForm, Remember, Say, Update, Withdraw
from eic_bot.dialogs.engine import advance
from eic_bot.dialogs.inputs import Input
from eic_bot.dialogs.messages import Message, Paragraph
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.requests import FindResources, OpenSessions, RoundStatus
from eic_bot.dialogs.session import Session
from eic_bot.dialogs.turn import Turn
from eic_bot.service.sessions import is_draft

HARMLESS = (RoundStatus, OpenSessions, FindResources)
"""What a dialog may ask for in a draft: everything else would do something real."""
OVER = ("finished", "stopped")


def advanced(session: Session, input: Input, content: Content, phrases: Phrases, now: int) -> Turn:
    """One input in; of a draft only what is said goes out, and every word of it with a label."""
    dialog = content.dialogs[session.dialog]
    turn = advance(session, input, dialog=dialog, pack=content.pack, phrases=phrases, now=now)
    if not is_draft(session.version):
        return turn
    return _of_draft(session, turn, phrases.speaking(session.language or phrases.language))


def _of_draft(before: Session, turn: Turn, phrases: Phrases) -> Turn:
    label = Paragraph(phrases.say("draft-label", version=before.version))
    if turn.request is not None and not isinstance(turn.request, HARMLESS):
        before = replace(before, turns=turn.session.turns)
        return Turn(before, (_said(before, label, Paragraph(phrases.say("draft-not-here"))),), "told")
    effects = [kept for one in turn.effects if (kept := _labelled(one, label)) is not None]
    if any(isinstance(one, OpenDialog) for one in turn.effects):
        effects.append(_said(turn.session, label, Paragraph(phrases.say("draft-not-here"))))
    if turn.session.status in OVER:
        effects.append(_said(turn.session, Paragraph(phrases.say("draft-over", version=before.version))))
        effects += [] if any(isinstance(one, Close) for one in effects) else [Close("finished")]
    return replace(turn, effects=tuple(effects))


def _labelled(effect: Effect, label: Paragraph) -> Effect | None:
    match effect:
        case Say() | Update():
            return replace(effect, message=replace(effect.message, parts=(label, *effect.message.parts)))
        case Withdraw() | OpenForm() | Close():
            return effect
        case Remember():
            return effect if effect.preference == "language" else None
        case _:
            return None


def _said(session: Session, *parts: Paragraph) -> Say:
    return Say(Message(f"{session.id}:draft-{session.turns}-{len(parts)}", parts, session.id))
