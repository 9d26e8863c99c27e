"""Whatever is changed in a pack, published, taken back and said meanwhile: no answer is lost, and all can go on."""

import asyncio
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, TypeAlias

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.inputs import Pressed
from eic_bot.service.publishing.records import Movers
from tests.publishing.press import asking, press, published, reword, statement, without
from tests.service.house import DEMO, Home, at_home
from tests.store.support import rows

Written: TypeAlias = dict[str, Any]
Edit: TypeAlias = tuple[str, str]
PEOPLE = ("Ana", "Ben", "Cy")
ASKED = [id for id in DEMO.pack.question if id.startswith(("role.", "data."))]
SOMETIMES = ("first_look", "councillor")
SMALL_AREAS = ("role", "data")
SAID = (
    "do", "2", "ddpn", "skip", "not our goal", "comment So it is", "summary", "change", "change 1", "back", "undo",
    "next", "areas", "yes", "help", "pause", "hello", "progress", "full", "still true", "stop", "resources",
)  # fmt: skip


def small(content: Content) -> Content:
    """Two of its areas, so that there is time for many edits."""
    written = content.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    pack = written["pack"]
    pack["manifest"]["areas"] = list(SMALL_AREAS)
    pack["areas"] = [one for one in pack["areas"] if one["area"] in SMALL_AREAS]
    pack["resources"] = pack["resources"][:6]
    for script in written["scripts"]:
        script["steps"] = [one for one in script["steps"] if one.get("area", SMALL_AREAS[0]) in SMALL_AREAS]
        for step in script["steps"]:
            if "statements" in step:
                step["statements"] = [one for one in step["statements"] if one in ASKED]
    return Content.model_validate(written)


SMALL = small(DEMO)


def retold(written: Written, id: str) -> None:
    reword(id, f"Anew, {id}")(written)


def dropped(written: Written, id: str) -> None:
    area, characteristic, _ = id.split(".")
    owner = next(
        one for each in written["pack"]["areas"] if each["area"] == area
        for one in each["characteristics"] if one["id"] == characteristic
    )  # fmt: skip
    if len(owner["statements"]) > 1:
        without(id)(written)


def asked_too(written: Written, id: str) -> None:
    for dialog in ("first_look", "councillor"):
        if not any(id in step.get("statements", ()) for script in written["scripts"] for step in script["steps"]):
            asking(dialog, id)(written)


def turned_round(written: Written, id: str) -> None:
    del id
    for script in written["scripts"]:
        for step in script["steps"]:
            if "statements" in step:
                step["statements"] = step["statements"][::-1]


def other_pace(written: Written, id: str) -> None:
    del id
    for script in written["scripts"]:
        script["pace"] = "ladder" if script.get("pace", "statement") == "statement" else "statement"


def fewer_labels(written: Written, id: str) -> None:
    del id
    labels = written["pack"]["manifest"]["scale"]["labels"]
    labels[:] = [one for one in labels if one["id"] not in ("review", "understand")] or labels


def with_choice(written: Written, id: str) -> None:
    """A question with choices, of which one goes each time."""
    del id
    found = written["pack"].setdefault("questions", [])
    if found:
        found[0]["choices"] = found[0]["choices"][1:] if len(found[0]["choices"]) > 2 else found[0]["choices"]
        return
    options = [{"id": one, "label": {"en": one}} for one in ("north", "south", "east", "west")]
    found.append({"kind": "single_choice", "id": "side", "text": {"en": "Which side?"}, "choices": options})
    for script in written["scripts"]:
        if script["dialog"] in SOMETIMES:
            script["steps"].insert(1, {"step": "ask", "id": "ask_side", "question": "side"})


def without_choice(written: Written, id: str) -> None:
    del id
    written["pack"].pop("questions", None)
    for script in written["scripts"]:
        script["steps"] = [one for one in script["steps"] if one.get("id") != "ask_side"]


def without_dialog(written: Written, id: str) -> None:
    del id
    written["scripts"] = [one for one in written["scripts"] if one["dialog"] != "councillor"]
    for script in written["scripts"]:
        for step in script["steps"]:
            if "dialogs" in step:
                step["dialogs"] = [one for one in step["dialogs"] if one != "councillor"]


def fewer_resources(written: Written, id: str) -> None:
    del id
    written["pack"]["resources"] = written["pack"]["resources"][::2]


EDITS: Mapping[str, Callable[[Written, str], None]] = {
    one.__name__: one
    for one in (
        retold, dropped, asked_too, turned_round, other_pace, fewer_labels, with_choice, without_choice,
        without_dialog, fewer_resources,
    )
}  # fmt: skip
What: TypeAlias = Literal["publish", "back", "say", "press"]
edits = st.lists(st.tuples(st.sampled_from(sorted(EDITS)), st.sampled_from(ASKED)), min_size=1, max_size=4)
acts = st.one_of(
    st.tuples(st.just("publish"), edits, st.sampled_from(["all", "all", "some", "nobody"])),
    st.tuples(st.just("back"), st.sampled_from(["all", "nobody"])),
    st.tuples(st.just("say"), st.sampled_from(PEOPLE), st.lists(st.sampled_from(SAID), min_size=1, max_size=4)),
    st.tuples(st.just("press"), st.sampled_from(PEOPLE), st.integers(0, 400)),
)


def edited(content: Content, version: str, wanted: Sequence[Edit]) -> Content:
    written = content.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    for name, id in wanted:
        try:
            statement(written, id)
        except StopIteration:
            continue  # an earlier edit took it away
        EDITS[name](written, id)
    written["pack"]["manifest"]["version"] = version
    return Content.model_validate(written)


async def do(home: Home, number: int, content: Content, act: tuple[Any, ...]) -> Content:
    """One act; the content that is edited next."""
    match act:
        case ("publish", wanted, whom):
            new = edited(content, f"2.{number}.0", wanted)
            await published(home, new, Movers(whom))
            return new
        case ("back", whom):
            await press(home).roll_back("demo", "ada", movers=Movers(whom))
        case ("say", who, words):
            await home.say(who, *words)
        case ("press", who, which) if home.screen.controls:
            session, control = home.screen.controls[which % len(home.screen.controls)]
            pressed = Pressed(who, control.value, control.question, control.revision)
            await home.take(home.event(who, pressed, session=session))
    return content


def answers(file: Path) -> list[tuple[object, ...]]:
    """Every row as it is, with the words it was given to."""
    return rows(file, "SELECT answers.*, text FROM answers JOIN wordings ON wordings.id = wording ORDER BY 1, 2, 3, 4")


async def lived(file: Path, wanted: Sequence[tuple[Any, ...]]) -> None:
    async with at_home(file.parent, SMALL, url=f"sqlite:///{file}") as home:
        for who, dialog in zip(PEOPLE, ("first_look", "full", "councillor"), strict=True):
            await home.arrive(who, dialog)
            await home.say(who, "do", "plan")
        content = SMALL
        for number, act in enumerate(wanted):
            before = answers(file)
            content = await do(home, number, content, act)
            if act[0] in ("publish", "back"):
                assert answers(file) == before
            else:
                assert set(answers(file)) >= set(before)
        for who in PEOPLE:
            await home.arrive(who, "full")
            assert await home.say(who, "do", "summary", "change", "back", "dddd")


@given(st.lists(acts, min_size=1, max_size=5))
@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_answer_is_lost_and_everybody_can_go_on(wanted: list[tuple[Any, ...]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(lived(Path(folder) / "home.db", wanted))
