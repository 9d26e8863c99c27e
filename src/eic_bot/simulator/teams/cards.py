"""Whether Teams would show a card as it was meant: the schema of Adaptive Cards 1.5, and Teams' own rules."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from typing_extensions import override

from eic_bot.model.value import value
from eic_bot.simulator.teams.card_schema import CHARTS, CHOICES, INPUTS, KINDS, OBJECTS, REQUIRED

LARGEST_CARD = 25 * 1024
MOST_ACTIONS = 6
MOST_REFRESHED = 60
NEWEST = (1, 5)
_EXPANDED = re.compile(r"\{\{(?:DATE|TIME)\(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:?\d\d)(?:,\s*\w+)?\)\}\}")
_AT = re.compile(r"<at[^>]*>.*?</at>", re.DOTALL)
_WEB = re.compile(r"https://[^/\s]+", re.IGNORECASE)
_DRAWN = re.compile(r"data:image/(?:png|jpeg|gif|svg\+xml);base64,[A-Za-z0-9+/=]+\Z")

Json = dict[str, Any]


@value
class Flaw:
    """One thing that is wrong with a card, and where: ``body[0].text``."""

    where: str
    what: str

    @override
    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


def flaws(card: object) -> list[Flaw]:
    """Everything that is wrong with a card, in the order in which it is read."""
    found = list(_object(card, "AdaptiveCard", "card"))
    return found if found or not isinstance(card, dict) else list(_as_a_whole(card))


def walk(value: object, where: str = "card") -> Iterator[tuple[str, Json]]:
    """Every object of a card with its place, except what the bot keeps in ``data`` and ``msteams``."""
    if isinstance(value, dict):
        yield where, value
        for name, inner in value.items():
            if name not in {"data", "msteams", "requires"}:
                yield from walk(inner, f"{where}.{name}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from walk(inner, f"{where}[{number}]")


# --- the schema -------------------------------------------------------------------------------------------------------


def _object(value: object, kind: str, where: str) -> Iterator[Flaw]:
    if not isinstance(value, dict):
        yield Flaw(where, f"must be an object, {kind}")
        return
    named = value.get("type")
    possible = KINDS.get(kind, frozenset({kind}))
    if "type" not in value and kind not in KINDS and kind != "AdaptiveCard":
        named = kind
    if (not isinstance(named, str) or named not in possible) and not (
        kind == "Background" and named == "BackgroundImage"
    ):
        yield Flaw(where, f"unknown type {named!r} where a {kind} is expected")
        return
    name = kind if kind == "Background" else str(named)
    wrong = list(_properties(value, name, where))
    yield from wrong
    for rule in () if wrong else _RULES.get(name, ()):
        yield from rule(value, where)


def _properties(value: Json, name: str, where: str) -> Iterator[Flaw]:
    allowed = OBJECTS[name]
    for wanted in REQUIRED.get(name, ()):
        if wanted not in value:
            yield Flaw(where, f"{name} needs {wanted!r}")
    for key, inner in value.items():
        if key == "type":
            continue
        if key not in allowed:
            yield Flaw(where, f"{name} has no property {key!r}")
        else:
            yield from _value(inner, allowed[key], f"{where}.{key}")


def _value(value: object, notation: str, where: str) -> Iterator[Flaw]:
    if notation.endswith("?"):
        notation = notation[:-1]
        if value is None:
            return
    if notation.endswith("*"):
        if not isinstance(value, list):
            yield Flaw(where, "must be a list")
            return
        for number, inner in enumerate(value):
            yield from _value(inner, notation[:-1], f"{where}[{number}]")
        return
    tries = [list(_single(value, one, where)) for one in notation.split("|")]
    if all(tries):
        # Where two things may stand, the complaint is about the one that looks like what was meant.
        yield from tries[-1] if isinstance(value, str) else tries[0]


def _single(value: object, notation: str, where: str) -> Iterator[Flaw]:
    if notation in KINDS or notation in OBJECTS:
        yield from _object(value, notation, where)
    elif notation in CHOICES:
        if not isinstance(value, str) or value.lower() not in CHOICES[notation]:
            yield Flaw(where, f"{value!r} is none of {', '.join(sorted(CHOICES[notation]))}")
    else:
        complaint = _PLAIN[notation](value)
        if complaint:
            yield Flaw(where, complaint)


def _text(value: object) -> str | None:
    if not isinstance(value, str):
        return "must be text"
    return "'{{' would be taken for a function of the card" if "{{" in _EXPANDED.sub("", value) else None


def _address(value: object) -> str | None:
    if isinstance(value, str) and (_WEB.match(value) or _DRAWN.match(value)):
        return None
    return "must be an https address or a picture as data"


def _data(value: object) -> str | None:
    return None if isinstance(value, dict) else "data must be an object: Teams hands anything else on as {}"


def _target(value: object) -> str | None:
    if isinstance(value, str) or (isinstance(value, dict) and isinstance(value.get("elementId"), str)):
        return None
    return "must name an element"


def _is(*types: type) -> Callable[[object], str | None]:
    wanted = " or ".join(one.__name__ for one in types)

    def check(value: object) -> str | None:
        right = isinstance(value, types) and (not isinstance(value, bool) or bool in types)
        return None if right else f"must be {wanted}"

    return check


_PLAIN: Mapping[str, Callable[[object], str | None]] = {
    "text": _text,
    "name": _is(str),
    "flag": _is(bool),
    "number": _is(int, float),
    "object": _is(dict),
    "any": lambda _: None,
    "address": _address,
    "data": _data,
    "target": _target,
    "drop": lambda value: None if str(value).lower() == "drop" else "must be an object or 'drop'",
}

# --- rules for one object ---------------------------------------------------------------------------------------------


def _execute(action: Json, where: str) -> Iterator[Flaw]:
    if not action.get("verb"):
        yield Flaw(where, "Action.Execute without verb never reaches the bot")


def _actions(owner: Json, where: str) -> Iterator[Flaw]:
    given = len(owner.get("actions") or ())
    if given > MOST_ACTIONS:
        yield Flaw(where, f"{given} actions; Teams shows {MOST_ACTIONS}")


def _input(field: Json, where: str) -> Iterator[Flaw]:
    if not field.get("id"):
        yield Flaw(where, f"{field.get('type')} needs an id, or its value is lost")
    if not field.get("label"):
        yield Flaw(where, f"{field.get('type')} needs a label")
    if field.get("isRequired") and not field.get("errorMessage"):
        yield Flaw(where, "a required input needs an errorMessage")


def _choices(field: Json, where: str) -> Iterator[Flaw]:
    values = [one["value"] for one in field.get("choices") or ()]
    if len(set(values)) < len(values):
        yield Flaw(where, "two choices have the same value")
    several = bool(field.get("isMultiSelect"))
    if several and any("," in one for one in values):
        yield Flaw(where, "the values of several choices are joined by commas, so none may hold one")
    preset = field.get("value")
    chosen = str(preset).split(",") if several else [preset]
    if preset and not set(chosen) <= set(values):
        yield Flaw(where, f"value {preset!r} is not among the choices")


def _image(image: Json, where: str) -> Iterator[Flaw]:
    if not image.get("altText"):
        yield Flaw(where, "an Image needs altText")


def _chart(chart: Json, where: str) -> Iterator[Flaw]:
    if "fallback" not in chart:
        yield Flaw(where, "a chart needs a fallback for clients that cannot draw it")


def _table(table: Json, where: str) -> Iterator[Flaw]:
    columns = len(table.get("columns") or ())
    for number, row in enumerate(table.get("rows") or ()):
        cells = len(row.get("cells") or ())
        if cells > columns:
            yield Flaw(f"{where}.rows[{number}]", f"{cells} cells in {columns} columns")


def _refresh(refresh: Json, where: str) -> Iterator[Flaw]:
    if len(refresh.get("userIds") or ()) > MOST_REFRESHED:
        yield Flaw(where, f"more than {MOST_REFRESHED} userIds")


_RULES: Mapping[str, tuple[Callable[[Json, str], Iterator[Flaw]], ...]] = {
    **dict.fromkeys(INPUTS, (_input,)),
    **dict.fromkeys(CHARTS, (_chart,)),
    "Input.ChoiceSet": (_input, _choices),
    "Action.Execute": (_execute,),
    "ActionSet": (_actions,),
    "AdaptiveCard": (_actions,),
    "Image": (_image,),
    "Table": (_table,),
    "Refresh": (_refresh,),
}

# --- rules for the whole card -----------------------------------------------------------------------------------------


def _as_a_whole(card: Json) -> Iterator[Flaw]:
    size = len(json.dumps(card, ensure_ascii=False, separators=(",", ":")).encode())
    if size > LARGEST_CARD:
        yield Flaw("card", f"{size} bytes; at most {LARGEST_CARD}")
    if not re.fullmatch(r"\d+\.\d+", str(card.get("version"))):
        yield Flaw("card", "AdaptiveCard needs a 'version'")
    elif tuple(map(int, str(card["version"]).split("."))) > NEWEST:
        yield Flaw("card", f"version {card['version']}; Teams shows 1.5")
    names: set[str] = set()
    for where, one in walk(card):
        name = one.get("id")
        if str(one.get("type")).startswith("Input.") and isinstance(name, str):
            if name in names:
                yield Flaw(where, f"a second input with id {name!r}")
            names.add(name)
    yield from _mentions(card)


def _mentions(card: Json) -> Iterator[Flaw]:
    """Every ``<at>`` of a card's text must be the text of a mention in ``msteams.entities``."""
    entities = card.get("msteams", {}).get("entities") or []
    if not isinstance(entities, list) or not all(map(_is_mention, entities)):
        yield Flaw("card.msteams.entities", "must be a list of mentions with a text and an id")
        return
    known = {one["text"] for one in entities}
    used = set()
    for where, one in walk(card):
        for said in one.values():
            for text in _AT.findall(said) if isinstance(said, str) else ():
                used.add(text)
                if text not in known:
                    yield Flaw(where, f"{text!r} has no mention entity")
    for text in known - used:
        yield Flaw("card.msteams.entities", f"{text!r} stands nowhere in the card")


def _is_mention(entity: object) -> bool:
    if not isinstance(entity, dict) or entity.get("type") != "mention" or not isinstance(entity.get("text"), str):
        return False
    mentioned = entity.get("mentioned")
    return isinstance(mentioned, dict) and isinstance(mentioned.get("id"), str)
