"""A piece of a file found by the names and places that lead to it, and changed there."""

from collections.abc import Callable
from typing import TypeAlias

from eic_bot.packs.editing.rewriting import rewritten, said_in
from eic_bot.packs.places import Data
from eic_bot.service.drafts.edits import Files, Refusal, Route, Words

Change: TypeAlias = Callable[[Data], None]


class RefusedError(Exception):
    """It cannot be done; caught where edits are done, and never let out."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.why)
        self.refusal = refusal


def changed(files: Files, file: str, change: Change) -> Files:
    """The files with one of them changed."""
    if file not in files:
        raise RefusedError(Refusal("no_file", file))
    try:
        data = said_in(files[file])
        change(data)
        return {**files, file: rewritten(files[file], data)}
    except ValueError:
        raise RefusedError(Refusal("unreadable", file)) from None


def at(data: Data, route: Route, where: str) -> Data:
    """What stands there."""
    for step in route:
        if isinstance(data, dict) and step in data:
            data = data[str(step)]
        elif isinstance(data, list) and isinstance(step, int) and 0 <= step < len(data):
            data = data[step]
        else:
            raise RefusedError(Refusal("not_there", where))
    return data


def list_at(data: Data, route: Route, where: str) -> list[Data]:
    """The list that stands there."""
    found = at(data, route, where)
    if not isinstance(found, list):
        raise RefusedError(Refusal("not_there", where))
    return found


def put(data: Data, route: Route, value: Data, where: str) -> None:
    """The value there; None takes it out, wherever it was."""
    around = at(data, route[:-1], where)
    last = route[-1]
    if isinstance(around, dict) and isinstance(last, str):
        if value is None:
            around.pop(last, None)
        else:
            around[last] = value
    elif isinstance(around, list) and isinstance(last, int) and 0 <= last < len(around) and value is not None:
        around[last] = value
    else:
        raise RefusedError(Refusal("not_there", where))


def tidy(text: str) -> str:
    """As a browser's form gives it: lines ended in another way, spaces at the ends."""
    return "\n".join(line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")).strip()


def text_of(words: Words) -> dict[str, Data]:
    """A text as a file has it: the languages with words in them."""
    return {language: clean for language, said in words.items() if (clean := tidy(said))}
