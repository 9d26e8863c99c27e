"""What came of something about sharing, in words."""

from typing import assert_never

from eic_bot.dialogs.commands.moving import show_current
from eic_bot.dialogs.comparison_told import group_named, tell_spread
from eic_bot.dialogs.echo import day_in_words, joined
from eic_bot.dialogs.journey import Asking
from eic_bot.dialogs.messages import Choice, Spans, Theirs, words
from eic_bot.dialogs.misreads import shown
from eic_bot.dialogs.offering import Offer, offer
from eic_bot.dialogs.sharing_requests import (
    AUDIENCES,
    DaysKept,
    ListsKept,
    SharingRefused,
    SharingResult,
    SharingState,
    SpreadShown,
)
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next

MOST_SHOWN = 12
"""Councils of a list that are named; of longer ones the rest are counted."""


def sharing_told(talk: Talk, result: SharingResult) -> Next:
    """Say what came of it, and go on where the person was."""
    actions: tuple[Choice, ...] = ()
    match result:
        case SharingRefused():
            _tell_refused(talk, result)
        case SharingState():
            if result.act == "offer":
                return _offer(talk, result)
            _tell_state(talk, result)
        case ListsKept():
            _tell_lists(talk, result)
        case DaysKept():
            _tell_days(talk, result)
        case SpreadShown():
            actions = tell_spread(talk, result)
        case _:
            assert_never(result)
    return _go_on(talk, actions)


def _go_on(talk: Talk, actions: tuple[Choice, ...] = ()) -> Next:
    """To the question that is open; where none is, nothing more is said."""
    talk.send(actions=actions)
    is_asked = isinstance(talk.journey.stop(talk.session.at), Asking) and talk.session.status == "asking"
    return show_current(talk) if is_asked else "told"


def _tell_refused(talk: Talk, result: SharingRefused) -> None:
    if result.why in ("too_few", "too_close"):
        group = group_named(talk, result.name)
        talk.tell(f"spread-{result.why.replace('_', '-')}", group=group, least=result.least)
        return
    talk.tell(f"sharing-{result.why.replace('_', '-')}", name=shown(talk, result.name))


def _offer(talk: Talk, state: SharingState) -> Next:
    """With whom it may be shared, and what each of these means."""
    _tell_audience(talk, state)
    talk.tell("audience-means")
    offers = [
        Offer(f"share_view {one}", label, words(label)) for one in AUDIENCES for label in [talk.say(f"audience-{one}")]
    ]
    return offer(talk, "share", "ask-audience", offers)


def _tell_state(talk: Talk, state: SharingState) -> None:
    if state.act in ("share", "stop") and state.audience == "own":
        talk.tell("sharing-stopped", count=state.stopped)
        return
    _tell_audience(talk, state)
    if state.may_change:
        talk.tell("sharing-can-change")


def _tell_audience(talk: Talk, state: SharingState) -> None:
    if state.audience == "own":
        talk.tell("view-seen-by-own")
        return
    council = Theirs(state.council, talk.session.language)
    day = day_in_words(talk, state.shared_on)
    talk.tell(f"view-seen-by-{state.audience}", council=council, year=str(state.year), day=day)
    if state.public_from:
        talk.tell("view-public-later", day=day_in_words(talk, state.public_from))


def _tell_lists(talk: Talk, kept: ListsKept) -> None:
    if not kept.lists:
        talk.tell("lists-none")
    for title, names in kept.lists:
        some: list[Spans] = [(Theirs(name, talk.session.language),) for name in names[:MOST_SHOWN]]
        name = Theirs(title, talk.session.language)
        talk.tell("list-is", name=name, names=joined(talk, some), more=len(names) - len(some))
    if kept.unknown:
        talk.tell("list-unknown", names=joined(talk, [(shown(talk, name),) for name in kept.unknown]))


def _tell_days(talk: Talk, days: DaysKept) -> None:
    if not days.first:
        talk.tell("pre-election-none")
        return
    talk.tell("pre-election-is", first=day_in_words(talk, days.first), poll=day_in_words(talk, days.poll))
