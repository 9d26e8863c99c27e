"""The plan as people see it, in private and in rooms: a table, and one action by itself."""

from collections.abc import Sequence
from datetime import date

from eic_bot.dialogs.messages import Choice, Control, Heading, Paragraph, Spans, Table, Theirs, words
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.places import MARK
from eic_bot.dialogs.plan_requests import PlanDone, PlanRefused
from eic_bot.dialogs.plan_words import ACTION
from eic_bot.dialogs.workshop.told import joined
from eic_bot.model.pack import Pack
from eic_bot.model.plan import Action, ActionState, Gap
from eic_bot.model.text import worded

PRESSED = ("done", "later", "stuck")
"""What can be pressed on an action that is asked about."""


def plan_parts(
    phrases: Phrases, pack: Pack, actions: Sequence[Action], priorities: Sequence[str], service: str = ""
) -> tuple[Heading | Paragraph | Table, ...]:
    """What was chosen, and every action in a row of its own."""
    named = Theirs(service, phrases.language)
    title = phrases.say("plan-title-of-service", service=named) if service else phrases.say("plan-title")
    parts: list[Heading | Paragraph | Table] = [Heading(title)]
    in_order = [id for id in pack.characteristics if id in priorities]
    chosen = [(_title(phrases, pack, one),) for one in in_order]
    if chosen:
        parts.append(Paragraph(phrases.say("plan-priorities", names=joined(phrases, chosen))))
    if not actions:
        return (*parts, Paragraph(phrases.say("plan-empty-of-service" if service else "plan-empty")))
    header = tuple(phrases.say(f"plan-column-{name}") for name in ("action", "for", "owner", "due", "state"))
    rows = tuple(_row(phrases, pack, one) for one in actions)
    return (*parts, Table(title, header, rows, is_spelled=True))


def gap_in_words(phrases: Phrases, pack: Pack, gap: Gap) -> Spans:
    """Where a characteristic is, where it is to be, and what comes next."""
    return phrases.say(
        "plan-gap",
        characteristic=_title(phrases, pack, gap.characteristic),
        position=gap.position,
        ambition=gap.ambition or 0,
        level=gap.level,
        chosen=int(gap.is_priority),
    )


def action_in_words(phrases: Phrases, pack: Pack, action: Action) -> Spans:
    """One action, with who sees to it and until when."""
    return phrases.say(
        "plan-action",
        number=action.id,
        title=Theirs(action.title, phrases.language),
        characteristic=_title(phrases, pack, action.characteristic),
        owner=Theirs(action.owner, phrases.language),
        day=day_of_action(phrases, action.due),
        state=state_in_words(phrases, action),
    )


def day_of_action(phrases: Phrases, day: date) -> Spans:
    """The day as people write it."""
    month = words(phrases.say("month", number=day.month))
    return phrases.say("date-written", day=str(day.day), month=month, year=str(day.year))


def state_in_words(phrases: Phrases, action: Action) -> Spans:
    """How far it is, and who said so."""
    state = phrases.say(f"plan-is-{action.state.value.replace('_', '-')}")
    if not action.said_by:
        return state
    language = phrases.language
    said = phrases.say("plan-said-by", state=state, name=Theirs(action.said_by, language))
    if action.state is not ActionState.STUCK or not action.note:
        return said
    return phrases.say("plan-said-why", said=said, why=Theirs(action.note, language))


def action_choices(phrases: Phrases, action: Action) -> tuple[Choice, ...]:
    """The buttons by which one says how far it is."""
    return tuple(
        Choice(
            phrases.say(f"plan-press-{name}"),
            Control(f"{ACTION} {action.id} {name}"),
            typed=f"{phrases.typed(ACTION)} {action.id} {words(phrases.say(f'plan-type-{name}'))}",
        )
        for name in PRESSED
    )


def done_parts(phrases: Phrases, pack: Pack, done: PlanDone) -> tuple[Paragraph, ...]:
    """What an action is now, what can be said next, and when who is asked."""
    if done.act == "remove":
        put_back = phrases.typed("put_back")
        return (Paragraph(phrases.say("plan-did-remove", number=done.action.id, put_back=put_back)),)
    said = Paragraph(action_in_words(phrases, pack, done.action))
    if done.act == "look":
        return (said,)
    following = _what_next(phrases, done)
    return (said, Paragraph(following)) if following else (said,)


def done_choices(phrases: Phrases, done: PlanDone) -> tuple[Choice, ...]:
    """Of one that is done: telling others, with its topic and its title known already."""
    action = done.action
    if done.act != "done":
        return ()
    control = Control(f"share {MARK}{action.characteristic} {action.title}")
    return (Choice(phrases.say("plan-press-share"), control, typed=f"{phrases.typed('share')} {action.title}"),)


def refused_part(phrases: Phrases, refused: PlanRefused) -> Paragraph:
    """Why it was not done."""
    name = Theirs(refused.name, phrases.language)
    plan_for = phrases.typed("plan_for")
    return Paragraph(phrases.say(f"plan-{refused.why.replace('_', '-')}", name=name, plan_for=plan_for))


def _what_next(phrases: Phrases, done: PlanDone) -> Spans:
    if done.act == "done":
        return phrases.say("plan-offer-share", share=phrases.typed("share"))
    if done.act == "stuck":
        return phrases.say("plan-offer-barrier", barrier=phrases.typed("barrier"))
    if not done.asks_on:
        return ()
    day = day_of_action(phrases, date.fromisoformat(done.asks_on))
    name = Theirs(done.action.owner, phrases.language)
    return phrases.say(f"plan-will-ask-{done.asks.replace('_', '-')}", name=name, day=day)


def _row(phrases: Phrases, pack: Pack, action: Action) -> tuple[Spans, ...]:
    language = phrases.language
    return (
        phrases.say("plan-numbered", number=action.id, title=Theirs(action.title, language)),
        (_title(phrases, pack, action.characteristic),),
        (Theirs(action.owner, language),),
        day_of_action(phrases, action.due),
        state_in_words(phrases, action),
    )


def _title(phrases: Phrases, pack: Pack, characteristic: str) -> Theirs:
    """What a characteristic is called; its id, where the pack no longer has it."""
    found = pack.characteristics.get(characteristic)
    return Theirs(characteristic, "en") if found is None else Theirs(*worded(found.title, phrases.language))
