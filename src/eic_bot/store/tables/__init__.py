"""All tables, one file per subject; migrations are compared with these."""

from eic_bot.store.tables import guards
from eic_bot.store.tables.admins import admins
from eic_bot.store.tables.answers import answers, erasures, questions, wordings
from eic_bot.store.tables.audit import audit
from eic_bot.store.tables.barriers import barriers, figures, me_toos, reply_receivers, sector_replies
from eic_bot.store.tables.colleagues import suggestions
from eic_bot.store.tables.console import console_logins, console_sessions
from eic_bot.store.tables.crossings import crossings
from eic_bot.store.tables.drafts import draft_revisions, draft_texts, drafts
from eic_bot.store.tables.inbox import inbox
from eic_bot.store.tables.innovations import innovations
from eic_bot.store.tables.links import former_owners, link_codes, link_misses, linked_people, page_links
from eic_bot.store.tables.metadata import METADATA
from eic_bot.store.tables.nudges import nudge_settings, nudges_sent, pauses
from eic_bot.store.tables.organisations import organisations, tenancies
from eic_bot.store.tables.outbox import outbox
from eic_bot.store.tables.owners import addresses, owners
from eic_bot.store.tables.packs import packs
from eic_bot.store.tables.peers import contact_consents, introductions, peer_blocks, peer_cards, peer_topics
from eic_bot.store.tables.plan import plan_actions, plan_priorities, plan_rooms
from eic_bot.store.tables.publishing import packs_in_force, publications
from eic_bot.store.tables.resources import resource_marks, resource_verdicts
from eic_bot.store.tables.rights import complaints, departures, retention_runs, retention_settings
from eic_bot.store.tables.rounds import members, respondent_people, respondents, round_roles, round_settings, rounds
from eic_bot.store.tables.sessions import sessions
from eic_bot.store.tables.sharing import (
    analysts,
    councils,
    own_lists,
    pre_elections,
    shared_views,
    shown_groups,
    successions,
)
from eic_bot.store.tables.timers import timers
from eic_bot.store.tables.vault import vault

__all__ = [
    "METADATA",
    "addresses",
    "admins",
    "analysts",
    "answers",
    "audit",
    "barriers",
    "complaints",
    "console_logins",
    "console_sessions",
    "contact_consents",
    "councils",
    "crossings",
    "departures",
    "draft_revisions",
    "draft_texts",
    "drafts",
    "erasures",
    "figures",
    "former_owners",
    "guards",
    "inbox",
    "innovations",
    "introductions",
    "link_codes",
    "link_misses",
    "linked_people",
    "me_toos",
    "members",
    "nudge_settings",
    "nudges_sent",
    "organisations",
    "outbox",
    "own_lists",
    "owners",
    "packs",
    "packs_in_force",
    "page_links",
    "pauses",
    "peer_blocks",
    "peer_cards",
    "peer_topics",
    "plan_actions",
    "plan_priorities",
    "plan_rooms",
    "pre_elections",
    "publications",
    "questions",
    "reply_receivers",
    "resource_marks",
    "resource_verdicts",
    "respondent_people",
    "respondents",
    "retention_runs",
    "retention_settings",
    "round_roles",
    "round_settings",
    "rounds",
    "sector_replies",
    "sessions",
    "shared_views",
    "shown_groups",
    "successions",
    "suggestions",
    "tenancies",
    "timers",
    "vault",
    "wordings",
]
