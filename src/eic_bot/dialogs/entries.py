"""What one can do, by topic: of this one list are made App Home, ``help``, Slack's shortcuts and Teams' suggestions.

A topic is there once it has a line here. A line needs ``action-COMMAND`` (a button's words) and ``about-COMMAND`` (one
plain sentence) in the catalogue; a topic needs ``topic-TOPIC``, a shortcut ``shortcut-COMMAND`` of 24 characters.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Literal, TypeAlias

from eic_bot.dialogs.messages import words
from eic_bot.dialogs.phrases import Phrases
from eic_bot.model.value import value

Topic: TypeAlias = Literal[
    "assess",
    "round",
    "workshop",
    "plan",
    "history",
    "sharing",
    "resources",
    "colleagues",
    "peers",
    "innovations",
    "barriers",
    "nudges",
    "settings",
    "admin",
]
Whose: TypeAlias = Literal[
    "anyone", "invited", "participant", "super_user", "sponsor", "facilitator", "room", "admin", "editor", "viewer"
]
"""Whom it is for. An invited person has not accepted, a participant has; what is for a room is said in it.

The last three look after the organisation, and see the topic ``admin``.
"""
Stage: TypeAlias = Literal["none", "setup", "answering", "workshop", "official", "published", "closed"]
"""The state of the organisation's newest round; none where there is no round."""
Place: TypeAlias = Literal["home", "shortcut", "teams"]
"""Where it is shown besides ``help``: on App Home, among Slack's shortcuts, among what Teams suggests."""

MOST_SHORTCUTS = 5
"""Of an app, by Slack's rules."""
MOST_SUGGESTED = 10
"""Of one list of commands, by those of Teams."""
OF_ROOMS = "-type-"
"""In the key of every phrase that is said in rooms."""
ANYONE: Sequence[Whose] = ("anyone",)
OF_ADMINS: Topic = "admin"
"""Shown to those alone who look after the organisation."""
ADMINS: Sequence[Whose] = ("admin",)
LOOKING: Sequence[Whose] = ("admin", "editor", "viewer")
LEADING: Sequence[Whose] = ("sponsor", "super_user", "facilitator")


@value
class Entry:
    """Something to do, and when it applies."""

    command: str
    """As a button carries it; for a room perhaps the key of a phrase that is said there alone."""
    whose: Sequence[Whose] = ANYONE
    during: Sequence[Stage] = ()
    """The states of the round in which it applies; none of them: whenever."""
    places: Sequence[Place] = ("home",)
    in_session: bool = False
    """Whether it is about a conversation that is open."""
    takes_words: bool = False
    """Whether it is nothing without words behind it; then it is typed and has no button."""

    @property
    def is_for_room(self) -> bool:
        """Whether it is said in a room."""
        return "room" in self.whose


def _here(command: str, *places: Place) -> Entry:
    return Entry(command, places=places, in_session=True)


def _typed(command: str, *whose: Whose) -> Entry:
    return Entry(command, whose or ANYONE, places=(), takes_words=True)


def _in_room(phrase: str, *places: Place) -> Entry:
    return Entry(phrase, ("room",), places=places)


