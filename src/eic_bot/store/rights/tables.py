"""Every table, and its rule. A table without one fails a test: whoever adds it says what becomes of people in it.

In the order in which rows can go: what points at others before what it points at.
"""

from collections.abc import Sequence

from sqlalchemy import and_, literal, null, or_, select

from eic_bot.store import tables as of
from eic_bot.store.rights.rules import (
    CALLED,
    ERASED,
    MAILS,
    OWNER,
    Emptied,
    Gone,
    Rule,
    done_by,
    goes,
    nameless,
    nobody,
    reached_there,
    said_by_them,
    theirs,
)
from eic_bot.store.statements import ORGANISATION, is_ours

_SAID = (
    select(
        of.questions.c.name.label("question"), of.wordings.c.text.label("wording"), of.answers.c.value,
        of.answers.c.no_answer, of.answers.c.reason, of.answers.c.comment, of.answers.c.evidence,
        of.answers.c.confidence, of.answers.c.set_aside, of.answers.c.at, of.wordings.c.pack, of.wordings.c.version,
        of.wordings.c.language, of.rounds.c.label.label("round"), of.answers.c.revision,
    )
    .join_from(of.answers, of.questions, of.questions.c.id == of.answers.c.question)
    .join(of.wordings, of.wordings.c.id == of.answers.c.wording)
    .join(of.respondents, of.respondents.c.id == of.answers.c.respondent)
    .join(of.rounds, of.rounds.c.id == of.respondents.c.round)
    .where(said_by_them(of.answers))
    .order_by(of.rounds.c.id, of.answers.c.number)
)  # fmt: skip

_AS_PEER = and_(of.introductions.c.peer_organisation == ORGANISATION, of.introductions.c.peer == OWNER)
_ENDS = of.introductions.c.state == "asked"
_INTRODUCTIONS = (
    Emptied(and_(theirs(of.introductions), _ENDS), {"state": "withdrawn"}),
    Emptied(and_(_AS_PEER, _ENDS), {"state": "unavailable"}),
    Emptied(or_(theirs(of.introductions), _AS_PEER), {"question": "", "asker_card": "", "peer_card": ""}),
)
_TO_THEM = and_(of.crossings.c.to_organisation == ORGANISATION, of.crossings.c.to_owner == OWNER)
_CONSENTED = and_(
    of.contact_consents.c.by_organisation == ORGANISATION, of.contact_consents.c.by_owner == OWNER
)  # fmt: skip
_IN_PLAN = and_(is_ours(of.plan_actions), of.plan_actions.c.called.in_(CALLED))
_SIGNED_IN = or_(of.console_sessions.c.mail.in_(MAILS), of.console_sessions.c.subject.in_(MAILS))
_ASKED_OR_ASKING = or_(theirs(of.suggestions), theirs(of.suggestions, "colleague"))
_THEIR_ADDRESSES = select(of.addresses.c.id).where(theirs(of.addresses))
_PAGES = and_(is_ours(of.page_links), of.page_links.c.address.in_(_THEIR_ADDRESSES))
_NOT_SHARED = of.innovations.c.state != "approved"

