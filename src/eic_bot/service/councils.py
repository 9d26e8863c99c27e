"""Which council an organisation is: by the code somebody gave it, else by its name."""

from datetime import UTC, date, datetime

from eic_bot.model.areas import Nation
from eic_bot.model.register import Council
from eic_bot.model.workdays import ClosedDays
from eic_bot.service.requests import RoundSetting


def the_council(setting: RoundSetting, code: str, title: str, day: date) -> Council | None:
    """The one that is meant; None where the register knows none, or several."""
    return _only(_found(setting, code, title, day))


def the_nation(setting: RoundSetting, code: str, title: str, day: date) -> Nation | None:
    """Where it is; known too where several of that name are in one nation."""
    nations = {one.nation for one in _found(setting, code, title, day)}
    return nations.pop() if len(nations) == 1 else None


def closed_days(setting: RoundSetting, code: str, title: str, now: int) -> ClosedDays:
    """Its nation's bank holidays; those of England where nobody knows where it is."""
    return setting.closed_in(the_nation(setting, code, title, date_of(now)))


def date_of(now: int) -> date:
    """The day of a time in milliseconds."""
    return datetime.fromtimestamp(now / 1000, UTC).date()


def _found(setting: RoundSetting, code: str, title: str, day: date) -> tuple[Council, ...]:
    register = setting.register()
    known = register.councils.get(code)
    if known is not None:
        return (known,)
    return register.named(title, day).exactly if title else ()


def _only(found: tuple[Council, ...]) -> Council | None:
    return found[0] if len(found) == 1 else None
