"""Any inputs in any order: the engine never raises, always answers, and keeps its promises.

A long run with other seeds: ``EIC_TEST_LONG=1 make test ARGS="-k engine_properties"``.
"""

import os
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from eic_bot.dialogs.commands import COMMANDS
from eic_bot.dialogs.effects import Save
from eic_bot.dialogs.inputs import Pressed, Resolved, Returned, Said, Started, Submitted, TimerFired
from eic_bot.dialogs.requests import ResourcesFound, RoundFacts, SessionsFound
from eic_bot.dialogs.session import AwaitingText, Pace, session_to_json
from eic_bot.model.facts import Facts
from tests.dialogs.world import (
    ACTOR,
    EFFECTS,
    Move,
    Press,
    Wait,
    World,
    content,
    is_answered,
    is_from_a_person,
    new_session,
    phrases,
)

LONG = bool(os.environ.get("EIC_TEST_LONG"))
settings.register_profile(
    "engine",
    max_examples=3000 if LONG else 120,
    derandomize=not LONG,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)
BOUNDED = settings.get_profile("engine")
MOVES = 60 if LONG else 20

# --- what people may send ---------------------------------------------------------------------------------------------

NAMES = sorted(name for names in phrases()._catalogue.commands.values() for name in names)
ANSWERS = (
    *("do", "Do.", "d", "4", "the fourth one", "reveiw", "pln", "not yet", "we plan", "do plan", "police", "health"),
    *("ddpn", "dd", "dpp", "d d p n", "1 do, 2 plan, 3 not yet", "all do", "every one", "2: plan", "1", "1 1", "9 do"),
    *("yes", "no", "y", "n", "1, 2", "roads and homes", "all", "roads homes parks", "12", "-3", "1,000", "10.5", "£5"),
    *("31 March 2027", "31/03/2027", "2027-02-30", "1999-12-31", "https://example.org/x", "<https://a.b|x>", "http://"),
    *("Ana Smith", "another body", "other", "because", '"help"', "'do'", "\u201cpause\u201d", "", " ", "...", "?", '"'),
)
ARGUMENTS = ("", "1", "3", "99", "2 to plan", "1 do", "0", "money", "data", "3 money", "3 data", "high", "en", "xx")
ALSO = ("first look", "full", "everything", "start", "We buy it twice", "\u0663", "1 2 3", "to")
LENGTHS = (199, 200, 201, 1999, 2001, 3999, 4000, 4001, 20_000)

anything = st.text(st.characters(), max_size=40)
"""Any characters: controls, bidi marks, private use, halves of pairs."""
long_text = st.builds(
    lambda piece, length: (piece * length)[:length], st.text(min_size=1, max_size=4), st.sampled_from(LENGTHS)
)


def _slip(text: str, place: int, character: str) -> str:
    at = place % (len(text) + 1)
    return text[:at] + character + text[at + 1 :]


plausible = st.sampled_from(ANSWERS)
slips = st.builds(_slip, plausible, st.integers(0, 30), st.sampled_from(["", "x", "e", " ", "\u00a0", "\u200f"]))
commands = st.builds(
    lambda name, argument: f"{name} {argument}".strip(),
    st.sampled_from(NAMES),
    st.sampled_from(("", "", *ARGUMENTS, *ALSO)),
)
texts = st.one_of(plausible, plausible, commands, commands, slips, anything, long_text)


def _ids(pack: str) -> SearchStrategy[str]:
    found = content(pack).pack
    known = (*found.question, *found.characteristics, *(f"ambition.{area}" for area in found.area_of))
    return st.one_of(st.sampled_from(known), st.sampled_from(["ambition.", "ambition.no", "", "no.such"]), anything)


CANONICAL = st.builds(
    lambda name, argument: f"{name} {argument}".strip(),
    st.sampled_from([*COMMANDS, "pick", "reason", "nosuch"]),
    st.sampled_from(("", *ARGUMENTS, "yes", "other")),
)
VALUES = st.one_of(
    st.sampled_from(
        ["do", "plan", "not_yet", "yes", "no", "police", "roads", "3", "1", "9", "2027-03-31", "reason other"]
    ),
    st.integers(-1, 20) | st.just(10**400),
    st.floats(),
    st.lists(st.sampled_from(["roads", "homes", "parks", "do", ""]), max_size=4).map(tuple),
    CANONICAL,
    anything,
)
RESULTS = st.sampled_from([RoundFacts("solo", "Anytown", "computer"), ResourcesFound(()), SessionsFound(())])


