"""A workshop: what people agree on is one list for each area, the most mixed is talked about, the rest is parked."""

import random
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eic_bot.model.agenda import CLOSING_MINUTES, MINUTE, Plan, plan
from eic_bot.model.answers import Answer, Given, NoAnswer
from eic_bot.model.meeting import (
    AgreeOnArea,
    Clock,
    Meeting,
    Park,
    Pause,
    PullOut,
    Refusal,
    Resume,
    Settle,
    Step,
    TakeUp,
    Undo,
    begin,
    clock,
    resume_from,
    take,
)
from eic_bot.model.spread import Rule, Said, Spread, spread
from tests.model.pieces import DEMO

SCALE = DEMO.scale
LABELS = [label.id for label in SCALE.labels]
STATEMENTS = [asked.id for found in DEMO.statements.values() for asked in found]
SMALL = STATEMENTS[:16]
"""Four characteristics of the first area."""
MOST_PRESSES = 60
WORKSHOP = 90


def spreads(said: Said, statements: list[str], rule: Rule = Rule("named")) -> dict[str, Spread]:  # noqa: B008 - a value
    return {id: spread(id, said, SCALE, rule) for id in statements}


def people(letters: Mapping[str, str]) -> Said:
    """For each statement, what each person said of it."""
    names = {"n": "not_yet", "u": "understand", "p": "plan", "d": "do", "r": "review"}
    found: dict[int, dict[str, Answer]] = {}
    for id, row in letters.items():
        for person, letter in enumerate(row):
            said = Answer(id, 1, names[letter]) if letter in names else Answer(id, 1, no_answer=NoAnswer.DONT_KNOW)
            found.setdefault(person, {})[id] = said
    return found


def planned(letters: Mapping[str, str], minutes: int = WORKSHOP) -> Plan:
    return plan(DEMO, spreads(people(letters), list(letters)), minutes)


def agreed_and_mixed() -> Plan:
    rows = dict.fromkeys(SMALL, "ddddd")
    mixed = {"role.purpose.2": "nnrrr", "role.purpose.3": "ddppp", "role.place.4": "nnddd", "role.partners.1": "dkkkk"}
    return planned(rows | mixed)


def test_what_is_agreed_is_a_list_by_area_and_the_rest_is_talked_about_most_mixed_first() -> None:
    made = agreed_and_mixed()
    assert [(one.area, len(one.proposals)) for one in made.consents] == [("role", 12)]
    assert {one.value for one in made.consents[0].proposals} == {"do"}
    assert [(one.characteristic, one.statements) for one in made.talks] == [
        ("role.purpose", ("role.purpose.2", "role.purpose.3")),
        ("role.place", ("role.place.4",)),
        ("role.partners", ("role.partners.1",)),
    ]
    assert made.parked == ()


def test_what_the_minutes_do_not_reach_is_parked_from_the_beginning() -> None:
    made = planned(dict.fromkeys(SMALL, "nnrrr"), CLOSING_MINUTES + 17)
    assert [one.characteristic for one in made.talks] == ["role.purpose", "role.place"]
    assert [one.characteristic for one in made.parked] == ["role.partners", "role.councillors"]
    assert planned(dict.fromkeys(SMALL, "nnrrr"), 0).talks == ()


def test_where_only_words_may_be_shown_nothing_is_proposed() -> None:
    said = people(dict.fromkeys(SMALL, "ddd"))
    assert plan(DEMO, spreads(said, SMALL), WORKSHOP).consents == ()
    anonymous = Rule("anonymous", is_closed=False)
    assert plan(DEMO, spreads(people(dict.fromkeys(SMALL, "ddddddd")), SMALL, anonymous), WORKSHOP).consents == ()


ROWS = st.dictionaries(st.sampled_from(STATEMENTS), st.text("nupdrk", min_size=5, max_size=5), max_size=40)


@settings(deadline=None, max_examples=60)
@given(ROWS, st.integers(0, 240))
def test_every_statement_is_in_one_place_and_the_plan_keeps_to_its_minutes(rows: dict[str, str], minutes: int) -> None:
    made = planned(rows, minutes)
    assert sorted(made.statements) == sorted(rows)
    assert not made.talks or sum(one.minutes for one in made.talks) + len(made.consents) + CLOSING_MINUTES <= minutes


