"""All tables, one file per subject; migrations are compared with these."""

from eic_bot.store.tables import guards
from eic_bot.store.tables.answers import answers, erasures, questions, wordings
from eic_bot.store.tables.audit import audit
from eic_bot.store.tables.inbox import inbox
from eic_bot.store.tables.metadata import METADATA
from eic_bot.store.tables.organisations import organisations, tenancies
from eic_bot.store.tables.outbox import outbox
from eic_bot.store.tables.owners import addresses, owners
from eic_bot.store.tables.packs import packs
from eic_bot.store.tables.plan import plan_actions, plan_priorities, plan_rooms
from eic_bot.store.tables.rounds import members, respondent_people, respondents, round_roles, round_settings, rounds
from eic_bot.store.tables.sessions import sessions
from eic_bot.store.tables.timers import timers
from eic_bot.store.tables.vault import vault

__all__ = [
    "METADATA",
    "addresses",
    "answers",
    "audit",
    "erasures",
    "guards",
    "inbox",
    "members",
    "organisations",
    "outbox",
    "owners",
    "packs",
    "plan_actions",
    "plan_priorities",
    "plan_rooms",
    "questions",
    "respondent_people",
    "respondents",
    "round_roles",
    "round_settings",
    "rounds",
    "sessions",
    "tenancies",
    "timers",
    "vault",
    "wordings",
]