PEOPLE: Sequence[Rule] = (
    Rule(of.timers, "timers of their conversations", theirs(of.timers), steps=goes(of.timers)),
    Rule(of.sessions, "their conversations, and where they are in them", theirs(of.sessions), steps=goes(of.sessions)),
    Rule(
        of.answers, "what they answered, by the pseudonym of each round", said_by_them(of.answers), shown=_SAID,
        by="answers", stays="figures already shown keep the label without the person or any words: ADR 0024",
    ),
    Rule(
        of.respondent_people, "which pseudonym is theirs", theirs(of.respondent_people), by="answers",
        stays="the council's official view keeps its own",
    ),
    Rule(of.members, "the rounds they were asked to take part in", theirs(of.members), steps=goes(of.members)),
    Rule(
        of.round_roles, "the roles they hold or held in rounds", theirs(of.round_roles),
        stays="that a round that is over had a sponsor; the number leads to nobody. An open one is handed over first",
    ),
    Rule(
        of.plan_actions, "actions of a plan they own, or said something about",
        or_(theirs(of.plan_actions), theirs(of.plan_actions, "said_by"), _IN_PLAN),
        steps=(
            Emptied(theirs(of.plan_actions, "said_by"), {"said_by": null(), "note": ""}),
            Emptied(theirs(of.plan_actions), {"owner": null(), "called": ""}),
            Emptied(_IN_PLAN, {"called": ""}),
        ),
        stays="the action itself, which is the council's",
    ),
    Rule(
        of.plan_rooms, "that they had a plan followed up in a room", theirs(of.plan_rooms, "asked_by"),
        stays="that the room follows the plan up; the number leads to nobody",
    ),
    Rule(of.nudge_settings, "how they want nudges", theirs(of.nudge_settings), steps=goes(of.nudge_settings)),
    Rule(of.nudges_sent, "which nudges they were sent, and why", theirs(of.nudges_sent), steps=goes(of.nudges_sent)),
    Rule(of.resource_marks, "resources they saved or found useful", theirs(of.resource_marks),
         steps=goes(of.resource_marks)),
    Rule(of.peer_topics, "what they are happy to talk about", theirs(of.peer_topics), steps=goes(of.peer_topics)),
    Rule(of.peer_cards, "what they agreed to show as a peer", theirs(of.peer_cards), steps=goes(of.peer_cards)),
    Rule(of.peer_blocks, "whose requests they want no more of", theirs(of.peer_blocks), steps=goes(of.peer_blocks)),
    Rule(
        of.introductions, "requests they sent and got, with both cards", or_(theirs(of.introductions), _AS_PEER),
        steps=_INTRODUCTIONS, stays="that there was a request, without its words and cards",
    ),
    Rule(
        of.suggestions, "questions they passed on to a colleague, or were asked", _ASKED_OR_ASKING,
        without=frozenset({"organisation", "due_for", "due_at", "session"}), steps=(Gone(_ASKED_OR_ASKING),),
    ),
    Rule(of.crossings, "words on their way to them from other councils", _TO_THEM, steps=(Gone(_TO_THEM),)),
    Rule(
        of.contact_consents, "their consent to be shown as a contact", _CONSENTED,
        without=frozenset({"organisation", "code", "digest"}), steps=(Gone(_CONSENTED),),
    ),
    Rule(of.me_toos, "barriers of others they said me too to", theirs(of.me_toos), steps=goes(of.me_toos)),
    Rule(of.reply_receivers, "answers of the sector body they have not had yet", theirs(of.reply_receivers),
         steps=goes(of.reply_receivers)),
    Rule(of.barriers, "barriers they reported", theirs(of.barriers), steps=goes(of.barriers)),
    Rule(
        of.innovations, "innovations they shared, or decided on as an editor",
        or_(theirs(of.innovations), done_by(of.innovations, "editor")),
        steps=(
            Gone(and_(theirs(of.innovations), _NOT_SHARED)),
            Emptied(theirs(of.innovations), {"contact": ""}),
            *nameless(of.innovations, "editor"),
        ),
        stays="a story an editor approved, in the council's name and without a contact",
    ),
    Rule(of.analysts, "that they may see figures of the sector", theirs(of.analysts), steps=goes(of.analysts)),
    Rule(
        of.admins, "roles they have or had, gave or took",
        or_(reached_there(of.admins), done_by(of.admins, "granted_by")),
        steps=(Gone(reached_there(of.admins)), *nameless(of.admins, "granted_by", "revoked_by")),
        stays="that a role was given or taken, without who gave it",
    ),
    Rule(
        of.console_sessions, "that they are signed in to the console", _SIGNED_IN,
        without=frozenset({"organisation", "mark"}), steps=(Gone(_SIGNED_IN),),
        across="somebody who is signed in, to whichever organisations",
    ),
    Rule(
        of.page_links, "links to their page on the web", _PAGES,
        without=frozenset({"organisation", "mark", "address"}), steps=(Gone(_PAGES),),
    ),
    Rule(of.link_codes, "a code to link another app", theirs(of.link_codes),
         without=frozenset({"organisation", "digest"}), steps=goes(of.link_codes)),
    Rule(of.link_misses, "how many codes they typed that were none", theirs(of.link_misses),
         steps=goes(of.link_misses)),
    Rule(of.linked_people, "which of their apps they were in last", theirs(of.linked_people),
         steps=goes(of.linked_people)),
    Rule(
        of.former_owners, "under which numbers they were kept before apps were linked", theirs(of.former_owners),
        stays="numbers that lead to nobody",
    ),
    Rule(
        of.complaints, "complaints they made", theirs(of.complaints),
        steps=(Emptied(theirs(of.complaints), {"words": "", "outcome": "", "owner": null()}),),
        stays="that there was a complaint, and when it was answered",
    ),
    Rule(of.drafts, "packs they began to draft", done_by(of.drafts, "begun_by"), steps=nameless(of.drafts, "begun_by"),
         stays="the draft, which is the council's"),
    Rule(
        of.draft_revisions, "changes they made to drafts", done_by(of.draft_revisions, "actor"),
        without=frozenset({"organisation", "undo", "redo", "files"}), steps=nameless(of.draft_revisions, "actor"),
        stays="the change, which is the council's",
    ),
    Rule(
        of.publications, "packs they published",
        or_(done_by(of.publications, "actor"), done_by(of.publications, "second")),
        without=frozenset({"organisation", "token", "movers"}), steps=nameless(of.publications, "actor", "second"),
        stays="that it was published, and when",
    ),
    Rule(of.packs_in_force, "packs they put in force", done_by(of.packs_in_force, "actor"),
         steps=nameless(of.packs_in_force, "actor"), stays="which version is in force"),
    Rule(
        of.audit, "what they did, as the record has it", done_by(of.audit, "actor"),
        steps=(
            Emptied(done_by(of.audit, "actor", named=True), {"actor": ERASED}),
            Emptied(done_by(of.audit, "subject", named=True), {"subject": ERASED}),
        ),
        stays="that it happened; a number in it leads to nobody, and a name is removed",
    ),
    Rule(
        of.outbox, "what we said to them", theirs(of.outbox),
        without=frozenset({"organisation", "mark", "lease_owner", "lease_until", "address", "owner"}), by="messages",
        stays="the platform's name of each message, until we have tried to delete it there",
    ),
    Rule(
        of.addresses, "where they are reached, and what the platform calls them", theirs(of.addresses), by="addresses",
        stays="the address without a name, until what we sent there is taken back",
    ),
    Rule(
        of.owners, "their language, pace and settings", and_(is_ours(of.owners), of.owners.c.id == OWNER),
        steps=(
            Emptied(
                and_(is_ours(of.owners), of.owners.c.id == OWNER),
                {"language": null(), "pace": null(), "reads": null(), "focus": literal("[]")},
            ),
        ),
        stays="a number that leads to nobody",
    ),
)  # fmt: skip

