"""Sessions of the console: begun, gone on with, ended. Every function here works in the scope ``local``."""

from collections.abc import Collection, Mapping, Sequence

from eic_bot.model.admins import AdminRole, highest, may
from eic_bot.model.value import value
from eic_bot.service.admins.records import Held
from eic_bot.service.console.records import ConsoleSession, Person
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Audited, Council
from eic_bot.service.tenancy import LOCAL

MINUTE_MS = 60_000
LOGIN_MS = 10 * MINUTE_MS
"""How long somebody may take at the identity provider."""


@value
class Lasting:
    """How long a session lasts, in milliseconds."""

    idle: int = 30 * MINUTE_MS
    whole: int = 10 * 60 * MINUTE_MS


@value
class Place:
    """An organisation, and what somebody is there."""

    council: Council
    role: AdminRole


@value
class Visitor:
    """Whoever is signed in, and where they have a role: by name of the organisation."""

    session: ConsoleSession
    places: Mapping[str, Place]


def begin(tx: Transaction, mark: str, person: Person, lasting: Lasting, now: int, before: str = "") -> Visitor:
    """Somebody has signed in; what the browser had before has ended."""
    tx.console.end([before] if before else [])
    session = ConsoleSession(mark, person, now, now + lasting.whole, now + min(lasting.idle, lasting.whole))
    tx.console.keep(session)
    tx.audit([Audited(actor_of(person), "console.signed_in", person.issuer)], now)
    return Visitor(session, places_of(tx, person))


def visiting(tx: Transaction, mark: str, lasting: Lasting, now: int) -> Visitor | None:
    """Who is there; being there makes the session last. None where it has ended."""
    session = tx.console.find(mark, now)
    if session is None:
        return None
    ends = min(session.last, now + lasting.idle)
    if ends - session.ends >= min(MINUTE_MS, lasting.idle // 10):
        tx.console.prolong(mark, ends)
    return Visitor(session, places_of(tx, session.person))


def sign_out(tx: Transaction, session: ConsoleSession, now: int) -> None:
    """They leave by themselves."""
    if tx.console.end([session.mark]):
        tx.audit([Audited(actor_of(session.person), "console.signed_out", session.person.issuer)], now)


def endable(tx: Transaction, visitor: Visitor, organisation: str, now: int) -> Sequence[tuple[ConsoleSession, bool]]:
    """The sessions of those who have a role there, and whether the visitor may end them.

    That may who manages sessions in every organisation that the other has a role in.
    """
    ours = {name for name, place in visitor.places.items() if may(place.role, "manage_sessions")}
    found = [(one, set(places_of(tx, one.person))) for one in tx.console.open(now)]
    return [(one, there <= ours) for one, there in found if organisation in there]


def end(tx: Transaction, visitor: Visitor, organisation: str, marks: Collection[str], now: int) -> Collection[str]:
    """These have ended, as far as the visitor may end them; which they were."""
    may_end = [one for one, is_ours in endable(tx, visitor, organisation, now) if is_ours]
    ended = tx.console.end([one.mark for one in may_end if one.mark in marks])
    people = sorted({f"{one.person.issuer} {one.person.subject}" for one in may_end if one.mark in ended})
    actor = actor_of(visitor.session.person)
    tx.audit([Audited(actor, "console.ended", person) for person in people], now)
    return ended


def places_of(tx: Transaction, person: Person) -> Mapping[str, Place]:
    """Where somebody has a role: by what their provider says, and by what was granted to them here."""
    held = [*person.claimed, *tx.admins.held(person.known_as)]
    found = [(one, _role_in(one, held)) for one in tx.organisations()]
    return {one.name: Place(one, role) for one, role in found if role is not None}


def _role_in(council: Council, held: Sequence[Held]) -> AdminRole | None:
    names = {council.name, *council.joined, LOCAL.organisation}
    return highest({one.role for one in held if one.organisation in names})


def actor_of(person: Person) -> str:
    """As the record of who did what names them."""
    return f"console:{person.mail or person.subject}"
