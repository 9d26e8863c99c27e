"""Publishing: what it would do is counted first, and who is half-way goes over with everything they said."""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from eic_bot.model.lineage import Kin
from eic_bot.service.publishing.deciding import Confirmed
from eic_bot.service.publishing.records import Movers
from eic_bot.service.publishing.weighing import Impact, Place
from eic_bot.service.tenancy import LOCAL
from tests.publishing.press import ALL, NOBODY, SOME, all_of, asking, changed, press, published, reword, without
from tests.service.house import DEMO, Home, at_home
from tests.store.support import rows

NOW, NEXT = DEMO.pack.version, "2.0.0"
FIRST, SECOND = "role.purpose.1", "data.insight.2"


@pytest.fixture
async def home(url: str, tmp_path: Path) -> AsyncIterator[Home]:
    """Ana has answered two of the first look, Ben none, and Cy stands in another dialog."""
    async with at_home(tmp_path, url=url) as found:
        await found.arrive("Ana", "first_look")
        await found.say("Ana", "do", "plan")
        await found.arrive("Ben", "first_look")
        await found.arrive("Cy", "full")
        await found.say("Cy", "ddpn")
        yield found


async def impact(home: Home, version: str, *changes: object) -> Impact:
    weighed = await press(home).report(changed(version, all_of(*changes)))  # type: ignore[arg-type]
    assert weighed.impact is not None, weighed.refused
    return weighed.impact


async def versions(home: Home) -> dict[str, str]:
    return {who: (await home.sessions(who))[-1].version for who in ("Ana", "Ben", "Cy")}


async def test_the_report_counts_who_stands_where_and_what_becomes_of_answers(home: Home) -> None:
    found = await impact(home, NEXT, reword(FIRST), without("role.purpose.4"), asking("first_look", "staff.voice.2"))
    assert found.places == {
        Place(NOW, "first_look", "data", "under way"): 1,
        Place(NOW, "first_look", "role", "under way"): 1,
        Place(NOW, "full", "role", "under way"): 1,
    }
    assert {(one.descent.kin, one.descent.before, one.answers) for one in found.fates} == {
        (Kin.REWORDED, (FIRST,), 2),
        (Kin.GONE, ("role.purpose.4",), 1),
    }
    assert (found.before, found.after, found.organisations, found.same) == (NOW, NEXT, 1, 3)
    assert found.movers == {"all": 3, "some": 1}
    assert found.dialogs.changed == ("first_look",)


async def test_the_report_says_which_resources_and_nudges_change(home: Home) -> None:
    def change(written: dict[str, dict[str, object]]) -> None:
        written["pack"]["resources"] = written["pack"]["resources"][1:]  # type: ignore[index]
        written["pack"]["schedule"] = {"weekly_cap": 1}

    found = await impact(home, NEXT, change)
    assert found.resources.gone == (DEMO.pack.resources[0].id,)
    assert "weekly_cap" in found.nudges.changed


async def test_all_go_over_and_keep_what_they_said(home: Home, url: str) -> None:
    before = answers(url)
    decided = await published(home, changed(NEXT, all_of(reword(FIRST), without("role.purpose.4"))), ALL)
    assert decided.publication is not None
    assert (decided.publication.state, decided.publication.moved) == ("done", 3)
    assert await versions(home) == {"Ana": NEXT, "Ben": NEXT, "Cy": NEXT}
    assert answers(url) == before


async def test_nobody_goes_over_and_who_begins_meets_the_new_one(home: Home) -> None:
    await published(home, changed(NEXT, reword(FIRST)), NOBODY)
    assert await versions(home) == {"Ana": NOW, "Ben": NOW, "Cy": NOW}
    await home.arrive("Dee", "first_look")
    assert [one.version for one in await home.sessions("Dee")] == [NEXT]


async def test_only_those_go_over_who_have_not_answered_yet(home: Home) -> None:
    await published(home, changed(NEXT, reword(FIRST)), SOME)
    assert await versions(home) == {"Ana": NOW, "Ben": NEXT, "Cy": NOW}


