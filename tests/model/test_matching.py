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
    council_type: str | None = None,
    language: str = "en",
    most: int = 9,
) -> list[str]:
    """The ids of what is offered, in order."""
    facts = Facts(nation=nation, council_type=council_type)
    return [one.resource.id for one in matches(needs, Shelf(offered), facts=facts, language=language, most=most)]


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
    assert found(*offered) == ["newer", "en"]
    assert found(*offered, nation="wales", language="cy") == ["cy", "newer", "en"]


def test_another_language_than_ones_own_and_english_is_offered_in_its_nation_alone() -> None:
    offered = resource("cy", language="cy", nations=["wales"], year=2026), resource("en", nations=["wales"])
    assert found(*offered, nation="wales") == ["en", "cy"]
    assert found(*offered, nation="england") == found(resource("none", levels=[4])) == []
    assert found(*offered) == ["en"]


def test_what_was_made_for_the_type_of_council_comes_first_and_what_was_made_for_others_never() -> None:
    districts = resource("districts", council_types=["district"], year=2001)
    offered = resource("all", year=2026), districts, resource("wales", nations=["wales"])
    assert found(*offered, nation="england", council_type="district") == ["districts", "all"]
    assert found(*offered, nation="england", council_type="county") == ["all"]
    assert found(*offered) == ["all", "wales", "districts"]


def test_stories_and_methods_travel_to_other_nations_and_guidance_does_not() -> None:
    kinds = ("case_study", "method", "guidance", "tool", "training", "data", "peer_challenge", "network")
    offered = [resource(kind.replace("_", "-"), kind=kind, nations=["scotland"]) for kind in kinds]
    assert found(*offered, resource("uk"), nation="england") == ["uk", "case-study", "method"]


def test_what_is_about_the_whole_area_comes_after_what_is_about_the_characteristic() -> None:
    whole = resource("whole", areas=["role"], characteristics=[], year=2026)
    other = resource("other", areas=["data"], characteristics=[])
    assert found(whole, other, resource("own", year=1999)) == ["own", "whole"]


def test_what_nobody_could_look_at_comes_last() -> None:
    assert found(resource("unsure", verified=False, year=2026), resource("sure", year=1999)) == ["sure", "unsure"]


def test_what_is_not_wanted_is_left_out() -> None:
    offered = Shelf([resource("a"), resource("b"), resource("c")])
    left = matches([NEED], offered, facts=Facts(), language="en", most=2, without={"a"})
    assert [one.resource.id for one in left] == ["b", "c"]


def test_only_what_was_seen_and_is_verified_and_fresh_goes_to_people_who_did_not_ask() -> None:
    seen = {"seen": "2026-01-01"}
    offered = Shelf(
        [
            resource("fresh", **seen, check_by="2026-06-01"),
            resource("never-seen"),
            resource("unsure", **seen, verified=False),
            resource("stale", **seen, check_by="2026-05-31"),
            resource("no-day", **seen),
        ]
    )
    sent = matches([NEED], offered, facts=Facts(), language="en", most=9, unasked_on="2026-06-01")
    assert [one.resource.id for one in sent] == ["fresh", "no-day"]
    assert len(matches([NEED], offered, facts=Facts(), language="en", most=9)) == 5


def test_each_is_offered_once_needs_take_turns_and_no_more_than_asked_for() -> None:
    offered = resource("a", levels=[2, 3]), resource("b", levels=[3]), resource("c", levels=[2])
    needs = Need("role.purpose", 3), Need("role.purpose", 2)
    chosen = matches(needs, Shelf(offered), facts=Facts(), language="en", most=2)
    assert [(one.resource.id, one.need.level) for one in chosen] == [("a", 3), ("c", 2)]
    assert found(*offered, needs=needs) == ["a", "c", "b"]
    assert found(*offered, most=0) == []


def test_the_order_is_always_the_same() -> None:
    offered = [resource(id) for id in ("c", "a", "b")]
    assert found(*offered) == found(*reversed(offered)) == ["a", "b", "c"]