NOBODY: Sequence[Rule] = (
    nobody(of.respondents, "a pseudonym: who it is stands in respondent_people alone"),
    nobody(of.rounds, "a round of the council"),
    nobody(of.round_settings, "what was agreed for a round"),
    nobody(of.inbox, "the platform's name of an event; what was answered to it is emptied with the session"),
    nobody(of.questions, "of a pack"),
    nobody(of.wordings, "of a pack"),
    nobody(of.packs, "content"),
    nobody(of.draft_texts, "content"),
    nobody(of.organisations, "a council"),
    nobody(of.tenancies, "a workspace or tenant"),
    nobody(of.councils, "a council"),
    nobody(of.successions, "councils"),
    nobody(of.shared_views, "a council's official view"),
    nobody(of.shown_groups, "councils"),
    nobody(of.own_lists, "councils"),
    nobody(of.pre_elections, "days"),
    nobody(of.pauses, "a council"),
    nobody(of.plan_priorities, "characteristics"),
    nobody(of.resource_verdicts, "a council; whoever said it is in the audit"),
    nobody(of.figures, "councils that were counted"),
    nobody(of.sector_replies, "words of the sector body"),
    nobody(of.console_logins, "a hash, for minutes"),
    nobody(of.vault, "sealed secrets of the deployment"),
    nobody(of.erasures, "pseudonyms that are gone"),
    nobody(of.departures, "that somebody was erased, and not who"),
    nobody(of.retention_settings, "days"),
    nobody(of.retention_runs, "days"),
)
"""Tables without a person in them, and why."""

RULES: Sequence[Rule] = (*PEOPLE, *NOBODY)
