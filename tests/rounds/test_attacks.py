"""Attempts to find out who said what in a round without names, by all that can be seen of it."""

import asyncio
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from eic_bot.model.spread import LEAST_ANONYMOUS, LEAST_FOR_WORDS
from tests.rounds.worlds import (
    ANSWERING,
    COLLEAGUE,
    FACILITATOR,
    ROOM,
    SPONSOR,
    SUPER_USER,
    Answers,
    seen_in,
    shows_counts,
    world,
)

ROWS = ("dd", "dp", "pp", "pn", "nn", "dk")
SAID: Answers = {
    "Pia": ("dd", "pp"),
    "Quin": ("dd", "pn"),
    "Ria": ("np", "pp"),
    "Sam": ("nd", "np"),
    "Tom": ("dd", "pp"),
    "Uma": ("nn", "dd"),
}
ALL_ANSWER = tuple(f"answer {person}" for person in ANSWERING)
READS = (
    *(f"look {person}" for person in (SPONSOR, SUPER_USER, FACILITATOR, COLLEAGUE)),
    *("export", "close", "reopen", "meet", "agenda"),
)
answered = st.tuples(st.sampled_from(ROWS[:5]), st.sampled_from(ROWS[:5]))
said_by_all = st.fixed_dictionaries(dict.fromkeys(ANSWERING, answered))


def swapped(said: Answers, one: str, other: str) -> Answers:
    return {**said, one: said[other], other: said[one]}


def submit(*people: str) -> tuple[str, ...]:
    return tuple(f"submit {person}" for person in people)


async def both(folder: Path, said: Answers, otherwise: Answers, steps: tuple[str, ...]) -> list[object]:
    """What is seen in one world, which is what is seen in the other."""
    first, people = await seen_in(folder / "one", said, steps)
    second, same_people = await seen_in(folder / "other", otherwise, steps)
    assert people == same_people
    assert first == second
    return first


async def test_two_looks_with_one_answer_between_them(tmp_path: Path) -> None:
    """At the export, at the workshop, at the agenda: what is added by the second is one person's."""
    steps = (
        *ALL_ANSWER,
        *submit(*ANSWERING[:5]),
        *("export", "close", "agenda", "meet", "export", "reopen"),
        *submit("Uma"),
        *("export", "close", "meet", "export"),
    )
    seen = await both(tmp_path, SAID, {**SAID, "Uma": ("pp", "nn")}, steps)
    assert shows_counts(seen)
    assert "Single answers stay closed" in repr(seen)


async def test_two_looks_at_a_round_with_names(tmp_path: Path) -> None:
    """Who said what is the super-user's to know: not the sponsor's, nor that of anybody in the workshop."""
    steps = (*ALL_ANSWER, *submit(*ANSWERING[:5]), "close", "agenda", "meet", "reopen")
    later = (*submit("Uma"), "close", "meet")
    found = []
    for name, uma in (("one", SAID["Uma"]), ("other", ("pp", "nn"))):
        async with world(tmp_path / name, {**SAID, "Uma": uma}, "named") as one:
            for step in (*steps, *later):
                await one.do(step)
            found.append([seen for seen in one.home.screen.shown if seen[0] in (SPONSOR, FACILITATOR, ROOM)])
    assert found[0] == found[1]
    assert shows_counts(found[0])
    assert "Single answers stay closed" in repr(found[0])


async def test_two_exports_while_single_answers_are_open(tmp_path: Path) -> None:
    steps = (*ALL_ANSWER, *submit(*ANSWERING[:5]), "export", *submit("Uma"), "export", "close", "export")
    seen = await both(tmp_path, SAID, swapped(SAID, "Uma", "Quin"), steps)
    empty, still_empty, whole = [one for one in seen if isinstance(one, list)]
    assert empty == still_empty == []
    assert len(whole) == 4 * len(ANSWERING)