ENTRIES: Mapping[Topic, Sequence[Entry]] = {
    "assess": (
        _here("summary", "home", "shortcut", "teams"),
        _here("change", "home", "teams"),
        _here("progress", "home"),
        _here("areas"),
        _here("resume"),
        _here("waiting"),
        _here("five"),
        _here("pause"),
        _here("undo"),
        _here("why"),
        _here("example"),
        _here("comment"),
        _here("evidence"),
        _here("confidence"),
        _here("aim"),
        _here("help", "home", "shortcut", "teams"),
    ),
    "round": (
        Entry("new_round", during=("none", "published", "closed")),
        _typed("invite", "sponsor"),
        _typed("invite_by_link", "sponsor"),
        _typed("take_link_back", "sponsor"),
        Entry("accept", ("invited",), ("answering",)),
        Entry("decline", ("invited",), ("answering",)),
        Entry("submit", ("participant",), ("answering",), ("home", "teams")),
        Entry("round_status", during=("setup", "answering", "workshop", "official", "published"),
              places=("home", "shortcut", "teams")),
        _typed("super_user", "sponsor"),
        _typed("facilitator", "sponsor"),
        _typed("sponsor", "sponsor"),
        _typed("answers_of", "super_user"),
        _typed("look_again", "super_user"),
        Entry("thank", LEADING, ("answering", "workshop", "official", "published")),
        Entry("official", ("super_user",), ("workshop", "official")),
        Entry("official", during=("published",)),
        Entry("publish", ("super_user",), ("official",)),
        Entry("reopen", ("sponsor", "super_user"), ("workshop", "official", "published")),
        Entry("cancel_round", ("sponsor",), ("setup", "answering", "workshop", "official")),
    ),
    "workshop": (
        Entry("workshop", LEADING, ("answering",)),
        _in_room("workshop-type-help", "teams"),
        _in_room("workshop-type-start", "teams"),
        _in_room("workshop-type-agree"),
        _in_room("workshop-type-pull"),
        _in_room("workshop-type-park"),
        _in_room("workshop-type-take-up"),
        _in_room("workshop-type-undo"),
        _in_room("workshop-type-pause"),
        _in_room("workshop-type-resume"),
        _in_room("workshop-type-hand-over"),
        _in_room("workshop-type-screen"),
        _in_room("workshop-type-screen-off"),
        _in_room("workshop-type-finish"),
    ),
    "plan": (
        Entry("plan", during=("official", "published", "closed"), places=("home", "teams")),
        Entry("priorities", ("sponsor", "super_user"), ("official", "published")),
        Entry("add_action", ("sponsor", "super_user"), ("official", "published")),
        _typed("plan_for"),
        _typed("action"),
        _typed("remove_action", "sponsor", "super_user"),
        _typed("put_back", "sponsor", "super_user"),
        _in_room("plan-type-plan"),
        _in_room("plan-type-follow"),
        _in_room("plan-type-unfollow"),
    ),
    "history": (
        Entry("history", during=("setup", "answering", "workshop", "official", "published", "closed")),
        Entry("still_true", ("participant", "super_user"), ("answering", "official")),
    ),
    "innovations": (
        Entry("share", places=("home",)),
        Entry("innovations"),
        Entry("withdraw_innovation", places=()),
    ),
    "barriers": (
        Entry("barrier", places=("home", "shortcut", "teams")),
        Entry("barriers"),
        _typed("me_too"),
        Entry("not_me_too", places=()),
        Entry("introduce_me", places=()),
        Entry("withdraw_barrier", places=()),
    ),
    "resources": (
        Entry("resources", places=("home", "teams")),
        Entry("our_resources"),
        _typed("find"),
        Entry("saved"),
        _here("more"),
        _typed("save"),
        _typed("useful"),
        _typed("not_for_us"),
        _typed("in_use"),
        Entry("put_aside", places=()),
    ),
    "sharing": (
        Entry("share_view", ("super_user",), ("published",)),
        Entry("compare", during=("published",)),
        Entry("who_sees_view", during=("published",)),
        Entry("stop_sharing", ("super_user",), ("published",), ()),
        Entry("our_lists", during=("published",), places=()),
        _typed("keep_list", "super_user", "sponsor"),
        _typed("forget_list", "super_user", "sponsor"),
        _typed("pre_election", "sponsor"),
        _typed("sector"),
    ),
    "peers": (
        Entry("happy_to_talk"),
        Entry("peers", places=("home", "teams")),
        Entry("my_card"),
        Entry("my_requests"),
        Entry("pause_requests", places=()),
        Entry("take_requests", places=()),
        Entry("renew_card", places=()),
        Entry("withdraw_card", places=()),
        _typed("ask_peer"),
        _typed("request"),
        _typed("take_back_request"),
        _typed("confirm"),
    ),
    "colleagues": (
        _here("ask_colleague", "home"),
        Entry("my_questions"),
        _typed("suggest"),
        _typed("not_me"),
        _typed("take_suggestion"),
        _typed("leave_suggestion"),
        _typed("withdraw_question"),
    ),
    "nudges": (
        _here("nudges", "home"),
        _here("snooze"),
        _here("stop_nudges"),
        _here("why_nudge"),
        _typed("holiday"),
        _typed("quiet_hours"),
        _typed("time_zone"),
        _in_room("nudge-type-nudges", "teams"),
        _in_room("nudge-type-resources"),
    ),
    "settings": (
        _here("language", "home"),
        _here("pace", "home"),
        _here("aloud", "home"),
        _here("not_aloud"),
        _here("privacy", "home", "teams"),
        Entry("no_reminders", ("invited", "participant"), ("answering",)),
        _typed("complain"),
        Entry("link"),
        Entry("unlink", places=()),
        Entry("my_page"),
        Entry("revoke_links", places=()),
        _here("restart"),
        _here("stop"),
    ),
    OF_ADMINS: (
        Entry("health", LOOKING),
        Entry("stuck", ADMINS),
        Entry("hold_all", ADMINS),
        Entry("release_all", ADMINS),
    ),
}  # fmt: skip
"""One line for each; the order is that in which they are shown."""


@value
class Standing:
    """What somebody is in the organisation's round, and whether a conversation is open with them."""

    roles: Collection[Whose] = ()
    stage: Stage = "none"
    in_session: bool = False


def applies(entry: Entry, now: Standing) -> bool:
    """Whether somebody can do it now, by pressing it."""
    is_theirs = "anyone" in entry.whose or not {*entry.whose}.isdisjoint(now.roles)
    fits = not entry.during or now.stage in entry.during
    return is_theirs and fits and not entry.takes_words and (now.in_session or not entry.in_session)


def spoken(entry: Entry, phrases: Phrases) -> str:
    """What is said for it: the name of a command, or a phrase of rooms."""
    if OF_ROOMS in entry.command:
        return words(phrases.say(entry.command))
    return phrases.typed(entry.command)


def shown_at(place: Place, *, in_room: bool = False) -> Sequence[Entry]:
    """All that is shown there."""
    return [one for some in ENTRIES.values() for one in some if place in one.places and one.is_for_room == in_room]


ALONE: frozenset[str] = frozenset(
    one.command for some in ENTRIES.values() for one in some if not one.in_session and not one.is_for_room
)
"""Commands that mean something from somebody with whom nothing is open."""