GIVEN = st.builds(
    Given, st.sampled_from(SMALL), st.sampled_from([*LABELS, "great", None]), st.sampled_from([None, *NoAnswer])
)
AT = st.integers(0, 300 * MINUTE)
STEPS = st.one_of(
    st.builds(AgreeOnArea, st.sampled_from(["role", "data", "?"]), AT),
    st.builds(PullOut, st.sampled_from([*SMALL, "?"]), AT),
    st.builds(Settle, GIVEN, AT),
    st.builds(Park, st.lists(st.sampled_from([*SMALL, "?"]), max_size=3).map(tuple), AT),
    st.builds(TakeUp, st.sampled_from(["role.purpose", "role.place", "?"]), AT),
    st.builds(Pause, AT),
    st.builds(Resume, AT),
    st.builds(Undo, AT),
)


def places(meeting: Meeting) -> list[str]:
    listed = [one.statement for consent in meeting.lists for one in consent.proposals]
    talked = [one for talk in meeting.talks for one in talk.statements]
    return [*listed, *talked, *meeting.parked, *meeting.agreed]


@settings(deadline=None)
@given(st.lists(STEPS, min_size=3, max_size=40))
def test_whatever_happens_every_statement_stays_in_exactly_one_place(steps: list[Step]) -> None:
    made = agreed_and_mixed()
    meeting = begin(made, 0)
    for step in steps:
        after = take(meeting, step, SCALE)
        meeting = meeting if isinstance(after, Refusal) else after
        assert sorted(places(meeting)) == sorted(made.statements)
        assert all(one.value in LABELS or one.no_answer for one in meeting.agreed.values())
        found = clock(meeting, 400 * MINUTE)
        assert 0 <= found.fitting <= found.to_talk
        assert found.used >= 0
        assert found.left >= 0


@settings(deadline=None)
@given(st.lists(STEPS, max_size=30))
def test_a_meeting_goes_on_from_its_steps_as_if_there_had_been_no_break(steps: list[Step]) -> None:
    made = agreed_and_mixed()
    meeting = begin(made, 0)
    for step in steps:
        after = take(meeting, step, SCALE)
        meeting = meeting if isinstance(after, Refusal) else after
    assert resume_from(made, 0, meeting.steps, SCALE) == meeting


@settings(deadline=None)
@given(st.lists(STEPS, max_size=20), STEPS)
def test_undo_brings_back_what_stood_before_the_last_decision(steps: list[Step], last: Step) -> None:
    meeting = resume_from(agreed_and_mixed(), 0, steps, SCALE)
    after = take(meeting, last, SCALE)
    if isinstance(after, Refusal) or isinstance(last, Pause | Resume | Undo):
        return
    assert take(after, Undo(0), SCALE) == meeting


def test_what_was_parked_stays_parked_until_it_is_taken_up() -> None:
    meeting = begin(agreed_and_mixed(), 0)
    steps: list[Step] = [Park(("role.purpose.2",), 0), Park(("role.purpose.3", "role.place.1"), 0)]
    for step in steps:
        meeting = stepped(meeting, step)
    assert meeting.parked == ("role.purpose.2", "role.purpose.3", "role.place.1")
    meeting = stepped(meeting, TakeUp("role.purpose", 0))
    assert meeting.parked == ("role.place.1",)
    assert meeting.talks[-1].statements == ("role.purpose.2", "role.purpose.3")


def test_undo_reaches_back_over_a_break_and_as_far_as_the_beginning() -> None:
    meeting = begin(agreed_and_mixed(), 0)
    steps: list[Step] = [PullOut("role.place.1", 0), AgreeOnArea("role", 0), Pause(MINUTE), Resume(11 * MINUTE)]
    for step in steps:
        meeting = stepped(meeting, step)
    assert len(meeting.agreed) == 11
    meeting = stepped(meeting, Undo(0))
    assert meeting.agreed == {}
    assert meeting.rested == 10 * MINUTE, "the break stays a break"
    meeting = stepped(meeting, Undo(0))
    assert meeting.lists == agreed_and_mixed().consents
    assert take(meeting, Undo(0), SCALE) is Refusal.NOTHING_TO_UNDO


def stepped(meeting: Meeting, step: Step) -> Meeting:
    after = take(meeting, step, SCALE)
    assert not isinstance(after, Refusal)
    return after


