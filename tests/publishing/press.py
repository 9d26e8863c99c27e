"""A press on a database, and packs that differ from the demonstration's in one thing."""

from collections.abc import Callable
from typing import Any

from eic_bot.dialogs.dialog import Content
from eic_bot.service.publishing.deciding import Confirmed, Decided
from eic_bot.service.publishing.operating import Press
from eic_bot.service.publishing.records import Movers
from tests.service.house import DEMO, Home

ALL, SOME, NOBODY = Movers("all"), Movers("some"), Movers("nobody")


async def no_copy(change: str) -> None:
    del change


def press(home: Home, *, by_two: bool = False, most: int | None = None) -> Press:
    """Where packs are published in this home."""
    bot = home.bot
    return Press(bot.transactions, bot.house.library, lambda: home.now, no_copy, by_two=by_two, most=most)


async def published(home: Home, content: Content, movers: Movers = ALL, by: str = "ada", only: str = "") -> Decided:
    """Publish it with the token of its report."""
    weighed = await press(home).report(content, only)
    assert weighed.impact is not None, weighed.refused
    return await press(home).publish(content, Confirmed(by, weighed.impact.token, movers), only)


def changed(version: str, change: Callable[[dict[str, Any]], None], of: Content = DEMO) -> Content:
    """The pack with that changed in what is written of it."""
    written = of.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    change(written)
    written["pack"]["manifest"]["version"] = version
    return Content.model_validate(written)


def statement(written: dict[str, Any], id: str) -> dict[str, Any]:
    """That statement, to be changed."""
    area, characteristic, level = id.split(".")
    owner = next(one for one in _of(written, area) if one["id"] == characteristic)
    found: dict[str, Any] = next(one for one in owner["statements"] if one["level"] == int(level))
    return found


def _of(written: dict[str, Any], area: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = next(one for one in written["pack"]["areas"] if one["area"] == area)[
        "characteristics"
    ]
    return found


def reword(id: str, text: str = "Something else altogether") -> Callable[[dict[str, Any]], None]:
    def change(written: dict[str, Any]) -> None:
        statement(written, id)["text"] = dict.fromkeys(statement(written, id)["text"], text)

    return change


def without(id: str) -> Callable[[dict[str, Any]], None]:
    """That statement is gone, from the model and from every dialog."""

    def change(written: dict[str, Any]) -> None:
        area, characteristic, level = id.split(".")
        owner = next(one for one in _of(written, area) if one["id"] == characteristic)
        owner["statements"] = [one for one in owner["statements"] if one["level"] != int(level)]
        for script in written["scripts"]:
            for step in script["steps"]:
                if "statements" in step:
                    step["statements"] = [one for one in step["statements"] if one != id]

    return change


def asking(dialog: str, id: str) -> Callable[[dict[str, Any]], None]:
    """That dialog asks one statement more, at its end."""

    def change(written: dict[str, Any]) -> None:
        script = next(one for one in written["scripts"] if one["dialog"] == dialog)
        step = next(one for one in script["steps"] if "statements" in one)
        step["statements"] = [*step["statements"], id]

    return change


def all_of(*changes: Callable[[dict[str, Any]], None]) -> Callable[[dict[str, Any]], None]:
    """One after the other."""

    def change(written: dict[str, Any]) -> None:
        for one in changes:
            one(written)

    return change
