"""What the engine wants to know, answered within the transaction."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field

from eic_bot.dialogs import requests
from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.session import Pace, Session
from eic_bot.errors import BrokenPromiseError
from eic_bot.model.answers import Answer
from eic_bot.model.areas import Nation
from eic_bot.model.register import Register
from eic_bot.model.value import value
from eic_bot.model.workdays import ClosedDays
from eic_bot.service.records import Owner, StoredSession


def no_register() -> Register:
    """Where nobody said which councils there are."""
    return Register(())


@value
class RoundSetting:
    """What the settings say about keeping answers, for the notice before the first question."""

    kept_days: int | None = None
    places: Mapping[str, str] = field(
        default_factory=lambda: {"terminal": "computer", "slack": "slack", "teams": "teams"}
    )
    """Who else could read along, as a phrase, by channel."""
    site: str = ""
    """Where people reach the service on the web, for the screen of a room; empty where they cannot."""
    closed: ClosedDays = frozenset()
    """Bank holidays: nobody is reminded on them, and deadlines are counted without them."""
    holidays: Mapping[Nation, ClosedDays] = field(default_factory=dict)
    """Those of each nation, where they are known."""
    register: Callable[[], Register] = no_register
    """The councils there are, read when first needed; without any no organisation is one."""

    def closed_in(self, nation: Nation | None) -> ClosedDays:
        """The bank holidays of that nation; those of England where it is not known."""
        return self.closed if nation is None else self.holidays.get(nation, self.closed)


def answer(
    request: requests.Request,
    session: Session,
    owner: Owner,
    content: Content,
    others: Iterable[StoredSession],
    setting: RoundSetting,
) -> requests.Result:
    """The result that belongs to a request that no topic answers at its table."""
    if isinstance(request, requests.RoundStatus):
        place = setting.places.get(owner.address.channel, "computer")
        return requests.RoundFacts(owner.round_kind, owner.organisation, place, setting.kept_days)
    if isinstance(request, requests.OpenSessions):
        found = (how_far(one, content, session.pace, session.answers) for one in others)
        return requests.SessionsFound(tuple(found))
    raise BrokenPromiseError(f"no topic answers {request.request}")


def how_far(one: StoredSession, content: Content, pace: Pace, answers: Mapping[str, Answer]) -> requests.OpenSession:
    """How far a session is that waits, by what its respondent answered."""
    dialog = content.dialogs.get(one.dialog)
    asking = dialog.journeys[pace].asking if dialog else ()
    answered = sum(id in answers and not answers[id].is_open for stop in asking for id in stop.ids)
    return requests.OpenSession(one.id, one.dialog, answered)
