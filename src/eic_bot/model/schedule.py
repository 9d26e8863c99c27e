"""What is sent unasked, and how often: the part of a pack in which an admin says it."""

from functools import cached_property
from typing import Annotated, Final, Literal, get_args

from pydantic import Field

from eic_bot.model.authored import Authored
from eic_bot.model.nudging import USUAL_CAP
from eic_bot.model.rhythm import Rhythm
from eic_bot.model.rhythm_reading import read_rhythm
from eic_bot.model.text import Text

Topic = Literal["resource", "plan", "story"]
"""For teams: something for their gap, what became of their plan, what a peer did."""
TOPICS: tuple[Topic, ...] = get_args(Topic)
RhythmText = Annotated[str, Field(min_length=1, max_length=80)]
_MONTHLY: Final = "first tuesday at 10:00"
_EVERY_OTHER: Final = "every other wednesday at 9:30"


class RoomSchedule(Authored):
    """For teams in their channels. Nothing is sent before a member has said when."""

    rhythms: tuple[RhythmText, ...] = Field(default=(_MONTHLY, _EVERY_OTHER), min_length=1, max_length=4)
    """What is offered when the bot asks; the first is what ``nudges`` alone means."""
    topics: tuple[Topic, ...] = Field(default=TOPICS, min_length=1)
    about: Text | None = None
    """A sentence of the admin's, said when the bot asks."""


class PeopleSchedule(Authored):
    """For people in private, of what waits for them."""

    rhythm: RhythmText = "every other tuesday at 10:00"


class ConversationSchedule(Authored):
    """For conversations that somebody began and does not go on with."""

    quiet_days: int = Field(default=60, ge=7, le=730)
    """After so many days of silence they are told, once."""
    grace_days: int = Field(default=30, ge=7, le=365)
    """And so many later it goes to the archive, from which it comes back at a word."""


class Schedule(Authored):
    """``nudges.yaml``."""

    rooms: RoomSchedule = RoomSchedule()
    people: PeopleSchedule | None = PeopleSchedule()
    """None where people are to be told of nothing but their rounds."""
    conversations: ConversationSchedule | None = ConversationSchedule()
    """None where they wait for good."""
    weekly_cap: int = Field(default=USUAL_CAP, ge=1, le=5)
    """Reminders and nudges together, to each person and to each channel."""

    @cached_property
    def offered(self) -> tuple[Rhythm, ...]:
        """What a channel can choose from."""
        return tuple(found for one in self.rooms.rhythms if (found := read_rhythm(one)) is not None)

    @cached_property
    def of_people(self) -> Rhythm | None:
        """How often people hear of what waits."""
        return None if self.people is None else read_rhythm(self.people.rhythm)


USUAL = Schedule()