@pytest.mark.parametrize(
    ("step", "refusal"),
    [
        (AgreeOnArea("data", 0), Refusal.NOT_THERE),
        (PullOut("role.purpose.2", 0), Refusal.NOT_THERE),
        (Settle(Given("role.purpose.1", "do"), 0), Refusal.NOT_THERE),  # it is on a list: pull it out first
        (Settle(Given("role.purpose.2", "great"), 0), Refusal.NOT_POSSIBLE),
        (Settle(Given("role.purpose.2"), 0), Refusal.NOT_POSSIBLE),
        (Settle(Given("role.purpose.2", "do", NoAnswer.SKIPPED), 0), Refusal.NOT_POSSIBLE),
        (Park((), 0), Refusal.NOT_THERE),
        (TakeUp("role.purpose", 0), Refusal.NOT_THERE),
        (Resume(0), Refusal.NOT_PAUSED),
        (Undo(0), Refusal.NOTHING_TO_UNDO),
    ],
)
def test_a_step_that_does_not_fit_changes_nothing_and_says_why(step: Step, refusal: Refusal) -> None:
    assert take(begin(agreed_and_mixed(), 0), step, SCALE) is refusal


def test_in_a_break_nothing_is_decided() -> None:
    paused = stepped(begin(agreed_and_mixed(), 0), Pause(0))
    for step in (AgreeOnArea("role", 0), Undo(0), Pause(0), PullOut("role.purpose.1", 0)):
        assert take(paused, step, SCALE) is Refusal.PAUSED


def test_the_clock_counts_no_break_and_says_what_still_fits() -> None:
    meeting = begin(planned(dict.fromkeys(SMALL, "nnrrr"), 40), 0)
    assert clock(meeting, 0) == Clock(used=0, left=35, to_talk=16, fitting=16)
    assert clock(meeting, 20 * MINUTE) == Clock(used=20, left=15, to_talk=16, fitting=4)
    rested = stepped(stepped(meeting, Pause(5 * MINUTE)), Resume(25 * MINUTE))
    assert clock(rested, 25 * MINUTE) == Clock(used=5, left=30, to_talk=16, fitting=12)
    assert clock(stepped(meeting, Pause(5 * MINUTE)), 90 * MINUTE).used == 5
    assert clock(meeting, 200 * MINUTE) == Clock(used=200, left=0, to_talk=16, fitting=0)
    assert clock(meeting, -MINUTE).used == 0


def a_council(seed: int) -> Said:
    """Five people who see their council alike in the large and differently in the small."""
    chance = random.Random(seed)
    found: dict[int, dict[str, Answer]] = {person: {} for person in range(5)}
    for id in STATEMENTS:
        level = int(id.rpartition(".")[2])
        usual = min(4, max(0, 5 - level + chance.choice((-1, 0, 0, 1))))
        disputed = chance.random() < 0.35
        for person in range(5):
            step = usual + (chance.randint(-2, 2) if disputed else int(chance.random() < 0.05))
            if chance.random() < 0.05:
                found[person][id] = Answer(id, 1, no_answer=NoAnswer.DONT_KNOW)
            else:
                found[person][id] = Answer(id, 1, LABELS[min(4, max(0, step))])
    return found


def whole_workshop(said: Said, chance: random.Random) -> tuple[Meeting, int, int]:
    """Ninety minutes with five people: how it ended, how many presses it took, and the minutes."""
    made = plan(DEMO, spreads(said, STATEMENTS), WORKSHOP)
    meeting, presses, now = begin(made, 0), 0, 0

    def press(step: Step) -> None:
        nonlocal meeting, presses
        meeting, presses = stepped(meeting, step), presses + 1

    for consent in made.consents:
        if chance.random() < 0.25:
            press(PullOut(chance.choice(consent.proposals).statement, now))
        if any(one.area == consent.area for one in meeting.lists):
            press(AgreeOnArea(consent.area, now))
        now += MINUTE
    while meeting.talks and clock(meeting, now).fitting:
        statement = meeting.talks[0].statements[0]
        press(Settle(Given(statement, chance.choice(LABELS)), now))
        now += chance.choice((1, 2, 2, 3)) * MINUTE
    if not meeting.is_over:
        press(Park(tuple(one for talk in meeting.talks for one in talk.statements), now))
    return meeting, presses, clock(meeting, now).used


@pytest.mark.parametrize("seed", range(20))
def test_ninety_minutes_end_with_everything_agreed_or_parked_and_few_presses(seed: int) -> None:
    said = a_council(seed)
    meeting, presses, minutes = whole_workshop(said, random.Random(seed))
    assert meeting.is_over
    assert sorted([*meeting.agreed, *meeting.parked]) == sorted(STATEMENTS)
    assert presses <= MOST_PRESSES
    assert minutes <= WORKSHOP
    assert len(meeting.agreed) >= 60


def test_even_where_nobody_agrees_on_anything_the_presses_are_few() -> None:
    said = people(dict.fromkeys(STATEMENTS, "nuprr"))
    meeting, presses, minutes = whole_workshop(said, random.Random(1))
    assert meeting.is_over
    assert presses <= MOST_PRESSES
    assert minutes <= WORKSHOP
