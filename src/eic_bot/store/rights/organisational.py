"""What a council has as an organisation, and nothing that leads to a person: to be given out when somebody asks."""

from collections.abc import Mapping

from sqlalchemy import func, select

from eic_bot.store import tables as of
from eic_bot.store.answers import CURRENT
from eic_bot.store.statements import ORGANISATION, Prepared, is_ours

_ROUNDS = (
    select(
        of.rounds.c.id, of.rounds.c.kind, of.rounds.c.state, of.round_settings.c.service,
        of.round_settings.c.pack, of.round_settings.c.version, of.rounds.c.created_at, of.round_settings.c.deadline,
        of.round_settings.c.workshop, of.round_settings.c.published_at,
    )
    .join_from(of.round_settings, of.rounds, of.rounds.c.id == of.round_settings.c.round)
    .where(of.round_settings.c.organisation == ORGANISATION)
    .order_by(of.rounds.c.id)
)  # fmt: skip
_VIEWS = (
    select(
        of.round_settings.c.round, of.questions.c.name.label("question"), of.wordings.c.text.label("wording"),
        of.answers.c.value, of.answers.c.no_answer, of.answers.c.reason, of.answers.c.comment, of.answers.c.evidence,
        of.wordings.c.language,
    )
    .join_from(of.round_settings, of.respondents, of.respondents.c.round == of.round_settings.c.official)
    .join(of.answers, of.answers.c.respondent == of.respondents.c.id)
    .join(of.questions, of.questions.c.id == of.answers.c.question)
    .join(of.wordings, of.wordings.c.id == of.answers.c.wording)
    .where(
        of.round_settings.c.organisation == ORGANISATION, of.round_settings.c.published_at.is_not(None),
        of.answers.c.organisation == ORGANISATION, CURRENT,
    )
    .order_by(of.round_settings.c.round, of.questions.c.name)
)  # fmt: skip
_PLAN = (
    select(
        of.plan_actions.c.round, of.plan_actions.c.number, of.plan_actions.c.characteristic, of.plan_actions.c.title,
        of.plan_actions.c.due, of.plan_actions.c.state,
    )
    .where(of.plan_actions.c.organisation == ORGANISATION, of.plan_actions.c.state != "removed")
    .order_by(of.plan_actions.c.number)
)  # fmt: skip
_SHARED = (
    select(
        of.shared_views.c.year, of.shared_views.c.version, of.shared_views.c.public_from, of.shared_views.c.shared_at,
        of.shared_views.c.withdrawn_at, of.shared_views.c.content,
    )
    .where(is_ours(of.shared_views))
    .order_by(of.shared_views.c.year, of.shared_views.c.version)
)  # fmt: skip
_PUBLISHED = (
    select(of.publications.c.pack, of.publications.c.version, of.publications.c.act, of.publications.c.at)
    .where(is_ours(of.publications), of.publications.c.state != "proposed")
    .order_by(of.publications.c.id)
)
_COMPLAINTS = (
    select(of.complaints.c.id, of.complaints.c.received_at, of.complaints.c.due_on, of.complaints.c.closed_at)
    .where(of.complaints.c.organisation == ORGANISATION)
    .order_by(of.complaints.c.id)
)
_KEPT = select(of.retention_settings.c.kind, of.retention_settings.c.days).where(is_ours(of.retention_settings))
_ERASED = select(func.count().label("people_erased")).select_from(of.departures).where(is_ours(of.departures))

_RECORDS = {
    "rounds": _ROUNDS,
    "official_views": _VIEWS,
    "plan": _PLAN,
    "shared_views": _SHARED,
    "content_published": _PUBLISHED,
    "complaints": _COMPLAINTS,
    "kept_for_days": _KEPT,
    "erasures": _ERASED,
}
"""By name; columns that hold a person, or anybody's own words but those of the official view, are in none of them."""
RECORDS: Mapping[str, tuple[Prepared, tuple[str, ...]]] = {
    name: (Prepared(asked), tuple(column.name for column in asked.selected_columns)) for name, asked in _RECORDS.items()
}
