"""Single promises of the engine, each on its own."""

import pytest

from eic_bot.dialogs.effects import Close, Effect, OpenDialog, Save, Say, Update
from eic_bot.dialogs.inputs import Pressed, Said, Started
from eic_bot.dialogs.plain import plain
from eic_bot.dialogs.progress import minutes_left
from eic_bot.dialogs.session import Pace
from eic_bot.dialogs.talk import Talk
from eic_bot.model.answers import NoAnswer, Value
from tests.dialogs.world import ACTOR, Wait, World, content, new_session, phrases


def begun(pack: str = "demo", dialog: str = "first_look", pace: Pace | None = None) -> World:
    world = World(pack, new_session(pack, dialog, pace=pace))
    world.take(Started(ACTOR))
    return world


def text(effects: tuple[Effect, ...]) -> str:
    """What was said anew."""
    return "\n".join(plain(effect.message) for effect in effects if isinstance(effect, Say))


def said(world: World, reply: str) -> str:
    return text(world.take(Said(ACTOR, reply)))


def value(world: World, question: str) -> Value | NoAnswer | None:
    answer = world.session.answers.get(question)
    return None if answer is None else answer.counted_no_answer or answer.counted_value


def test_undo_puts_back_the_answer_that_stood_before() -> None:
    world = begun().say("do", "change 1 to plan")
    assert value(world, "role.purpose.1") == "plan"
    assert "Taken back." in said(world, "undo")
    assert value(world, "role.purpose.1") == "do"
    assert "There is nothing to take back." in said(world, "undo")


def test_undo_of_a_first_answer_leaves_the_question_open() -> None:
    world = begun().say("do", "undo")
    assert world.session.answers["role.purpose.1"].is_open
    assert "(1 of 12)" in said(world, "repeat")


def test_a_comment_stays_when_the_answer_changes() -> None:
    world = begun().say("comment We Buy it Twice", "do", "change 1 to plan")
    answer = world.session.answers["role.purpose.1"]
    assert (answer.value, answer.comment) == ("plan", "We Buy it Twice")


def test_a_reason_goes_when_the_answer_changes() -> None:
    world = begun().say("not our goal", "other")
    assert world.session.answers["role.purpose.1"].reason == "other"
    world.say("change 1 to plan")
    assert world.session.answers["role.purpose.1"].reason is None


def test_back_goes_one_question_at_a_time_to_the_first() -> None:
    world = begun().say("do", "plan", "review")
    places = [said(world, "back") for _ in range(4)]
    for number, shown in zip((3, 2, 1), places, strict=False):
        assert f"({number} of 12)" in shown
    assert "There is nothing before it." in places[3]


@pytest.mark.parametrize("argument", ["0", "x", "-1", "٣x", "9" * 5000])
def test_a_press_that_was_made_up_goes_back_one_question(argument: str) -> None:
    world = begun().say("do", "plan", "review")
    assert "(3 of 12)" in text(world.take(Pressed(ACTOR, f"back {argument}", None, 0)))


def test_where_a_dialog_has_nothing_to_ask_it_says_so() -> None:
    assert "No question is open here." in text(tuple(begun("everything", "elsewhere").effects))


def test_what_closes_a_dialog_comes_only_when_no_question_is_left() -> None:
    world = begun("everything", "everything")
    world.say("no", "words", "dd", "change 1")
    assert "told_all" not in world.session.passed
    world = begun().say("go to staff", *["do"] * 11)
    assert "end" not in world.session.passed
    assert "A strength:" in said(world, "do")
    assert world.session.status == "finished"


def test_the_next_question_is_the_first_that_waits_round_again() -> None:
    world = begun()
    assert "(12 of 12)" in said(world, "go to staff")
    assert "(1 of 12)" in said(world, "do")


@pytest.mark.parametrize("reply", ["five", "5th", "stop it please", "all", "h do"])
def test_what_means_two_things_or_none_changes_nothing(reply: str) -> None:
    world = begun()
    effects = world.take(Said(ACTOR, reply))
    assert not [effect for effect in effects if isinstance(effect, Save)] or reply == "5th"
    assert reply != "five" or "could mean more than one thing" in text(effects)