def moves(pack: str) -> SearchStrategy[list[Move]]:
    """Rows of inputs; plausible ones more often than wild ones."""
    said = st.builds(Said, st.just(ACTOR), texts)
    seen = st.builds(Press, st.integers(0, 60), st.sampled_from([0, 0, 0, -1, 1]))
    pressed = st.builds(Pressed, st.just(ACTOR), VALUES, st.none() | _ids(pack), st.integers(-1, 3))
    submitted = st.builds(Submitted, st.just(ACTOR), _ids(pack), texts, st.integers(-1, 3))
    rare = st.one_of(
        st.builds(TimerFired, st.just(ACTOR), st.sampled_from(["slice", "other"]), st.integers(0, 2**45)),
        st.builds(Resolved, st.just(ACTOR), RESULTS),
        st.sampled_from([Returned(ACTOR), Started(ACTOR), Wait(60_000), Wait(301_000), Wait(90_000_000)]),
    )
    one: SearchStrategy[Move] = st.one_of(said, said, said, seen, seen, pressed, submitted, rare)
    return st.lists(one, min_size=1, max_size=MOVES)


PACES: SearchStrategy[Pace] = st.sampled_from(["statement", "ladder"])
DIALOGS = st.tuples(st.sampled_from(["full", "full", "first_look", "start"]), PACES)
FACTS = st.builds(
    Facts,
    st.sampled_from([None, "officer"]),
    st.sampled_from([None, "wales", "england"]),
    st.sampled_from([None, "county", "district"]),
)


def play(world: World, steps: list[Move]) -> None:
    """Begin, then make these moves; each that a person makes is answered."""
    for move in (Started(ACTOR), *steps):
        effects = world.take(move)
        nothing_to_press = isinstance(move, Press) and not world.controls
        if is_from_a_person(move) and not nothing_to_press:
            assert is_answered(effects), f"no answer to {move}"


# --- the properties ---------------------------------------------------------------------------------------------------


@given(DIALOGS, moves("demo"))
@example(("start", "statement"), [Said(ACTOR, "1"), Said(ACTOR, "repeat"), Said(ACTOR, "pause")])
@example(("full", "ladder"), [*[Said(ACTOR, "ddpn")] * 25, Said(ACTOR, "show"), Said(ACTOR, "pause"), Press(0)])
@example(("full", "ladder"), [Said(ACTOR, "comment \ud800"), Said(ACTOR, "comment"), Said(ACTOR, "\udfff")])
@example(("full", "ladder"), [Submitted(ACTOR, "role.purpose.1", "\ud800"), Pressed(ACTOR, "\ud800", "\ud800")])
@example(("full", "statement"), [Said(ACTOR, ""), Said(ACTOR, "?"), Said(ACTOR, '"'), Said(ACTOR, "\u202e1")])
@BOUNDED
def test_the_demonstration_pack_takes_any_inputs_in_any_order(dialog: tuple[str, Pace], steps: list[Move]) -> None:
    play(World("demo", new_session("demo", dialog[0], pace=dialog[1])), steps)


@given(PACES, FACTS, moves("everything"))
@example("statement", Facts(), [Pressed(ACTOR, 10**400, "budget"), Pressed(ACTOR, float("nan"), "budget")])
@example("statement", Facts(), [Submitted(ACTOR, "staff", "1"), Submitted(ACTOR, "partner", "police")])
@example("ladder", Facts(nation="england"), [Submitted(ACTOR, "money.wales", "all do")])
@example("ladder", Facts(nation="england"), [Submitted(ACTOR, "money.wales.1", "do")])
@example("statement", Facts(), [Said(ACTOR, "go to people"), Said(ACTOR, "skip")])
@example("statement", Facts(), [Said(ACTOR, "areas"), Said(ACTOR, "2"), Said(ACTOR, "do")])
@example("statement", Facts(), [Pressed(ACTOR, "police", "partner"), Said(ACTOR, "change 2 police")])
@example("statement", Facts(), [Said(ACTOR, "yes"), Said(ACTOR, "police"), Said(ACTOR, "change 1 no"), Press(0)])
@BOUNDED
def test_every_kind_of_question_takes_any_inputs_in_any_order(pace: Pace, facts: Facts, steps: list[Move]) -> None:
    play(World("everything", new_session("everything", "everything", pace=pace, facts=facts)), steps)


