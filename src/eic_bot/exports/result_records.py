"""Results as flat records, the same for every format: one for each characteristic that anything was said of."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from eic_bot.model.answers import Answer
from eic_bot.model.pack import Pack
from eic_bot.model.results import LevelView, Standing, standings
from eic_bot.model.text import worded
from eic_bot.model.value import value
from eic_bot.service.flat_rows import Record
from eic_bot.service.records import AnswerRow

PackOf = Callable[[str, str], Pack]
"""The pack with that id and version."""
_LEVEL = "level_{level}"


@value
class Assessed:
    """What one respondent said in one round, on the pack version of their newest answer."""

    person: str
    organisation: str
    round: str
    pack: Pack
    answers: Mapping[str, Answer]

    @property
    def found(self) -> tuple[Standing, ...]:
        """Where the characteristics stand that anything was said of, in the order of the pack."""
        return tuple(one for one in standings(self.pack.characteristics, self.pack, self.answers) if _is_touched(one))


def assessed(rows: Iterable[AnswerRow], pack_of: PackOf) -> Iterator[Assessed]:
    """The answers of each respondent together. The rows of one respondent come one after the other.

    Who has no name here took part in an anonymous round, or was made anonymous: of one person alone no results are
    given then.
    """
    for _, held in groupby((row for row in rows if row.person), key=_whose):
        yield _assessed(list(held), pack_of)


def _whose(row: AnswerRow) -> tuple[str, str, str, str]:
    return row.saying.organisation, row.saying.round, row.person, row.saying.pack


def columns(found: Sequence[Assessed]) -> tuple[str, ...]:
    """The columns of these results; there is one for each level of any of their packs."""
    levels = sorted({level for one in found for level in one.pack.level_titles})
    return (
        *("person", "organisation", "round", "area", "characteristic", "title"),
        *(_LEVEL.format(level=level) for level in levels),
        *("position", "basics_to_check", "ambition", "gap", "next_level", "next_statement"),
        *("pack", "version", "language", "note"),
    )


def records(found: Sequence[Assessed], language: str, note: str) -> Iterator[Record]:
    """A record for each characteristic; nothing is added up over them. ``note`` says whose model it is."""
    wanted = columns(found)
    for one in found:
        for standing in one.found:
            record = _record(one, standing, language, note)
            yield {column: record.get(column) for column in wanted}


def _record(one: Assessed, standing: Standing, language: str, note: str) -> Record:
    title = worded(one.pack.characteristics[standing.characteristic].title, language)
    step = standing.next_step
    return {
        "person": one.person,
        "organisation": one.organisation,
        "round": one.round,
        "area": standing.characteristic.partition(".")[0],
        "characteristic": standing.characteristic,
        "title": title.text,
        **{_LEVEL.format(level=view.level): said(view) for view in standing.levels},
        "position": standing.position,
        "basics_to_check": [str(level) for level in standing.basics_to_check],
        "ambition": standing.ambition,
        "gap": standing.gap,
        "next_level": None if step is None else step.level,
        "next_statement": None if step is None else worded(one.pack.question[step.statement].text, language).text,
        "pack": one.pack.id,
        "version": one.pack.version,
        "language": title.language,
        "note": note,
    }


def said(view: LevelView) -> str | None:
    """A label's id, or a way of not answering; None where nothing was said."""
    return str(view.value) if view.value is not None else view.no_answer


def _is_touched(standing: Standing) -> bool:
    return any(said(view) is not None for view in standing.levels)


def _assessed(rows: Sequence[AnswerRow], pack_of: PackOf) -> Assessed:
    newest = max(rows, key=lambda row: row.at)
    return Assessed(
        person=newest.person,
        organisation=newest.saying.organisation,
        round=newest.saying.round,
        pack=pack_of(newest.saying.pack, newest.saying.version),
        answers={row.question: row.answer for row in rows},
    )
