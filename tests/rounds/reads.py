"""Every way by which anything leaves eic-bot, and what of a round it could show. Whatever is new has to be put here."""

from collections.abc import Mapping

from eic_bot.model.access import Read

COMMANDS_THAT_READ: Mapping[str, Read] = {
    "summary": "own_answers",
    "change": "own_answers",
    "submit": "own_answers",
    "progress": "own_answers",
    "why": "own_answers",
    "back": "own_answers",
    "waiting": "own_answers",
    "answers_of": "single_answers",
    "look_again": "single_answers",
    "round_status": "how_many",
    "publish": "draft_view",
    "official": "published_view",
    "plan": "published_view",
    "plan_for": "published_view",
    "history": "published_view",
    "still_true": "own_answers",
    "resources": "own_answers",
    "more": "own_answers",
    "peers": "own_answers",
    "for_us": "published_view",
    "our_resources": "published_view",
    "compare": "published_view",
    "who_sees_view": "published_view",
    "share_view": "published_view",
    "stuck": "who_has_answered",
    "take_suggestion": "own_answers",
}
"""What can be said in private. ``round_status`` also says who has not answered, to those who may know;
``stuck`` is for admins, and names them to those alone who may.
"""

COMMANDS_THAT_READ_NOTHING = frozenset(
    {
        *("help", "example", "privacy", "person", "thanks", "repeat", "next", "undo", "areas", "go_to", "begin"),
        *("skip", "dont_know", "not_our_goal", "comment", "evidence", "confidence", "no_note", "no_reason", "aim"),
        *(
            "start_workshop",
            "pause",
            "resume",
            "five",
            "stop",
            "cancel",
            "done",
            "same",
            "restart",
            "language",
            "pace",
            "aloud",
            "not_aloud",
        ),
        *(
            "new_round",
            "invite",
            "invite_by_link",
            "take_link_back",
            "accept",
            "decline",
            "super_user",
            "facilitator",
            "sponsor",
            "cancel_round",
            "thank",
            "no_reminders",
        ),
        *("workshop", "reopen"),
        *("priorities", "add_action", "action", "remove_action", "put_back"),
        *("stop_sharing", "our_lists", "keep_list", "forget_list", "pre_election", "sector"),
        *("find", "save", "saved", "unsave", "useful", "not_for_us", "in_use", "put_aside"),
        *("happy_to_talk", "my_card", "renew_card", "withdraw_card", "pause_requests", "take_requests"),
        *("ask_peer", "request", "my_requests", "take_back_request", "confirm"),
        *("barrier", "barriers", "me_too", "not_me_too", "introduce_me", "meet", "withdraw_barrier"),
        *("share", "innovations", "withdraw_innovation"),
        "complain",
        *("link", "unlink", "continue_here", "my_page", "revoke_links"),
        *("ask_colleague", "suggest", "not_me", "leave_suggestion", "withdraw_question", "my_questions"),
        *("hold_all", "release_all", "health"),
        *("nudges", "why_nudge", "snooze", "stop_nudges", "quiet_hours", "holiday", "time_zone"),
    }
)
"""What goes on with one's own answers, or does something to the round, and shows nothing of what others said."""

ROOM_THAT_READS: Mapping[str, Read] = {"open": "spread", "pull": "spread", "take_up": "spread", "resume": "spread"}
ROOM_THAT_READS_NOTHING = frozenset({"agree", "settle", "decline", "park", "pause", "undo", "finish"})
"""What can be done in a workshop: all of it shows what the room sees already; these put the next item there."""

EXPORTS: Mapping[str, tuple[str, ...]] = {
    "answers": ("json", "csv", "xlsx", "pdf"),
    "results": ("json", "csv", "xlsx", "pdf", "png"),
    "brief": ("pdf", "txt"),
    "plan": ("ics", "csv", "xlsx", "json", "pdf"),
    "history": ("csv", "json", "xlsx"),
    "records": ("json",),
}
"""What an operator can take out: with names all, as the notice says; without names what nobody is known by."""

DUTIES = (
    "reminders",
    "agendas",
    "consents",
    "follow_ups",
    "crossings",
    "suggestions",
    "ended_requests",
    "sector_replies",
    "nudges",
)
"""What the bot says by itself: agendas show the spread, to those who may read it; the rest nothing of answers."""

CONSOLE_THAT_READS: Mapping[str, Read] = {"console-rounds": "how_many"}
CONSOLE_THAT_READS_NOTHING = frozenset(
    f"console-{page}" for page in ("packs", "health", "letters", "nudges", "people", "roles", "sessions", "audit")
)
"""The console's pages. The log leaves out what people do with their own answers, and who did what in a round."""
