"""Which resources fit: by need in order, then the council's nation, the person's language and freshness."""

from eic_bot.model.facts import Facts
from eic_bot.model.matching import Need, Shelf, matches
from eic_bot.model.resources import Resource


def resource(id: str, **more: object) -> Resource:
    made = {
        "id": id,
        "title": id,
        "language": "en",
        "url": f"https://example.org/{id}",
        "publisher": "Somebody",
        "kind": "guidance",
        "summary": {"en": "It helps."},
        "characteristics": ["role.purpose"],
        "levels": [2],
        "nations": ["uk"],
    }
    return Resource.model_validate(made | more)


NEED = Need("role.purpose", 2, "plan")


def found(
    *offered: Resource,
    needs: tuple[Need, ...] = (NEED,),
    nation: str | None = None,
    language: str = "en",
    most: int = 9,
) -> list[str]:
    """The ids of what is offered, in order."""
    return [
        one.resource.id
        for one in matches(needs, Shelf(offered), facts=Facts(nation=nation), language=language, most=most)
    ]


def test_only_the_characteristic_and_level_of_the_need_fit() -> None:
    others = resource("level", levels=[1, 3]), resource("other", characteristics=["role.place"])
    assert found(resource("fits", levels=[1, 2]), *others) == ["fits"]


def test_what_was_made_for_another_nation_is_left_out_and_ones_own_comes_first() -> None:
    offered = (
        resource("uk"),
        resource("wales", nations=["wales"]),
        resource("both", nations=["england", "wales"], year=2024),
        resource("scotland", nations=["scotland"], year=2026),
    )
    assert found(*offered, nation="wales") == ["both", "wales", "uk"]
    assert found(*offered, nation="england") == ["both", "uk"]
    assert set(found(*offered)) == {"uk", "wales", "both", "scotland"}


def test_ones_own_language_comes_before_newer_ones() -> None:
    offered = resource("cy", language="cy", year=2026), resource("en", year=2010), resource("newer", year=2020)
    assert found(*offered) == ["newer", "en", "cy"]
    assert found(*offered, language="cy") == ["cy", "newer", "en"]


def test_each_is_offered_once_for_the_first_need_it_fits_and_no_more_than_asked_for() -> None:
    offered = resource("a", levels=[2, 3]), resource("b", levels=[3]), resource("c", levels=[2])
    needs = Need("role.purpose", 3), Need("role.purpose", 2)
    chosen = matches(needs, Shelf(offered), facts=Facts(), language="en", most=2)
    assert [(one.resource.id, one.need.level) for one in chosen] == [("a", 3), ("b", 3)]
    assert found(*offered, needs=needs) == ["a", "b", "c"]
    assert found(*offered, most=0) == []


def test_the_order_is_always_the_same() -> None:
    offered = [resource(id) for id in ("c", "a", "b")]
    assert found(*offered) == found(*reversed(offered)) == ["a", "b", "c"]
