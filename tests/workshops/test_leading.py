"""Who may do what in a workshop, and what the room sees of it."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from eic_bot.dialogs.inputs import Pressed
from eic_bot.entrypoints.rehearsing import FACILITATOR, ROOM, SUPER_USER, Rehearsal
from eic_bot.model.answers import NoAnswer
from eic_bot.service.envelopes import Address, Inbound, Mentioned, Seen
from tests.store.support import rows
from tests.workshops.stages import FILE, in_room, meeting, official, round_of, up

NEXT_WEEK = "2027-01-20 09:30"


async def at_the_talks(one: Rehearsal) -> None:
    """Past the lists."""
    await one.mention(FACILITATOR, "start workshop")
    for _ in range(8):
        if "Anybody can pull" in up(one):
            await one.press(SUPER_USER, "agree ")
    assert "Said alone" in up(one)


def item(one: Rehearsal) -> str:
    return one.wall.up.partition(":")[2]


def private(one: Rehearsal, person: str) -> list[str]:
    return [text for who, text in one.wall.told if who == person]


async def test_only_the_super_user_records_and_others_are_told_in_private(named: Path, tmp_path: Path) -> None:
    async with meeting(named, tmp_path) as one:
        await one.mention(FACILITATOR, "start workshop")
        before = in_room(one)
        one.wall.told.clear()
        await one.press(FACILITATOR, "agree ")
        await one.press("Dee", "agree ")
        await one.mention("Dee", "agree")
        await one.press("Dee", "park ")
        assert await official(one) == {}
        assert in_room(one) == before
        assert "Only Ben, the super-user, records" in private(one, "Dee")[0]
        assert "facilitator and the super-user lead" in private(one, "Dee")[-1]
        assert "Only Ben" in private(one, FACILITATOR)[0]
        await one.press(SUPER_USER, "agree ")
        assert len(await official(one)) > 5


async def test_nobody_else_starts_it(named: Path, tmp_path: Path) -> None:
    async with meeting(named, tmp_path) as one:
        for person in ("Dee", "Zoe"):
            await one.mention(person, "start workshop")
            assert one.wall.up == ""
            assert "The facilitator or the super-user of the round starts" in in_room(one)


async def test_it_does_not_cut_off_those_who_still_answer(named: Path, tmp_path: Path) -> None:
    async with meeting(named, tmp_path, at="2026-11-30 10:00") as one:
        await one.mention(FACILITATOR, "start workshop")
        assert "until 6 January 2027" in in_room(one)
        assert (await round_of(one)).state == "answering"


async def test_started_again_in_the_same_room_nothing_of_before_is_left_open(named: Path, tmp_path: Path) -> None:
    async with meeting(named, tmp_path) as one:
        await at_the_talks(one)
        first = one.wall.places[one.wall.up]
        await one.mention(FACILITATOR, "start workshop")
        assert first not in one.wall.posted
        assert sum("Said alone" in text for text in one.wall.posted.values()) == 1


async def test_a_room_that_waits_for_the_super_user_does_not_take_part(named: Path, tmp_path: Path) -> None:
    async with meeting(named, tmp_path) as one:
        await one.mention(FACILITATOR, "start workshop")
        kim = Seen(Address("terminal", "local", "kim-id"), "Kim")
        there, seen = Address("terminal", "local", "Other room"), (*(one.present or ()), kim)
        asked = Mentioned(FACILITATOR, "start workshop")
        await one.bot.take(Inbound("other:1", there, asked, one.now, is_room=True, present=seen))
        before = in_room(one)
        for number, text in enumerate(("pull out 1", "agree", "pause")):
            said = Mentioned(SUPER_USER, text)
            await one.bot.take(Inbound(f"other:{number + 2}", there, said, one.now, is_room=True))
        assert in_room(one) == before
        assert await official(one) == {}
        assert not any("Agenda" in text for who, text in one.wall.told if who == "Other room")


async def test_anybody_pulls_out_and_the_rest_is_agreed_with_one_press(named: Path, tmp_path: Path) -> None:
    async with meeting(named, tmp_path) as one:
        await one.mention(FACILITATOR, "start workshop")
        first = item(one)
        await one.press("Dee", "pull ")
        assert item(one) == first
        pulled = {value for value in one.wall.controls[one.wall.up] if value.startswith("pull ")}
        await one.mention("Eve", "pull out 1")
        assert len([v for v in one.wall.controls[one.wall.up] if v.startswith("pull ")]) == len(pulled) - 1
        await one.press(SUPER_USER, "agree ")
        assert len(await official(one)) == len(pulled) - 1


async def test_how_far_apart_people_were_is_replaced_by_what_was_agreed(named: Path, tmp_path: Path) -> None:
    async with meeting(named, tmp_path) as one:
        await at_the_talks(one)
        key, statement = one.wall.up, item(one)
        await one.mention(SUPER_USER, "Do")
        assert one.wall.standing[key].endswith("Agreed: Do.")
        assert (await official(one))[statement].value == "do"
        key, statement = one.wall.up, item(one)
        await one.press(SUPER_USER, "decline ")
        assert one.wall.standing[key].endswith("Agreed: Not our goal.")
        assert (await official(one))[statement].no_answer == NoAnswer.NOT_OUR_GOAL
        key = one.wall.up
        await one.press(FACILITATOR, "park ")
        assert one.wall.standing[key].endswith("Parked.")
        assert "Said alone" not in "".join(text for key, text in one.wall.standing.items() if key != one.wall.up)


async def test_undo_takes_the_answer_back_and_a_second_press_of_the_same_undoes_no_more(
    named: Path, tmp_path: Path
) -> None:
    async with meeting(named, tmp_path) as one:
        await at_the_talks(one)
        agreed, statement = len(await official(one)), item(one)
        await one.press(SUPER_USER, "settle ")
        control, session = one.wall.controls[one.wall.up]["undo"]
        for _ in range(2):
            await one.take(ROOM, Pressed(FACILITATOR, control.value, None, control.revision), session)
        assert item(one) == statement
        assert len(await official(one)) == agreed
        assert "Said alone" in up(one)
        await one.press(SUPER_USER, "settle ")
        assert statement in await official(one)


async def test_a_press_on_what_was_settled_changes_nothing(named: Path, tmp_path: Path) -> None:
    async with meeting(named, tmp_path) as one:
        await at_the_talks(one)
        statement = item(one)
        found = dict(one.wall.controls[one.wall.up])
        await one.mention(SUPER_USER, "Do")
        for value in (f"settle {statement} review", f"park {statement}"):
            control, session = found[value]
            await one.take(ROOM, Pressed(SUPER_USER, control.value, None, control.revision), session)
        assert (await official(one))[statement].value == "do"


async def test_what_is_typed_is_answered_also_where_it_changes_nothing(named: Path, tmp_path: Path) -> None:
    async def answer(one: Rehearsal, text: str) -> str:
        one.wall.told.clear()
        await one.mention(SUPER_USER, text)
        return "".join(private(one, SUPER_USER))

    async with meeting(named, tmp_path) as one:
        one.present = None
        await one.mention(FACILITATOR, "start workshop")
        assert "fits nothing" in await answer(one, "agree")
        await one.mention(SUPER_USER, "go on here")
        assert "fits nothing" in await answer(one, "go on here")
        assert "fits nothing" in await answer(one, "resume")
        await one.mention(FACILITATOR, "pause")
        assert "The workshop is paused." in await answer(one, "agree")
        await one.mention(FACILITATOR, "resume")
        await one.mention(FACILITATOR, "end workshop")
        assert "fits nothing" in await answer(one, "agree")


async def test_it_goes_on_another_day_after_a_restart(named: Path, tmp_path: Path) -> None:
    async with meeting(named, tmp_path) as one:
        await at_the_talks(one)
        await one.press(SUPER_USER, "settle ")
        statement, agreed = item(one), await official(one)
        await one.press(FACILITATOR, "pause")
        assert "Paused:" in up(one)
        assert "Said alone" not in in_room(one)
        await one.mention(SUPER_USER, "Do")
        assert await official(one) == agreed
    async with meeting(named, tmp_path, at=NEXT_WEEK) as one:
        await one.mention(FACILITATOR, "resume")
        assert item(one) == statement
        assert "minutes left" in up(one)
        await one.mention(SUPER_USER, "Do")
        assert len(await official(one)) == len(agreed) + 1


async def test_who_is_not_in_the_round_keeps_it_from_being_shown_until_the_super_user_says_so(
    named: Path, tmp_path: Path
) -> None:
    async with meeting(named, tmp_path) as one:
        assert one.present is not None
        zoe = Seen(Address("terminal", "local", "zoe-id"), "Zoe", guest=True)
        kim = Seen(Address("terminal", "local", "kim-id"), "Kim")
        one.present = (*one.present, zoe, kim)
        await one.mention(FACILITATOR, "start workshop")
        assert "Here, and not in the round: Zoe (guest or from outside), Kim." in up(one)
        assert "Agenda" not in in_room(one)
        await one.press(FACILITATOR, "open")
        assert "Agenda" not in in_room(one)
        await one.press(SUPER_USER, "open")
        assert "Ben said that we go on here." in in_room(one)
        assert "Anybody can pull" in up(one)
        await one.press(SUPER_USER, "agree ")
        url = f"sqlite:///{tmp_path / FILE}"
        [(who,)] = rows(url, "SELECT after FROM audit WHERE action = 'workshop.agreed' LIMIT 1")
        assert who.endswith("others 2")


async def test_where_nobody_knows_who_is_there_the_super_user_is_asked(named: Path, tmp_path: Path) -> None:
    async with meeting(named, tmp_path) as one:
        one.present = None
        await one.mention(FACILITATOR, "start workshop")
        assert "I cannot see who is in this room" in up(one)
        await one.mention(SUPER_USER, "go on here")
        assert "Anybody can pull" in up(one)


async def test_the_facilitator_hands_over_and_a_reason_is_kept(named: Path, tmp_path: Path) -> None:
    async with meeting(named, tmp_path) as one:
        await at_the_talks(one)
        statement = item(one)
        await one.press(SUPER_USER, "settle ")
        await one.mention(SUPER_USER, "because the audit of May says so")
        assert (await official(one))[statement].comment == "the audit of May says so"
        await one.mention(FACILITATOR, "hand over to Dee")
        assert "Dee leads through the workshop" in in_room(one)
        key = one.wall.up
        await one.press(FACILITATOR, "park ")
        assert "Said alone" in one.wall.standing[key]
        await one.press("Dee", "park ")
        assert one.wall.standing[key].endswith("Parked.")


async def test_an_answer_and_its_reason_are_said_in_one_breath_by_who_may(named: Path, tmp_path: Path) -> None:
    async with meeting(named, tmp_path) as one:
        await at_the_talks(one)
        statement = item(one)
        await one.mention("Dee", "do because I say so")
        assert statement not in await official(one)
        assert item(one) == statement
        await one.mention(SUPER_USER, "Do, because the basics hold")
        kept = (await official(one))[statement]
        assert (kept.value, kept.comment) == ("do", "the basics hold")
        assert item(one) != statement


async def test_a_second_room_sees_the_same_and_presses_there_count(named: Path, tmp_path: Path) -> None:
    other = "Other room"
    async with meeting(named, tmp_path) as one:
        await at_the_talks(one)
        before = len(one.wall.told)
        there = Address("terminal", "local", other)
        joined = Inbound("other:1", there, Mentioned(SUPER_USER, "start workshop"), one.now, is_room=True,
                         present=one.present)  # fmt: skip
        await one.bot.take(joined)
        shown = [text for who, text in one.wall.told[before:] if who == other]
        assert "Said alone" in shown[-1]
        statement = item(one)
        settle = next(v for v in one.wall.controls[one.wall.up] if v.startswith("settle "))
        control, session = one.wall.controls[one.wall.up][settle]
        pressed = Pressed(SUPER_USER, control.value, None, control.revision)
        await one.bot.take(Inbound("other:2", there, pressed, one.now, session, is_room=True))
        assert statement in await official(one)
        assert item(one) != statement
        assert "Said alone" in [text for who, text in one.wall.told if who == other][-1]


async def test_what_is_pressed_in_a_room_that_does_not_see_the_workshop_is_not_taken(
    named: Path, tmp_path: Path
) -> None:
    async with meeting(named, tmp_path) as one:
        await at_the_talks(one)
        agreed = await official(one)
        settle = next(v for v in one.wall.controls[one.wall.up] if v.startswith("settle "))
        control, session = one.wall.controls[one.wall.up][settle]
        elsewhere = Address("terminal", "local", "Elsewhere")
        pressed = Pressed(SUPER_USER, control.value, None, control.revision)
        await one.bot.take(Inbound("elsewhere", elsewhere, pressed, one.now, session, is_room=True))
        assert await official(one) == agreed


@pytest.mark.parametrize(
    "value", ["", "settle", "settle x y z", "agree nowhere", "decline role.purpose.1 because", "take_up"]
)
async def test_a_press_that_means_nothing_is_survived(value: str, named: Path, tmp_path: Path) -> None:
    async with meeting(named, tmp_path) as one:
        await at_the_talks(one)
        agreed, shown = await official(one), in_room(one)
        _, session = next(iter(one.wall.controls[one.wall.up].values()))
        await one.take(ROOM, Pressed(SUPER_USER, value, None, 0), session)
        assert await official(one) == agreed
        assert in_room(one) == shown


async def test_of_an_anonymous_round_counts_are_shown_from_the_threshold(anonymous: Path, tmp_path: Path) -> None:
    async with meeting(anonymous, tmp_path) as one:
        await at_the_talks(one)
        assert re.search(r"Said alone: .* \d", up(one))


async def test_a_council_may_set_a_higher_threshold(anonymous: Path, tmp_path: Path) -> None:
    async with meeting(anonymous, tmp_path) as one:
        with closing(sqlite3.connect(tmp_path / FILE)) as database, database:
            database.execute("UPDATE round_settings SET threshold = 6")
        await one.mention(FACILITATOR, "start workshop")
        assert "Anybody can pull" not in in_room(one)
        assert not re.search(r"Said alone: .* \d", in_room(one))


async def test_of_an_anonymous_round_below_the_threshold_there_are_words_only(few: Path, tmp_path: Path) -> None:
    async with meeting(few, tmp_path) as one:
        await one.mention(FACILITATOR, "start workshop")
        assert "Anybody can pull" not in in_room(one)  # a list would be their answers
        seen = set()
        for _ in range(20):
            seen |= {line for line in up(one).splitlines() if line.startswith("Said alone")}
            await one.press(SUPER_USER, "settle ")
        assert seen <= {"Said alone: mixed.", "Said alone: nearly the same.", "Said alone: not known."}
        assert len(seen) > 1


async def test_a_reason_for_a_list_is_kept_with_all_that_was_agreed_from_it(named: Path, tmp_path: Path) -> None:
    async with meeting(named, tmp_path) as one:
        await one.mention(FACILITATOR, "start workshop")
        await one.mention("Dee", "pull out 1")
        await one.press(SUPER_USER, "agree ")
        agreed = await official(one)
        await one.mention("Dee", "because I say so")
        assert {answer.comment for answer in (await official(one)).values()} == {None}
        await one.mention(SUPER_USER, "because nobody objected")
        assert {id: answer.comment for id, answer in (await official(one)).items()} == dict.fromkeys(
            agreed, "nobody objected"
        )
        assert "The reason is kept with Role of the authority" in in_room(one)


async def test_where_we_want_to_be_is_recorded_by_the_super_user(named: Path, tmp_path: Path) -> None:
    async with meeting(named, tmp_path) as one:
        await at_the_talks(one)
        talked = item(one)
        await one.mention("Dee", "aim 3")
        assert not [id for id in await official(one) if id.startswith("ambition.")]
        await one.mention(SUPER_USER, "aim 3")
        await one.mention(SUPER_USER, "aim 4 role of the authority by 31 March 2028")
        assert "we want to be at level 4 by 31 March 2028." in in_room(one)
        for wrong in ("aim", "aim 9 role of the authority", "aim 3 the moon", "aim high"):
            await one.mention(SUPER_USER, wrong)
        aims = {id: answer for id, answer in (await official(one)).items() if id.startswith("ambition.")}
        assert {id: (one_aim.value, one_aim.comment) for id, one_aim in aims.items()} == {
            f"ambition.{talked.rpartition('.')[0]}": ("3", None),
            "ambition.role": ("4", "2028-03-31"),
        }
        assert "I need a level from 1 to 4" in in_room(one)
        await one.mention(FACILITATOR, "end workshop")
        assert "Where do we want to be?" in in_room(one)
