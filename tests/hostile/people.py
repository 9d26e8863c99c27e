"""Who is in the town: people of three councils, their rooms, and what marks their words."""

from eic_bot.service.envelopes import Address
from tests.hostile.words import token

T1, T2, T3 = ("slack", "T1"), ("teams", "T2"), ("slack", "T3")
WHERE = (T1, T1, T1, T2, T2, T3, *[T1] * 13, *[T2] * 10, *[T3] * 7)
"""Where each of the people is."""


def _external(number: int) -> str:
    """In the third council they have the same ids as the first of the others."""
    return f"U{WHERE[:number].count(T3)}" if WHERE[number] == T3 else f"U{number}"


PEOPLE = tuple(Address(*where, _external(number)) for number, where in enumerate(WHERE))
ROOMS = (Address("slack", "T1", "C1"), Address("teams", "T2", "C1"))
NAMES = tuple(f"Person{token(number, 0)}" for number in range(len(PEOPLE)))
HOMES = tuple(f"{one.channel}:{one.tenant}" for one in PEOPLE)
"""The organisation of each."""


def home_of(address: Address) -> str:
    """The organisation somebody is in who is reached there."""
    return address.tenant if address.channel == "web" else f"{address.channel}:{address.tenant}"


def beside(who: int) -> list[int]:
    """All of their council, they too."""
    return [place for place, home in enumerate(HOMES) if home == HOMES[who]]


def names_beside(who: int) -> list[str]:
    """What those are called: who else's name was typed would be shown back."""
    return [NAMES[place] for place in beside(who)]
