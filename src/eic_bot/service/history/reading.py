"""The official views as they are taken out: those of every round that was published."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from eic_bot.model.answers import Answer
from eic_bot.model.lineage import Round as Agreed
from eic_bot.model.pack import Pack
from eic_bot.model.trends import CharacteristicTrend, characteristic_trend
from eic_bot.service.history.comparing import descents, is_same
from eic_bot.service.ports import Transaction
from eic_bot.service.rounds.records import Round


@dataclass(frozen=True, slots=True)
class View:
    """One published view, on the pack version it was entered with."""

    round: Round
    pack: Pack
    answers: Mapping[str, Answer]


def views(tx: Transaction, pack_of: Callable[[str, str], Pack]) -> tuple[View, ...]:
    """All published views, oldest first."""
    return tuple(
        View(one, pack_of(one.pack, one.version), tx.rounds.agreed(one.official))
        for one in tx.history.rounds()
        if one.state == "published" and one.official is not None
    )


def trends(found: tuple[View, ...]) -> tuple[CharacteristicTrend, ...]:
    """How each characteristic of the newest view went over all of them."""
    if not found:
        return ()
    packs = [one.pack for one in found]
    agreed = [
        Agreed(one.round.workshop, one.answers, descents(one.pack, newer), is_same(one.pack, newer))
        for one, newer in zip(found, [*packs[1:], packs[-1]], strict=True)
    ]
    return tuple(characteristic_trend(id, packs[-1], agreed) for id in packs[-1].characteristics)
