"""What comes back as ``still true?``: one's own named or solo answers, comparable ones only; nothing else ever."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eic_bot.dialogs.inputs import Pressed
from eic_bot.entrypoints.rehearsing import Rehearsal
from eic_bot.model.answers import Answer
from eic_bot.service.ports import Transaction
from eic_bot.service.tenancy import LOCAL
from tests.looking_back.preparing import begin, council, heard, next_edition, publish
from tests.store.support import rows

OFFERED, NOTHING = "Still true?", "I know nothing that you said before"
NAMELESS = "This round is without names"


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'rounds.db'}"


async def said(one: Rehearsal, who: str) -> dict[str, Answer]:
    """What stands of somebody where they answer now."""

    def read(tx: Transaction) -> dict[str, Answer]:
        [owner] = tx.owners([one.address_of(who)], one.now)
        return dict(tx.snapshot([], [owner.respondent]).answers[owner.respondent])

    return await one.bot.transactions.run(LOCAL, read)


@pytest.mark.parametrize("hands_in", [True, False])
async def test_nothing_of_a_round_without_names_comes_back(url: str, hands_in: bool) -> None:  # noqa: FBT001
    async with council(url, 2026) as one:
        await begin(one, "anonymous", 2026)
        await one.say("Bob", "dp", "pn", *(("submit", "yes") if hands_in else ()))
        await publish(one, "dn", "nn")
    async with council(url, 2027) as one:
        await begin(one, "named", 2027)
        assert "still true" not in "".join(text for who, text in one.wall.told if who == "Bob")
        await one.say("Bob", "still true")
        told = [text for who, text in one.wall.told if who == "Bob"]
        assert any(NOTHING in text for text in told)
        assert not any(OFFERED in text for text in told)


async def test_nothing_is_brought_into_a_round_without_names(url: str) -> None:
    async with council(url, 2026) as one:
        await begin(one, "named", 2026)
        await one.say("Bob", "dp", "pn", "submit", "yes")
        await publish(one, "dn", "nn")
    async with council(url, 2027) as one:
        await begin(one, "anonymous", 2027)
        await one.say("Bob", "still true")
        told = [text for who, text in one.wall.told if who == "Bob"]
        assert any(NAMELESS in text for text in told)
        assert not any(OFFERED in text for text in told)


async def test_what_the_super_user_entered_for_all_is_not_taken_for_their_own(url: str) -> None:
    async with council(url, 2026) as one:
        await begin(one, "named", 2026)
        await publish(one, "dn", "nn")
    async with council(url, 2027) as one:
        await begin(one, "named", 2027)
        await one.say("Cara", "accept", "still true")
        assert any(NOTHING in text for who, text in one.wall.told if who == "Cara")


async def test_nobody_is_offered_what_another_said(url: str) -> None:
    async with council(url, 2026) as one:
        await begin(one, "named", 2026)
        await one.say("Bob", "dp", "pn", "submit", "yes")
        await publish(one, "dn", "nn")
    async with council(url, 2027) as one:
        await begin(one, "named", 2027)
        await one.say("Cara", "accept", "still true")
        assert any(NOTHING in text for who, text in one.wall.told if who == "Cara")


async def test_what_was_written_for_oneself_alone_stays_there(url: str) -> None:
    async with council(url, 2026) as one:
        await one.say("Bob", "bins", "dp", "comment nobody must know", "pn")
    async with council(url, 2027) as one:
        await begin(one, "named", 2027)
        await one.say("Bob", "still true")
        assert "you said for yourself:" in heard(one, "Bob")
        await one.say("Bob", "yes", "yes")
        answers = await said(one, "Bob")
        assert {id: answer.value for id, answer in answers.items()} == {
            "waste.rounds.1": "do",
            "waste.rounds.2": "plan",
            "waste.less.1": "plan",
            "waste.less.2": "not_yet",
        }
        assert all(one.confirmed and one.comment is None for one in answers.values())


async def test_confirmed_answers_are_new_and_marked_and_the_old_ones_stay(url: str) -> None:
    async with council(url, 2026) as one:
        await begin(one, "named", 2026)
        await one.say("Bob", "dp", "pn", "submit", "yes")
        await publish(one, "dn", "nn")
    before = rows(url, "SELECT * FROM answers ORDER BY respondent, number")
    async with council(url, 2027) as one:
        await begin(one, "named", 2027)
        await one.say("Bob", "still true", "yes", "no", "dd")
        answers = await said(one, "Bob")
    assert [answers[id].confirmed for id in ("waste.rounds.1", "waste.less.1")] == [True, False]
    assert rows(url, "SELECT * FROM answers ORDER BY respondent, number")[: len(before)] == before


async def test_a_statement_with_other_words_is_asked_afresh(url: str, tmp_path: Path) -> None:
    async with council(url, 2026) as one:
        await begin(one, "named", 2026)
        await one.say("Bob", "dp", "pn", "submit", "yes")
        await publish(one, "dd", "nn")
    async with council(url, 2027, next_edition(tmp_path / "new")) as one:
        await begin(one, "named", 2027)
        await one.say("Bob", "still true")
        assert "Level 2, Plan" in heard(one, "Bob")
        assert "Level 1, Do" not in heard(one, "Bob")
        assert "Level 1 has other words now, so I ask it afresh." in heard(one, "Bob")
        await one.say("Bob", "yes")
        assert set(await said(one, "Bob")) == {"waste.rounds.2"}
        await one.say("Bob", "n")
        assert "Less waste" in heard(one, "Bob")
        assert OFFERED in heard(one, "Bob")
        answers = await said(one, "Bob")
        assert (answers["waste.rounds.1"].value, answers["waste.rounds.1"].confirmed) == ("not_yet", False)
        await publish(one, "dd", "dd")
        await one.say("Bob", "history")
        assert "The rounds: 31 March 2026 not compared" in heard(one, "Bob")
        assert "has other words now" in heard(one, "Bob")
        assert "Less waste: 31 March 2026 not at level 1 yet" in heard(one, "Bob")


async def test_where_the_author_says_that_it_means_the_same_it_is_offered(url: str, tmp_path: Path) -> None:
    same = "since: 1.0.0\nstatements: [{was: [waste.rounds.1], now: [waste.rounds.1], means_the_same: true}]\n"
    async with council(url, 2026) as one:
        await begin(one, "named", 2026)
        await one.say("Bob", "dp", "pn", "submit", "yes")
        await publish(one, "dd", "nn")
    async with council(url, 2027, next_edition(tmp_path / "new", same)) as one:
        await begin(one, "named", 2027)
        await one.say("Bob", "still true")
        assert "Level 1, Do" in heard(one, "Bob")
        await publish(one, "dd", "dd")
        await one.say("Bob", "history")
        assert "The rounds: 31 March 2026 level 2, 31 March 2027 level 2, change as before" in heard(one, "Bob")


async def test_an_old_button_confirms_nothing_of_another_characteristic(url: str) -> None:
    async with council(url, 2026) as one:
        await one.say("Bob", "bins", "dp", "pn")
    async with council(url, 2027) as one:
        await begin(one, "named", 2027)
        await one.say("Bob", "still true", "yes")
        answers = await said(one, "Bob")
        await one.take("Bob", Pressed("Bob", "still yes waste.rounds"))
        assert await said(one, "Bob") == answers
        await one.take("Bob", Pressed("Bob", "still yes waste.less"))
        assert len(await said(one, "Bob")) == 4


STEPS = st.lists(st.sampled_from(("named", "anonymous", "solo")), min_size=1, max_size=3)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(kinds=STEPS)
async def test_whatever_rounds_there_were_only_named_and_solo_answers_are_found(
    kinds: Sequence[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    url = f"sqlite:///{tmp_path_factory.mktemp('rounds') / 'rounds.db'}"
    for year, kind in enumerate(kinds, 2026):
        async with council(url, year) as one:
            if kind == "solo":
                await one.say("Bob", "bins", "dp", "pn")
            else:
                await begin(one, kind, year)
                await one.say("Bob", "dp", "pn", *(("submit", "yes") if year % 2 else ()))
                await publish(one, "dn", "nn")
    async with council(url, 2030) as one:

        def read(tx: Transaction) -> set[int]:
            [owner] = tx.owners([one.address_of("Bob")], one.now)
            return {found.round for found in tx.history.own(owner.id, 0)}

        found = await one.bot.transactions.run(LOCAL, read)
    linked = {id: kind for id, kind in rows(url, "SELECT id, kind FROM rounds WHERE state <> 'view'")}  # noqa: C416
    assert {linked[id] for id in found} <= {"named", "solo"}
    assert {linked[id] for id in found} == set(kinds) - {"anonymous"}
