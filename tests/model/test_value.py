"""What a value promises is what a dataclass promises, though its methods are written when they are first called."""

import pickle
from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace
from itertools import product
from typing import Any, Literal

import pytest
from pydantic import TypeAdapter
from typing_extensions import override

from eic_bot.model.value import value

WRITTEN = ("__init__", "__repr__", "__eq__", "__hash__")


@value
class Place:
    """With all that a field can be asked for."""

    street: str
    number: int = 1
    seen: list[str] = field(default_factory=list, compare=False)
    secret: str = field(default="", repr=False, kw_only=True)


@value
class House(Place):
    """What is inherited, and something of its own."""

    rooms: tuple[int, ...] = ()


@dataclass(slots=True, unsafe_hash=True)
class Plain:
    """The same, written by a dataclass at once."""

    street: str
    number: int = 1
    seen: list[str] = field(default_factory=list, compare=False)
    secret: str = field(default="", repr=False, kw_only=True)


@value
class Even:
    """One that looks at what it was given, and says itself how it is shown."""

    number: int
    kind: Literal["even"] = "even"

    def __post_init__(self) -> None:
        if self.number % 2:
            raise ValueError(self.number)

    @override
    def __repr__(self) -> str:
        return "an even number"


def fresh() -> type[Any]:
    @value
    class Fresh:
        """Nobody has made one."""

        one: int
        two: tuple[str, ...] = ()

    return Fresh


def own(cls: type[Any]) -> dict[str, object]:
    return {name: vars(cls)[name] for name in WRITTEN}


@pytest.mark.parametrize(
    ("name", "use"),
    [
        ("__repr__", repr),
        ("__eq__", lambda one: one == one),  # noqa: PLR0124 - what is asked is the method
        ("__hash__", hash),
    ],
)
def test_a_method_is_written_when_it_is_first_called_and_no_other_with_it(
    name: str, use: Callable[[object], object]
) -> None:
    cls = fresh()
    before = own(cls)
    made = cls(1)
    assert {one for one in WRITTEN if own(cls)[one] is not before[one]} == {"__init__"}
    use(made)
    assert {one for one in WRITTEN if own(cls)[one] is not before[one]} == {"__init__", name}
    after = own(cls)
    use(cls(2))
    assert own(cls) == after


@pytest.mark.parametrize(
    "given", [(("a",), {}), (("a", 2), {"secret": "s"}), (("a", 2, ["b"]), {}), ((), {"street": "c"})]
)
def test_it_is_made_and_shown_as_a_dataclass_is(given: tuple[tuple[Any, ...], dict[str, Any]]) -> None:
    words, named = given
    ours, theirs = Place(*words, **named), Plain(*words, **named)
    assert [getattr(ours, one.name) for one in fields(Place)] == [getattr(theirs, one.name) for one in fields(Plain)]
    assert repr(ours) == repr(theirs).replace("Plain", "Place")
    assert hash(ours) == hash(theirs)
    assert Place.__match_args__ == Plain.__match_args__


def test_it_is_equal_where_all_that_is_compared_is() -> None:
    kinds = [Place("a"), Place("b"), Place("a", 2), Place("a", secret="s"), House("a"), House("a", rooms=(1,)), "a"]
    assert {(one, other) for one, other in product(kinds, kinds) if one == other} == {(one, one) for one in kinds}
    assert Place("a", 1, ["seen"]) == Place("a", 1, [])
    assert Place("a").seen is not Place("a").seen


@pytest.mark.parametrize("given", [((), {}), (("a", 1, [], "s"), {}), (("a",), {"nothing": 1})])
def test_what_it_cannot_be_made_of_is_refused_by_its_name(given: tuple[tuple[Any, ...], dict[str, Any]]) -> None:
    words, named = given
    with pytest.raises(TypeError, match=r"Place\.__init__\(\)"):
        Place(*words, **named)


def test_what_it_says_itself_is_left_as_it_is() -> None:
    assert repr(Even(2)) == "an even number"
    with pytest.raises(ValueError, match="3"):
        Even(3)
    assert Even(2) == Even(2) != Even(4)


def test_it_has_slots_and_is_copied_kept_and_read_back() -> None:
    house = House("a", 2, ["b"], (3,), secret="s")
    assert not hasattr(house, "__dict__")
    assert replace(house, number=4) == House("a", 4, ["b"], (3,), secret="s")
    assert pickle.loads(pickle.dumps(house)) == house
    adapter = TypeAdapter(House)
    assert adapter.validate_json(adapter.dump_json(house)) == house
