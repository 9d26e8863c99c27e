"""Values: small objects that are made by the thousand and never change."""

from collections.abc import Callable
from dataclasses import dataclass, field, fields, make_dataclass
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")
Method = Callable[..., Any]
_ASKED_AS = {"__init__": "init", "__repr__": "repr", "__eq__": "eq", "__hash__": "unsafe_hash"}


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(cls: type[T]) -> type[T]:
    """A dataclass with slots that type checkers hold to be frozen, whose methods are written when first called.

    Freezing at run time as well would cost a quarter of a turn: each field of each message would be set by a call.
    Writing all methods of 450 classes at once was a fifth of a start, and most of them are called late or never.
    """
    made = dataclass(slots=True, init=False, repr=False, eq=False)(cls)
    for name in _ASKED_AS:
        if vars(made).get(name) is None:
            setattr(made, name, _later(made, name))
    return made


def _later(cls: type[Any], name: str) -> Method:
    def method(self: object, *given: object, **named: object) -> object:
        written = _written(cls, name)
        setattr(cls, name, written)
        return written(self, *given, **named)

    return method


def _written(cls: type[Any], name: str) -> Method:
    """What a dataclass would have under that name: taken from one that has the same fields."""
    same = [(one.name, one.type, one) for one in fields(cls)]
    after = {"__post_init__": cls.__post_init__} if hasattr(cls, "__post_init__") else {}
    asked: dict[str, Any] = {word: method == name for method, word in _ASKED_AS.items()}
    method: Method = getattr(make_dataclass(cls.__qualname__, same, namespace=after, **asked), name)
    return method
