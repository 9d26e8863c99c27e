"""What somebody wants of the rounds there were: to see them, or what was said last."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from eic_bot.dialogs.history_requests import (
    AskHistory,
    HistoryRefused,
    HistoryResult,
    HistoryShown,
    LastSaid,
    PastRound,
)
from eic_bot.model.answers import Answer
from eic_bot.model.lineage import Descent, carried
from eic_bot.service.history.comparing import descents
from eic_bot.service.history.reading import View, by_service, said_before, trends
from eic_bot.service.history.records import OwnAnswer
from eic_bot.service.rounds.agreeing import agreed_in, published_before
from eic_bot.service.rounds.records import Round
from eic_bot.service.rounds.reminding import day_of
from eic_bot.service.rounds.table import Table
from eic_bot.service.sharing.preceding import past_councils


def act(table: Table, asked: AskHistory, kind: str) -> HistoryResult:
    """Do it, or say why not. ``kind`` is what is answered now."""
    if asked.act == "show":
        return _shown(table)
    if kind == "official":
        return _last_view(table, asked)
    if kind == "anonymous":
        return HistoryRefused("without_names")
    return _own(table, asked) if kind == "named" else HistoryRefused("not_in_round")


def _shown(table: Table) -> HistoryResult:
    rounds = table.tx.history.rounds()
    before = past_councils(table.tx)
    if not rounds and not before:
        return HistoryRefused("no_rounds")
    readable = [one for one in rounds if one.state == "published" and table.may_read(one, "published_view")]
    seen = tuple(View(one, table.edition(one.pack, one.version).pack, agreed_in(table, one)) for one in readable)
    went = tuple((service, trends(found)) for service, found in by_service(seen).items())
    return HistoryShown(tuple(_past(one) for one in rounds), went, before)


def _past(one: Round) -> PastRound:
    published = day_of(one.published_at) if one.published_at is not None and one.state == "published" else ""
    return PastRound(one.workshop, one.mode, one.state, published, one.service)


def _last_view(table: Table, asked: AskHistory) -> HistoryResult:
    """What the newest view says that was published before this one."""
    newest = table.tx.rounds.newest()
    before = published_before(table.tx, newest) if newest else ()
    if not before:
        return HistoryRefused("nothing_said")
    last = before[-1]
    said = [(last.pack, last.version, one) for one in agreed_in(table, last).values()]
    answers, afresh = _now(table, asked, said)
    kept = tuple(replace(one, comment=None, confidence=None) for one in answers)
    return LastSaid("official", last.workshop, kept, afresh) if answers else HistoryRefused("nothing_said")


def _own(table: Table, asked: AskHistory) -> HistoryResult:
    """What I said last, in a round with names or for myself. Notes stay where they were written."""
    found: dict[int, list[OwnAnswer]] = defaultdict(list)
    for one in said_before(table.tx, table.me.id, table.me.round):
        found[one.round].append(one)
    if not found:
        return HistoryRefused("nothing_said")
    last = max(found.values(), key=lambda said: max(one.answer.at for one in said))
    answers, afresh = _now(table, asked, [(one.pack, one.version, one.answer) for one in last])
    day = day_of(max(one.answer.at for one in last))
    bare = tuple(replace(one, reason=None, comment=None, evidence=None, confidence=None) for one in answers)
    return LastSaid(last[0].kind, day, bare, afresh) if answers else HistoryRefused("nothing_said")


def _now(
    table: Table, asked: AskHistory, said: Iterable[tuple[str, str, Answer]]
) -> tuple[tuple[Answer, ...], tuple[str, ...]]:
    """The answers that may stand beside the statements of that version, and those that have to be asked afresh."""
    pack = table.edition(asked.pack, asked.version).pack
    by_version: dict[tuple[str, str], dict[str, Answer]] = defaultdict(dict)
    for name, version, answer in said:
        if not answer.is_open and not answer.set_aside:
            by_version[name, version][answer.question] = answer
    kept: dict[str, Answer] = {}
    changed: set[str] = set()
    for (name, version), answers in by_version.items():
        before = table.edition(name, version).pack
        became = descents(before, pack)
        kept.update(_renamed(carried(answers, became)))
        changed.update(_afresh(answers, became))
    return tuple(kept.values()), tuple(sorted(changed - set(kept)))


def _renamed(answers: Mapping[str, Answer]) -> Mapping[str, Answer]:
    return {id: replace(answer, question=id) for id, answer in answers.items()}


def _afresh(answers: Mapping[str, Answer], became: Iterable[Descent]) -> set[str]:
    """Statements that came of answered ones, and mean something else now."""
    return {id for one in became if not one.is_comparable and answers.keys() & set(one.before) for id in one.after}