def test_a_label_without_its_level_is_asked_back_in_a_ladder() -> None:
    world = begun(dialog="full")
    assert "could mean more than one thing" in said(world, "do")
    assert world.session.answers == {}
    assert "You said:" in said(world, "2")
    assert [value(world, f"role.purpose.{level}") for level in (1, 2, 3, 4)] == ["do"] * 4


def test_an_unreadable_reply_comes_back_with_the_two_nearest_and_can_be_picked() -> None:
    world = begun()
    shown = said(world, "we are sort of planful and reviewing")
    assert '"we are sort of planful and reviewing" is not one of the answers.' in shown
    assert "1. " in shown
    assert "2. " in shown
    assert "3. " not in shown
    assert world.session.answers == {}


def test_after_five_unreadable_replies_the_bot_stops_asking() -> None:
    world = begun()
    shown = [said(world, f"qqqq {number}") for number in "abcde"]
    assert "I stop asking for now" in shown[-1]
    assert not [one for one in shown[:-1] if "I stop asking" in one]
    assert world.session.status == "paused"
    assert "(1 of 12)" in said(world, "resume")


@pytest.mark.parametrize(
    ("command", "expected"),
    [("skip", NoAnswer.SKIPPED), ("don't know", NoAnswer.DONT_KNOW), ("not our goal", NoAnswer.NOT_OUR_GOAL)],
)
def test_each_way_of_not_answering_is_kept_apart(command: str, expected: NoAnswer) -> None:
    assert value(begun().say(command), "role.purpose.1") is expected


def test_not_yet_is_an_answer_of_value_nought() -> None:
    assert value(begun().say("not yet"), "role.purpose.1") == "not_yet"


def test_a_declined_ladder_leaves_what_was_answered() -> None:
    world = begun(dialog="full").say("2 plan", "skip")
    assert [value(world, f"role.purpose.{level}") for level in (1, 2, 3, 4)] == [
        *(NoAnswer.SKIPPED, "plan", NoAnswer.SKIPPED, NoAnswer.SKIPPED)
    ]


def test_each_press_on_a_ladder_is_kept_by_itself_and_the_last_one_goes_on() -> None:
    world = begun(dialog="full")
    for level in (3, 1, 4):
        effects = world.take(Pressed(ACTOR, "do", f"role.purpose.{level}", 0))
        assert isinstance(effects[0], Save)
        assert isinstance(effects[-1], Update)
    effects = world.take(Pressed(ACTOR, "plan", "role.purpose.2", 0))
    assert "(2 of 25)" in text(effects)


def test_a_second_press_on_the_same_button_changes_nothing_and_says_what_stands() -> None:
    world = begun()
    world.take(Pressed(ACTOR, "do", "role.purpose.1", 0))
    effects = world.take(Pressed(ACTOR, "plan", "role.purpose.1", 0))
    assert "You answered Do." in text(effects)
    assert value(world, "role.purpose.1") == "do"


def test_choices_are_added_and_taken_away_by_presses() -> None:
    world = begun("everything", "everything").say("yes", "police")
    for revision, (pressed, expected) in enumerate(
        [("homes", ("homes",)), ("roads", ("roads", "homes")), ("homes", ("roads",)), ("roads", ("roads",))]
    ):
        world.take(Pressed(ACTOR, pressed, "topics", revision))
        assert value(world, "topics") == expected
    world.take(Pressed(ACTOR, "parks", "topics", 4))
    world.take(Pressed(ACTOR, "homes", "topics", 5))
    assert value(world, "topics") == ("roads", "parks"), "no more than two"