async def test_the_order_in_which_they_come(tmp_path: Path) -> None:
    steps = (*ALL_ANSWER, *submit(*ANSWERING), "close", "export", "meet")
    order = (*ALL_ANSWER, *submit(*reversed(ANSWERING)), "close", "export", "meet")
    first, _ = await seen_in(tmp_path / "one", SAID, steps)
    second, _ = await seen_in(tmp_path / "other", SAID, order)
    assert [one for one in first if isinstance(one, list)] == [one for one in second if isinstance(one, list)]
    assert shows_counts(first)


async def test_what_was_not_handed_in_changes_nothing_that_others_see(tmp_path: Path) -> None:
    steps = (*ALL_ANSWER, *submit(*ANSWERING[:5]), *READS, "export")
    other = {**SAID, "Uma": ("pp", "nn")}
    assert shows_counts(await both(tmp_path, SAID, other, steps))


async def test_a_question_that_few_answered_is_in_no_export_and_in_no_finding(tmp_path: Path) -> None:
    """Five hand in; one of them alone answers the second characteristic, at its top."""
    few = dict.fromkeys(ANSWERING, ("dd", "skip"))
    steps = (*ALL_ANSWER, *submit(*ANSWERING[:5]), "close", "export", "meet", "view dd dd")
    seen = await both(tmp_path, {**few, "Pia": ("dd", "dd")}, {**few, "Pia": ("dd", "nn")}, steps)
    exported = next(one for one in seen if isinstance(one, list))
    assert {one["question"] for one in exported} == {"waste.rounds.1", "waste.rounds.2"}


async def test_one_who_can_be_told_by_one_answer_is_not_told_by_it_in_all_others(tmp_path: Path) -> None:
    """In an export the answers of one person do not stand together: other people's could be in their place."""
    steps = (*ALL_ANSWER, *submit(*ANSWERING), "close", "export")
    crossed = {**SAID, "Uma": (SAID["Uma"][0], SAID["Pia"][1]), "Pia": (SAID["Pia"][0], SAID["Uma"][1])}
    await both(tmp_path, SAID, crossed, steps)


@st.composite
def schedules(draw: st.DrawFn) -> tuple[str, ...]:
    """Who hands in, in which order; and reads before, between and after."""
    people = draw(st.permutations(ANSWERING))[: draw(st.integers(0, len(ANSWERING)))]
    steps = list(ALL_ANSWER)
    for person in people:
        steps += [*draw(st.lists(st.sampled_from(READS), max_size=2)), f"submit {person}"]
    return (*steps, *draw(st.lists(st.sampled_from(READS), max_size=4)), "close", "export", "meet")


LATE = ("close", "meet", "export", "reopen")


@given(schedules(), said_by_all, said_by_all)
@example((*ALL_ANSWER, *submit(*ANSWERING[:5]), *LATE, *submit("Uma"), *LATE), dict(SAID), dict(SAID))
@settings(
    max_examples=12,
    deadline=None,
    database=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
def test_whatever_is_read_whenever_nothing_tells_who_said_what(
    steps: tuple[str, ...], said: Answers, otherwise: Answers
) -> None:
    """Any two of those who handed in could have said each other's; of the rest, and of very few, anything at all."""
    with tempfile.TemporaryDirectory() as folder:
        seen = asyncio.run(in_worlds(Path(folder), said, otherwise, steps))
    assert seen


async def in_worlds(folder: Path, said: Answers, otherwise: Answers, steps: tuple[str, ...]) -> list[object]:
    seen, people = await seen_in(folder / "one", said, steps)
    other = dict(otherwise)
    if len(people) >= LEAST_FOR_WORDS["anonymous"]:
        turned = (*people[1:], people[0])
        other |= {one: said[next_one] for one, next_one in zip(people, turned, strict=True)}
    assert await seen_in(folder / "other", other, steps) == (seen, people)
    assert len(people) >= LEAST_ANONYMOUS or not shows_counts(seen)
    return seen
