"""``eic-bot export`` of what rounds lead to: the plan, and history."""

from pathlib import Path

from eic_bot.dialogs.messages import Theirs, words
from eic_bot.entrypoints.exporting import packs_of, write_out
from eic_bot.entrypoints.speaking import phrases_in_use
from eic_bot.errors import OperatorError
from eic_bot.exports import FORMATS
from eic_bot.locale.phrases import FluentPhrases
from eic_bot.model.pack import Pack
from eic_bot.model.text import worded
from eic_bot.service.delivery import clock
from eic_bot.service.flat_rows import rows_of
from eic_bot.service.history.reading import View, views
from eic_bot.service.plan.reading import Planned, planned
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Scope
from eic_bot.store.database import open_reader


def export_plan(url: str, form: str, organisation: str, out: Path | None, language: str, service: str = "") -> None:
    """Write the plan of the newest official view that is published: of an organisation, or of a service of it."""

    def read(tx: Transaction) -> tuple[Planned, Pack]:
        found = planned(tx, service)
        if found is None:
            of = f"{service} in {organisation}" if service else organisation
            raise OperatorError(f"There is no published view of {of!r} here, and so no plan.")
        return found, packs_of(tx)(found.round.pack, found.round.version)

    with open_reader(url) as reader:
        found, pack = reader.read(Scope(organisation), read)
    phrases = phrases_in_use(language)
    note, title = words(phrases.say("independent")), _title(phrases, service)
    if form in FORMATS:
        from eic_bot.exports import plan_records

        flat = plan_records.records(found, pack, organisation, language, note)
        write_out(FORMATS[form](plan_records.COLUMNS, rows_of(plan_records.COLUMNS, flat)), form, out)
    elif form == "ics":
        from eic_bot.exports import as_ics

        titles = {id: worded(one.title, language).text for id, one in pack.characteristics.items()}
        write_out(as_ics.write(found.actions, title, organisation, clock(), titles), form, out)
    else:
        from eic_bot.dialogs.plan_drawing import plan_parts
        from eic_bot.exports import as_pdf
        from eic_bot.exports.plan_records import shown

        pages = plan_parts(phrases, pack, shown(found), found.priorities, found.round.service)
        write_out([as_pdf.write(pages, language, footer=note, is_wide=True)], form, out)


def _title(phrases: FluentPhrases, service: str) -> str:
    named = Theirs(service, phrases.language)
    return words(phrases.say("plan-title-of-service", service=named) if service else phrases.say("plan-title"))


def export_history(url: str, form: str, organisation: str, out: Path | None, language: str) -> None:
    """Write where each characteristic stood in each published view."""
    from eic_bot.exports import history_records

    def read(tx: Transaction) -> tuple[View, ...]:
        return views(tx, packs_of(tx))

    with open_reader(url) as reader:
        found = reader.read(Scope(organisation), read)
    if not found:
        raise OperatorError(f"There is no published view of {organisation!r} here, and so no history.")
    note = words(phrases_in_use(language).say("independent"))
    flat = history_records.records(found, organisation, language, note)
    write_out(FORMATS[form](history_records.COLUMNS, rows_of(history_records.COLUMNS, flat)), form, out)