async def test_only_those_of_named_organisations_go_over(home: Home) -> None:
    decided = await published(home, changed(NEXT, reword(FIRST)), Movers("some", ("slack:T9",)))
    assert [one.code for one in decided.refused] == ["G110"]
    await published(home, changed(NEXT, reword(FIRST)), Movers("some", ("local",)))
    assert await versions(home) == {"Ana": NEXT, "Ben": NEXT, "Cy": NEXT}


async def test_reworded_is_put_again_with_what_was_said_and_told_once(home: Home) -> None:
    await published(home, changed(NEXT, reword(FIRST)), ALL)
    said = await home.arrive("Ana")
    assert "The questions were renewed" in said[-1]
    assert "One question you answered has new words" in said[-1]
    again = await home.say("Ana", "next")
    assert not any("The questions were renewed" in one for one in again)
    rows = {row.answer.question: row.answer.counted_value for row in await home.rows() if row.person == "Ana"}
    assert rows == {FIRST: "do", SECOND: "plan"}


async def test_what_was_said_to_other_words_is_asked_again_at_the_end_of_the_row(home: Home) -> None:
    await published(home, changed(NEXT, reword(FIRST, "We know why we are here")), ALL)
    said = await home.say("Ana", *["do"] * 10)
    assert "We know why we are here" in said[-1]
    assert "To the earlier words you said: Do" in said[-1]
    await home.say("Ana", "plan")
    rows = [row for row in await home.rows() if row.person == "Ana" and row.answer.question == FIRST]
    assert [(row.answer.value, row.saying.wording, row.saying.version) for row in rows] == [
        ("plan", "We know why we are here", NEXT)
    ]


async def test_what_means_the_same_in_other_words_is_not_asked_again(home: Home) -> None:
    def same(written: dict[str, Any]) -> None:
        reword(FIRST, "We know why we are here")(written)
        written["pack"]["renewals"] = renewals({"was": [FIRST], "now": [FIRST], "means_the_same": True})

    await published(home, changed(NEXT, same), ALL)
    said = await home.arrive("Ana")
    assert not any("new words" in one for one in said)
    said += await home.say("Ana", *["do"] * 10)
    assert not any("We know why we are here" in one for one in said)
    assert (await home.values("Ana"))[FIRST] == "do"


async def test_what_is_the_same_under_another_id_is_not_asked_again(home: Home) -> None:
    def moved(written: dict[str, Any]) -> None:
        text = json.dumps(written).replace("role.purpose", "role.aims").replace('"id": "purpose"', '"id": "aims"')
        written.update(json.loads(text))
        moves: list[dict[str, object]] = [
            {"was": [f"role.purpose.{level}"], "now": [f"role.aims.{level}"]} for level in range(1, 5)
        ]
        written["pack"]["renewals"] = renewals(*moves)

    await published(home, changed(NEXT, moved), ALL)
    now = await home.values("Ana")
    assert (now[FIRST], now["role.aims.1"]) == ("do", "do")
    said = await home.say("Ana", *["do"] * 10)
    assert not any(DEMO.pack.question[FIRST].text["en"] in one for one in said)
    rows = [row for row in await home.rows() if row.person == "Ana" and row.answer.question == "role.aims.1"]
    assert [(row.saying.version, row.saying.wording) for row in rows] == [(NEXT, DEMO.pack.question[FIRST].text["en"])]
    assert FIRST not in (await home.values("Ben"))
    assert "role.aims.1" not in (await home.values("Ben"))


def renewals(*moves: dict[str, object]) -> dict[str, object]:
    return {"since": NOW, "statements": list(moves)}


async def test_an_answer_to_the_older_words_is_not_taken_for_one_to_the_newer(home: Home) -> None:
    await published(home, changed(NEXT, reword(FIRST, "We know why we are here")), ALL)
    said = await home.say("Ben", "do")
    assert "I have not taken that as an answer" in said[-1]
    assert "We know why we are here" in said[-1]
    assert await home.values("Ben") == {}
    await home.say("Ben", "do")
    assert await home.values("Ben") == {FIRST: "do"}


async def test_a_button_with_the_older_words_is_answered_by_the_newer(home: Home) -> None:
    [session] = await home.sessions("Ben")
    control = next(one for id, one in home.screen.controls if id == session.id and one.question == FIRST)
    await published(home, changed(NEXT, reword(FIRST, "We know why we are here")), ALL)
    await home.say("Ana", "do")
    said = await home.press("Ben", control, session.id)
    assert "We know why we are here" in said[-1]
    assert await home.values("Ben") == {}