def test_the_time_left_is_at_ones_own_pace_and_never_negative() -> None:
    world = begun()
    assert "About 4 minutes left" in said(world, "progress") or "minutes left" in said(world, "progress")
    for _ in range(4):
        world.take(Wait(50_000))
        world.say("do")
    talk = Talk(world.session, world.content.dialogs["first_look"], world.content.pack, phrases(), world.now)
    assert minutes_left(talk, 8) == 8
    assert minutes_left(talk, 1) == 1
    assert minutes_left(talk, 0) == 1


def test_nobody_is_promised_a_hundred_statements_in_a_minute() -> None:
    world = begun(dialog="full")
    world.take(Wait(2_000))
    world.say("ddpp", "undo")
    talk = Talk(world.session, world.content.dialogs["full"], world.content.pack, phrases(), world.now)
    assert minutes_left(talk, 100) == 7


def test_a_long_silence_is_not_counted_as_time_spent_answering() -> None:
    world = begun().say("do")
    spent = world.session.spent_ms
    world.take(Wait(3_600_000))
    world.say("plan")
    assert world.session.spent_ms == spent


def test_a_reply_longer_than_the_limit_is_refused_and_changes_nothing() -> None:
    world = begun()
    assert "keep it under 4000 characters" in said(world, "x" * 4001)
    assert world.session.answers == {}


def test_quotes_make_a_reply_an_answer_and_never_a_command() -> None:
    world = begun("everything", "everything").say("yes", '"help"')
    assert value(world, "partner") == "help_desk"
    assert "could mean more than one thing" in said(begun("everything", "everything").say("yes"), "help")


def test_evidence_is_asked_for_where_the_pack_requires_it() -> None:
    world = begun("everything", "everything", "statement").say("no", "words", "do")
    assert "(9 of 16)" in said(world, "repeat")
    assert "Where can people see this?" in said(world, "do")
    world.say("https://example.org/page")
    assert world.session.answers["money.control.2"].evidence == "https://example.org/page"


def test_an_ambition_is_kept_and_makes_a_gap_only_for_its_area() -> None:
    world = begun(dialog="full").say(*["dnnn"] * 4)
    assert "you want to be at level 3" in said(world, "aim 3")
    assert value(world, "ambition.role") == "3"
    assert value(world, "ambition.data") is None
    assert "Please name a level" in said(world, "aim 9")


def test_restart_takes_answers_back_only_after_yes() -> None:
    world = begun().say("do", "restart")
    assert value(world, "role.purpose.1") == "do"
    world.say("no")
    assert value(world, "role.purpose.1") == "do"
    world.say("restart", "yes")
    assert world.session.answers["role.purpose.1"].is_open
    assert world.session.answers["role.purpose.1"].revision == 2


def test_stopping_closes_the_session_and_keeps_every_answer() -> None:
    world = begun().say("do")
    effects = world.take(Said(ACTOR, "stop"))
    assert [effect.reason for effect in effects if isinstance(effect, Close)] == ["stopped"]
    assert value(world, "role.purpose.1") == "do"


def test_choosing_a_dialog_opens_it_and_closes_the_choice() -> None:
    world = begun(dialog="start")
    effects = world.take(Said(ACTOR, "full assessment"))
    assert [type(effect) for effect in effects] == [Close, OpenDialog]


def test_the_model_is_called_independent_in_the_first_message_and_in_help() -> None:
    sentence = "".join(span.text for span in phrases().say("independent"))
    for dialog in content("demo").dialogs:
        world = World("demo", new_session("demo", dialog))
        assert sentence in text(world.take(Started(ACTOR))), dialog
        assert sentence in said(world, "help"), dialog


def test_who_can_see_the_answers_is_said_before_the_first_question() -> None:
    for dialog in ("full", "first_look", "councillor"):
        world = World("demo", new_session("demo", dialog))
        shown = text(world.take(Started(ACTOR)))
        assert shown.index("Before you start:") < shown.index("(1 of ")
        assert "kept for 1 day" in shown


def test_the_pace_can_be_changed_and_the_answers_stay() -> None:
    world = begun(dialog="full").say("ddpn", "pace")
    assert "(5 of 100)" in said(world, "repeat")
    assert value(world, "role.purpose.3") == "plan"
