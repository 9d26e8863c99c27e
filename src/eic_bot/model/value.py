"""Values: small objects that are made by the thousand and never change."""

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(cls: type[T]) -> type[T]:
    """A dataclass with slots that type checkers hold to be frozen.

    Freezing at run time as well would cost a quarter of a turn: each field of each message would be set by a call.
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)