async def test_where_the_question_is_gone_the_next_one_is_put(home: Home) -> None:
    await published(home, changed(NEXT, without("data.insight.3")), ALL)
    said = await home.say("Ana", "do")
    assert "(3 of 11)" in said[-1]
    assert (await home.values("Ana")).keys() == {FIRST, SECOND}


async def test_a_dialog_that_is_gone_is_gone_on_with_as_it_was(home: Home) -> None:
    def change(written: dict[str, list[dict[str, object]]]) -> None:
        written["scripts"] = [one for one in written["scripts"] if one["dialog"] != "full"]
        for one in written["scripts"]:
            for step in one["steps"]:  # type: ignore[attr-defined]
                if "dialogs" in step:
                    step["dialogs"] = [id for id in step["dialogs"] if id != "full"]

    await published(home, changed(NEXT, change), ALL)
    assert await versions(home) == {"Ana": NEXT, "Ben": NEXT, "Cy": NOW}
    assert "(2 of 25)" in (await home.arrive("Cy"))[-1]


async def test_going_back_takes_everybody_back_with_everything_they_said(home: Home, url: str) -> None:
    await published(home, changed(NEXT, all_of(reword(FIRST), without("role.purpose.4"))), ALL)
    await home.say("Ana", "do", "do")
    before = answers(url)
    decided = await press(home).roll_back("demo", "ada")
    assert decided.publication is not None
    assert (decided.publication.version, decided.publication.state) == (NOW, "done")
    assert await versions(home) == {"Ana": NOW, "Ben": NOW, "Cy": NOW}
    assert answers(url) == before
    assert await home.bot.transactions.run(LOCAL, home.bot.house.version) == NOW
    assert "role.purpose.4" in await home.values("Cy")
    said = await home.say("Ana", *["do"] * 8)
    assert not any("To the earlier words" in one for one in home.screen.to("Ana")), said
    await home.arrive("Dee", "first_look")
    assert [one.version for one in await home.sessions("Dee")] == [NOW]
    assert [one.act for one in await press(home).history("demo")] == ["rolled_back", "published", "begun"]


async def test_a_round_that_is_answered_goes_over_as_a_whole(home: Home) -> None:
    await home.say("Cy", "new round", "named", "31 March 2027", "yes", "me")
    await home.say("Cy", "invite me", "accept")
    await published(home, changed(NEXT, reword(FIRST)), ALL)
    round = await home.bot.transactions.run(LOCAL, lambda tx: tx.rounds.newest())
    assert round is not None
    assert round.version == NEXT
    await press(home).roll_back("demo", "ada")
    round = await home.bot.transactions.run(LOCAL, lambda tx: tx.rounds.newest())
    assert round is not None
    assert round.version == NOW


async def test_two_people_where_it_takes_two(home: Home) -> None:
    content = changed(NEXT, reword(FIRST))
    weighed = await press(home).report(content)
    assert weighed.impact is not None
    two, token = press(home, by_two=True), weighed.impact.token
    first = await two.publish(content, Confirmed("ada", token, ALL))
    assert first.publication is not None
    assert first.publication.state == "proposed"
    assert await home.bot.transactions.run(LOCAL, home.bot.house.version) == NOW
    assert [one.code for one in (await two.publish(content, Confirmed("ada", token, ALL))).refused] == ["G106"]
    second = await two.publish(content, Confirmed("bo", token, ALL))
    assert second.publication is not None
    assert (second.publication.by, second.publication.second, second.publication.state) == ("ada", "bo", "done")
    assert await versions(home) == {"Ana": NEXT, "Ben": NEXT, "Cy": NEXT}


async def test_for_one_organisation_alone(home: Home) -> None:
    await published(home, changed(NEXT, reword(FIRST)), ALL, only="local")
    assert await home.bot.transactions.run(LOCAL, home.bot.house.version) == NEXT


def answers(url: str) -> list[tuple[object, ...]]:
    """Every row of answers as it is."""
    return rows(url, "SELECT * FROM answers ORDER BY organisation, respondent, question, revision")
