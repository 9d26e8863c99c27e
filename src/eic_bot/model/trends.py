"""Where a characteristic stood in each round, as far back as its statements are comparable. Nothing is added up."""

from collections.abc import Sequence
from dataclasses import replace

from eic_bot.model.lineage import Kin, Round, trend
from eic_bot.model.pack import Pack
from eic_bot.model.results import standing
from eic_bot.model.value import value


@value
class CharacteristicTrend:
    """Positions in the newest rounds, oldest first; there are fewer than rounds where its statements changed."""

    characteristic: str
    positions: tuple[int | None, ...]
    """None where nothing was known."""
    stopped: Kin | None
    """What happened to a statement before the first position; None where there is nothing older."""


def characteristic_trend(characteristic: str, pack: Pack, rounds: Sequence[Round]) -> CharacteristicTrend:
    """How it went over these rounds, oldest first; ``pack`` is the newest round's."""
    trends = [trend(one.id, rounds) for one in pack.statements[characteristic]]
    shortest = min(trends, key=lambda one: len(one.points))
    positions = []
    for back in range(len(shortest.points), 0, -1):
        said = {one.statement: one.points[-back][1] for one in trends}
        answers = {id: replace(answer, question=id) for id, answer in said.items() if answer is not None}
        positions.append(standing(characteristic, pack, answers).position)
    return CharacteristicTrend(characteristic, tuple(positions), shortest.stopped.kin if shortest.stopped else None)
