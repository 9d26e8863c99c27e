"""Plays the tour: does what the scenes say, and looks whether it is seen."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import assert_never

from eic_bot.model.value import value
from eic_bot.simulator.page.acts import (
    Act,
    Breaks,
    Hurries,
    Others,
    Presses,
    Reads,
    Repeats,
    Saves,
    Says,
    Scene,
    Waits,
    Who,
)
from eic_bot.simulator.page.council import Somebody
from eic_bot.simulator.page.declining import Declined
from eic_bot.simulator.page.demonstration import Demonstration
from eic_bot.simulator.page.finding import button, chosen_in_lists
from eic_bot.simulator.page.scenes import SCENES
from eic_bot.simulator.page.service import Json
from eic_bot.simulator.page.side import Platform, Press, Said, Side

PATIENCE_S = 20.0
LOOK_S = 0.05
QUIET_S = 1.5
"""How long nothing may be said for it to count as silence."""
ON: dict[Who, Platform] = {"officer": "slack", "colleague": "teams"}
WEEKS_S = 28 * 24 * 3600.0
"""How far away the workshop of a round is at least."""
TUESDAY = 1
CAST: dict[Who, Somebody] = {
    "officer": Somebody("Nia Roberts", "Improvement officer"),
    "colleague": Somebody("Owen Hughes", "Head of finance"),
}


@value
class Role:
    """Somebody in the tour, and where they talk."""

    platform: Platform
    side: Side
    person: str
    place: str
    name: str


@value
class Pace:
    """How long everything stands for who watches, in seconds."""

    caption: float = 0.0
    act: float = 0.0


WATCHED = Pace(caption=2.6, act=1.2)
Tell = Callable[[str], None]


class Tour:
    """One tour at a time."""

    def __init__(self, shown: Demonstration, scenes: Sequence[Scene] = SCENES, *, patience: float = PATIENCE_S) -> None:
        """``patience`` is how many seconds the bot has to say what is to be seen."""
        self._shown, self._scenes, self._patience = shown, scenes, patience
        self._played = 0
        self._roles: dict[Who, Role] = {}
        self._task: asyncio.Task[str | None] | None = None
        self._go_on = asyncio.Event()
        self._scene: int | None = None
        self._problem: str | None = None

    def state(self) -> Json:
        """Where it is."""
        caption = "" if self._scene is None else self._scenes[self._scene].caption
        cast = [] if self._scene is None else [self._roles[who] for who in self._scenes[self._scene].cast]
        return {
            "scenes": len(self._scenes),
            "scene": self._scene,
            "caption": caption,
            "running": self._task is not None and not self._task.done(),
            "problem": self._problem,
            "focus": [{"platform": one.platform, "place": one.place, "person": one.person} for one in cast],
        }

    async def start(self) -> None:
        """Begin, for who watches the page."""
        await self.stop()
        self._task = asyncio.create_task(self.play(WATCHED))
        self._task.add_done_callback(lambda _: self._changed())

    async def stop(self) -> None:
        """Leave off where it is."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        self._task, self._scene, self._problem = None, None, None
        self._changed()

    def go_on(self) -> None:
        """Wait no longer for who watches."""
        self._go_on.set()

    async def play(self, pace: Pace, tell: Tell = lambda _: None) -> str | None:
        """From the first scene to the last; what was not as it should be, None where all was."""
        self._played += 1
        self._problem = None
        try:
            for who, somebody in CAST.items():
                self._roles[who] = await self._enter(ON[who], somebody)
            self._roles["room"] = self._in_channel(self._roles["officer"])
            await self._shown.end_round()
            if self._shown.language != "en":
                await self._shown.speak("en")
            for number, scene in enumerate(self._scenes):
                self._scene = number
                self._changed()
                tell(f"\n{number + 1}. {scene.caption}")
                await self._pause(pace.caption)
                for act in scene.acts:
                    await self._do(act, tell)
                    await self._pause(pace.act)
        except (LookupError, Declined, UnseenError) as no:
            self._problem = f"Scene {(self._scene or 0) + 1}: {no}"
        return self._problem

    async def _enter(self, platform: Platform, somebody: Somebody) -> Role:
        side = self._shown.side(platform)
        name = somebody.name if self._played == 1 else f"{somebody.name} {self._played}"
        person = await side.enter(Somebody(name, somebody.role))
        places = [one["id"] for one in side.places() if one["person"] == person and one["kind"] == "private"]
        return Role(platform, side, person, places[0], name)

    async def _do(self, act: Act, tell: Tell) -> None:  # noqa: C901 - one case for each act
        match act:
            case Says(who, text, then):
                words = self._filled(text)
                role = self._says(who, words, tell)
                say = role.side.mention if who == "room" else role.side.say
                await self._seen(role, say(role.place, role.person, words), then, tell)
            case Presses(who, label, then):
                role = self._says(who, f"[{label}]", tell)
                await self._seen(role, role.side.press(self._pressed(role, label)), then, tell)
            case Hurries(who, labels, then):
                role = self._says(who, f"[{labels[0]}] and [{labels[1]}] at once", tell)
                both = [role.side.press(self._pressed(role, label)) for label in labels]
                await self._seen(role, asyncio.gather(*both), then, tell)
            case Saves(who, choices, then):
                role = self._says(who, " ".join(f"[{choice}]" for choice in choices), tell)
                said, action, filled = chosen_in_lists(self._from_bot(role), choices)
                press = Press(role.place, role.person, said.id, action, inputs=filled)
                await self._seen(role, role.side.press(press), then, tell)
            case Repeats(who):
                role = self._says(who, "(the last event once more)", tell)
                await self._silence(role)
            case Waits(who, then):
                role = self._says(who, "(the clock goes on to the next timer)", tell)
                await self._seen(role, self._shown.move_to("next"), then, tell)
            case Others(says, then):
                await asyncio.gather(*[self._speak(name, texts, then, tell) for name, texts in says.items()])
            case Breaks():
                tell("   (the service is killed, and started again)")
                await self._shown.restart()
            case Reads(who, then):
                self._reads(self._roles[who], then, tell)
            case _:
                assert_never(act)

    def _in_channel(self, role: Role) -> Role:
        places = [one["id"] for one in role.side.places() if one["kind"] == "channel"]
        return replace(role, place=places[0])

    def _filled(self, text: str) -> str:
        later = datetime.fromtimestamp(self._shown.clock.now() + WEEKS_S, UTC)
        day = later + timedelta(days=(TUESDAY - later.weekday()) % 7)
        workshop = f"{day.day} {day:%B} {day.year}"
        return text.replace("{colleague}", self._roles["colleague"].name).replace("{workshop}", workshop)

    async def _speak(self, name: str, texts: Sequence[str], then: str, tell: Tell) -> None:
        """Somebody of the council writes, each time as soon as the bot has answered."""
        for platform, side in self._shown.sides.items():
            for one in side.people():
                if one["name"] == name:
                    places = [it["id"] for it in side.places() if (it["person"], it["kind"]) == (one["id"], "private")]
                    role = Role("slack" if platform == "slack" else "teams", side, one["id"], places[0], name)
                    for number, text in enumerate(texts, 1):
                        tell(f"   {name}: {text}")
                        said = then if number == len(texts) else ""
                        await self._seen(role, side.say(role.place, role.person, text), said, lambda _: None)

    def _says(self, who: Who, text: str, tell: Tell) -> Role:
        role = self._roles[who]
        tell(f"   {role.name}: {text}")
        return role

    def _pressed(self, role: Role, label: str) -> Press:
        said, action = button(self._from_bot(role), label)
        return Press(role.place, role.person, said.id, action)

    async def _seen(self, role: Role, doing: Awaitable[object], then: str, tell: Tell) -> None:
        """Do it, and wait until the bot has said that."""
        before = {(one.id, one.text) for one in self._from_bot(role)}
        toast = await doing
        if isinstance(toast, str) and then in toast:
            tell(f"   eic-bot: {toast}")
            return
        new: Sequence[Said] = ()
        with suppress(TimeoutError):
            async with asyncio.timeout(self._patience):
                while not any(then in one.text for one in new):
                    await asyncio.sleep(LOOK_S)
                    new = [one for one in self._from_bot(role) if (one.id, one.text) not in before]
        for one in new:
            tell("\n".join(f"   | {line}" for line in one.text.splitlines()))
        if not any(then in one.text for one in new):
            raise UnseenError(then, new)

    async def _silence(self, role: Role) -> None:
        before = [(one.id, one.text) for one in self._from_bot(role)]
        await role.side.redeliver()
        await asyncio.sleep(QUIET_S)
        now = [(one.id, one.text) for one in self._from_bot(role)]
        if now != before:
            raise UnseenError("nothing new", self._from_bot(role)[-1:])

    def _reads(self, role: Role, then: Sequence[str], tell: Tell) -> None:
        text = self._shown.plain(role.platform, role.place, role.person)
        tell("\n".join(f"   | {line}" for line in text.splitlines()))
        at = 0
        for wanted in then:
            at = text.find(wanted, at)
            if at < 0:
                raise UnseenError(wanted, self._from_bot(role)[-1:])

    def _from_bot(self, role: Role) -> Sequence[Said]:
        return [one for one in role.side.talk(role.place, role.person).messages if one.who == "bot"]

    async def _pause(self, seconds: float) -> None:
        self._go_on.clear()
        if seconds:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._go_on.wait(), seconds)

    def _changed(self) -> None:
        self._shown.live.tell({"what": "tour"})


class UnseenError(Exception):
    """What was to be seen was not."""

    def __init__(self, wanted: str, seen: Sequence[Said]) -> None:
        said = "; ".join(one.text[:200] for one in seen) or "nothing"
        super().__init__(f"{wanted!r} was not said, but: {said}")
