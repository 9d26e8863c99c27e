"""What the answers say: positions, ambitions, gaps and next steps. Never a total, an average or a rank.

A statement is *in place* from the scale's ``in_place`` label up. The position of a characteristic is its
highest level in place; a lower level that is not in place, and was not called "not our goal", is a basic to
check. The next step is the lowest level above the position, up to the ambition, that is not in place; a level that
was never asked only where there is no other.
"""

from collections.abc import Iterable, Iterator, Mapping

from eic_bot.model.answers import Answer, NoAnswer, Value
from eic_bot.model.kinds import StatementQuestion
from eic_bot.model.pack import Pack
from eic_bot.model.scale import Scale
from eic_bot.model.value import value

AMBITION = "ambition"
"""Ambition answers have the id ``ambition.<area>`` or ``ambition.<area>.<characteristic>``; a level each."""


@value
class LevelView:
    """What was said of one level: a label's id, a way of not answering, or None where nothing was."""

    level: int
    statement: str
    value: Value | None
    no_answer: NoAnswer | None
    in_place: bool
    under_way: bool

    @property
    def is_known(self) -> bool:
        """Whether the level has an answer that counts."""
        return self.value is not None


@value
class Standing:
    """Where one characteristic stands."""

    characteristic: str
    levels: tuple[LevelView, ...]
    position: int | None
    """The highest level in place; 0 where none is yet; None where nothing is known."""
    basics_to_check: tuple[int, ...]
    """Levels below the position that were asked, are not in place and are our goal."""
    ambition: int | None
    next_step: LevelView | None
    """The level to work on next; None at the ambition, at the top, or where nothing is known."""

    @property
    def gap(self) -> int | None:
        """Levels between position and ambition; None where there is no ambition or no position."""
        if self.ambition is None or self.position is None:
            return None
        return max(0, self.ambition - self.position)


def ambition_id(place: str) -> str:
    """The id under which an ambition for an area or a characteristic is kept."""
    return f"{AMBITION}.{place}"


def standing(characteristic: str, pack: Pack, answers: Mapping[str, Answer]) -> Standing:
    """Where a characteristic stands by these answers."""
    views = tuple(_view(one, pack.scale, answers) for one in pack.statements[characteristic])
    position = _position(views)
    wanted = ambition_for(characteristic, answers)
    ambition = wanted if wanted in pack.level_titles else None
    return Standing(
        characteristic=characteristic,
        levels=views,
        position=position,
        basics_to_check=tuple(_basics(views, position)),
        ambition=ambition,
        next_step=_next_step(views, position, ambition),
    )


def standings(characteristics: Iterable[str], pack: Pack, answers: Mapping[str, Answer]) -> tuple[Standing, ...]:
    """Where several characteristics stand."""
    return tuple(standing(one, pack, answers) for one in characteristics)


def ambition_for(characteristic: str, answers: Mapping[str, Answer]) -> int | None:
    """The level wanted for a characteristic: its own, else that of its area."""
    area = characteristic.partition(".")[0]
    for place in (characteristic, area):
        answer = answers.get(ambition_id(place))
        if answer is not None and answer.counted_value is not None:
            said = str(answer.counted_value)
            return int(said) if said.isdecimal() else None
    return None


def _view(statement: StatementQuestion, scale: Scale, answers: Mapping[str, Answer]) -> LevelView:
    answer = answers.get(statement.id)
    value = answer.counted_value if answer else None
    if value not in scale.label:
        value = None  # said on a scale that had another label then
    no_answer = answer.counted_no_answer if answer else None
    return LevelView(
        level=statement.level,
        statement=statement.id,
        value=value,
        no_answer=no_answer,
        in_place=value in scale.labels_in_place,
        under_way=value in scale.labels_under_way,
    )


def _position(views: tuple[LevelView, ...]) -> int | None:
    if not any(view.is_known for view in views):
        return None
    return max((view.level for view in views if view.in_place), default=0)


def _basics(views: tuple[LevelView, ...], position: int | None) -> Iterator[int]:
    for view in views:
        if position is not None and view.level < position and view.is_known and not view.in_place:
            yield view.level


def _next_step(views: tuple[LevelView, ...], position: int | None, ambition: int | None) -> LevelView | None:
    if position is None:
        return None
    wanted = [
        view
        for view in views
        if view.level > position
        and (ambition is None or view.level <= ambition)
        and not view.in_place
        and view.no_answer is not NoAnswer.NOT_OUR_GOAL
    ]
    spoken_of = [view for view in wanted if view.value is not None or view.no_answer is not None]
    return next(iter(spoken_of or wanted), None)


def strongest(found: Iterable[Standing]) -> Standing | None:
    """The first characteristic with the highest level in place, if any level is."""
    known = [one for one in found if one.position]
    return max(known, key=lambda one: (one.position or 0, -len(one.basics_to_check)), default=None)


def next_steps(found: Iterable[Standing]) -> tuple[Standing, ...]:
    """Those with a next step: the widest gap to what is wanted first, then the basics, then work begun."""
    steps = [(one, one.next_step) for one in found if one.next_step is not None]
    steps.sort(key=lambda pair: (-(pair[0].gap or 0), not pair[1].is_known, pair[1].level, not pair[1].under_way))
    return tuple(one for one, _ in steps)
