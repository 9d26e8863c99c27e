"""Whether a condition holds, and which questions it looks at."""

from collections.abc import Iterator
from typing import assert_never

from eic_bot.model import conditions as c
from eic_bot.model.answers import Value


def holds(condition: c.Condition | None, here: c.Circumstances) -> bool:
    """Whether the condition holds; no condition always does."""
    match condition:
        case None:
            return True
        case c.All():
            return all(holds(part, here) for part in condition.all)
        case c.Any_():
            return any(holds(part, here) for part in condition.any)
        case c.Not():
            return not holds(condition.not_, here)
        case c.Answered():
            return here.value(condition.answered) is not None
        case c.Is():
            return _is(condition.is_, here)
        case c.AtLeast():
            return _compare(condition.at_least, here, 1)
        case c.AtMost():
            return _compare(condition.at_most, here, -1)
        case c.Includes():
            value = here.value(condition.includes.question)
            return isinstance(value, tuple) and condition.includes.value in value
        case c.Role():
            return _known("role", condition.role, here)
        case c.NationIs():
            return _known("nation", condition.nation, here)
        case c.CouncilTypeIs():
            return _known("council_type", condition.council_type, here)
        case c.BetweenDates():
            return _between(condition.between_dates, here.today())
        case _:
            assert_never(condition)


def _is(compared: c.Compared, here: c.Circumstances) -> bool:
    value = here.value(compared.question)
    return value is not None and value == compared.value


def _compare(compared: c.Compared, here: c.Circumstances, sign: int) -> bool:
    value: Value | None = here.value(compared.question)
    if value is None:
        return False
    found, wanted = here.rank(compared.question, value), here.rank(compared.question, compared.value)
    if isinstance(found, str) and isinstance(wanted, str):
        return found == wanted or (found > wanted) == (sign > 0)
    if isinstance(found, float) and isinstance(wanted, float):
        return (found - wanted) * sign >= 0
    return False


def _known(fact: str, wanted: str | tuple[str, ...], here: c.Circumstances) -> bool:
    value = here.known(fact)
    return value is not None and (value in wanted if isinstance(wanted, tuple) else value == wanted)


def _between(period: c.Period, today: str) -> bool:
    after = period.from_ is None or period.from_.isoformat() <= today
    return after and (period.to is None or today <= period.to.isoformat())


def questions_of(condition: c.Condition | None) -> Iterator[str]:
    """The questions a condition looks at, in the order written."""
    match condition:
        case c.All():
            parts = condition.all
        case c.Any_():
            parts = condition.any
        case c.Not():
            parts = (condition.not_,)
        case _:
            parts = ()
    for part in parts:
        yield from questions_of(part)
    yield from (compared.question for compared in comparisons_of(condition))
    if isinstance(condition, c.Answered):
        yield condition.answered


def comparisons_of(condition: c.Condition | None) -> Iterator[c.Compared]:
    """The comparison a condition itself makes, if it makes one."""
    match condition:
        case c.Is():
            yield condition.is_
        case c.AtLeast():
            yield condition.at_least
        case c.AtMost():
            yield condition.at_most
        case c.Includes():
            yield condition.includes
        case _:
            return