@given(moves("everything"))
@BOUNDED
def test_the_same_inputs_give_the_same_bytes(steps: list[Move]) -> None:
    first = World("everything", new_session("everything", "everything")).play((Started(ACTOR), *steps))
    for dialog in content("everything").dialogs.values():
        dialog.drawn.clear()  # what was prepared for speed must make no difference
    second = World("everything", new_session("everything", "everything")).play((Started(ACTOR), *steps))
    assert EFFECTS.dump_json(tuple(first.effects)) == EFFECTS.dump_json(tuple(second.effects))
    assert session_to_json(first.session) == session_to_json(second.session)


@given(moves("everything"), VALUES, st.sampled_from([-2, -1, 1, 2, 99]), st.data())
@BOUNDED
def test_a_press_on_an_old_prompt_changes_no_answer(
    steps: list[Move], value: object, shift: int, data: st.DataObject
) -> None:
    world = World("everything", new_session("everything", "everything"))
    world.play((Started(ACTOR), *steps))
    answers = dict(world.session.answers)
    question = data.draw(_ids("everything"))
    revision = (answers[question].revision if question in answers else 0) + shift
    press = Pressed(ACTOR, value, question, revision)  # type: ignore[arg-type]
    if isinstance(value, str) and value.startswith("reason "):
        return
    effects = world.take(press)
    assert world.session.answers == answers
    assert is_answered(effects)


@given(moves("everything"), texts, st.sampled_from([-2, -1, 1, 2, 99]), st.data())
@BOUNDED
def test_a_form_of_an_old_prompt_changes_no_answer(
    steps: list[Move], text: str, shift: int, data: st.DataObject
) -> None:
    world = World("everything", new_session("everything", "everything"))
    world.play((Started(ACTOR), *steps))
    answers = dict(world.session.answers)
    question = data.draw(st.sampled_from(list(content("everything").pack.question)))
    awaiting = world.session.awaiting
    assume(not isinstance(awaiting, AwaitingText) or question not in awaiting.questions)
    revision = (answers[question].revision if question in answers else 0) + shift
    effects = world.take(Submitted(ACTOR, question, text, revision))
    assert world.session.answers == answers
    assert is_answered(effects)


@given(st.sampled_from(["police", "health", "3"]), st.sampled_from(["no", "skip", "don't know"]))
@settings(BOUNDED, max_examples=9)
def test_what_no_longer_applies_is_set_aside_and_comes_back(partner: str, instead: str) -> None:
    world = World("everything", new_session("everything", "everything"))
    world.take(Started(ACTOR))
    world.say("yes", partner, "roads, homes", "31 March 2027")
    said = dict(world.session.answers)
    world.say("back", "back", "back", "back", instead)
    for id in ("partner", "topics", "since"):
        kept = world.session.answers[id]
        assert (kept.set_aside, kept.value) == (True, said[id].value)
        assert kept.counted_value is None
    world.say("undo")
    for id in ("partner", "topics", "since"):
        back = world.session.answers[id]
        assert back == replace(said[id], revision=back.revision, at=back.at)
        assert back.counted_value == said[id].value


def test_a_timer_set_for_something_that_has_moved_on_does_nothing() -> None:
    def status() -> str:
        return world.session.status

    world = World("everything", new_session("everything", "everything"))
    world.play([Started(ACTOR), TimerFired(ACTOR, "slice", 0)])
    assert status() == "asking"
    world.say("five minutes")
    first = world.session.slice_until
    world.say("pause", "resume", "five minutes")
    assert not is_answered(world.take(TimerFired(ACTOR, "slice", first)))
    assert status() == "asking"
    assert is_answered(world.take(TimerFired(ACTOR, "slice", world.session.slice_until)))
    assert status() == "paused"
    assert not is_answered(world.take(TimerFired(ACTOR, "slice", first)))


@pytest.mark.parametrize("typed", ["change 1", "comment Ask the treasurer", "go to money", "aim 2 money"])
def test_a_command_with_an_argument_works_while_a_number_is_asked(typed: str) -> None:
    world = World("everything", new_session("everything", "everything"))
    world.take(Started(ACTOR))
    world.say("yes", "police", "roads", "31 March 2027", typed)
    assert world.session.misreads == 0


def test_the_world_notices_a_turn_that_says_nothing() -> None:
    world = World("everything", new_session("everything", "everything"))
    effects = world.take(TimerFired(ACTOR, "other", 1))
    assert not is_answered(effects)
    assert not [effect for effect in effects if isinstance(effect, Save)]
