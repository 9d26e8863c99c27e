"""The port ``Rights``: what is kept of a person, that it goes, and that nothing is kept longer than was agreed."""

import secrets
from collections.abc import Callable, Collection, Mapping, Sequence

from sqlalchemy import BigInteger, Connection, Text, bindparam, insert, literal_column, select, update

from eic_bot.service.rights.records import (
    Aged,
    Complaint,
    Departure,
    Kind,
    Mode,
    Part,
    Person,
    TheirRound,
)
from eic_bot.store.rights import elsewhere, erasing, retaining
from eic_bot.store.rights.organisational import RECORDS
from eic_bot.store.rights.rules import OWNER
from eic_bot.store.rights.tables import PEOPLE
from eic_bot.store.statements import NOW, ORGANISATION, Prepared, Row, as_list, is_ours
from eic_bot.store.tables.organisations import organisations
from eic_bot.store.tables.rights import complaints, departures
from eic_bot.store.tables.rounds import OPEN, round_roles, rounds

__all__ = ["SqlRights"]

IS_OPEN = f"rounds.{OPEN}"
LOTS = 2**62

ROLES = Prepared(
    select(round_roles.c.role)
    .join_from(round_roles, rounds, rounds.c.id == round_roles.c.round)
    .where(is_ours(round_roles), round_roles.c.owner == OWNER, literal_column(IS_OPEN))
    .order_by(round_roles.c.role)
)
DEPARTING = Prepared(
    select(organisations.c.name, departures.c.id)
    .join_from(departures, organisations, organisations.c.id == departures.c.organisation)
    .where(literal_column("departures.owner IS NOT NULL"))
    .order_by(departures.c.id)
)
COMPLAIN = Prepared(
    insert(complaints)
    .values(
        organisation=ORGANISATION, owner=bindparam("of", type_=BigInteger), words=bindparam("said", type_=Text),
        received_at=NOW, due_on=bindparam("due", type_=Text), outcome="",
    )
    .returning(complaints.c.id)
)  # fmt: skip
COMPLAINTS = Prepared(
    select(
        complaints.c.id, complaints.c.owner, complaints.c.words, complaints.c.received_at, complaints.c.due_on,
        complaints.c.closed_at, complaints.c.outcome,
    )
    .where(complaints.c.organisation == ORGANISATION)
    .order_by(complaints.c.id)
)  # fmt: skip
CLOSE = Prepared(
    update(complaints)
    .values(closed_at=NOW, outcome=bindparam("came", type_=Text))
    .where(is_ours(complaints), complaints.c.id == bindparam("complaint", type_=BigInteger))
    .where(complaints.c.closed_at.is_(None))
    .returning(complaints.c.id)
)


class SqlRights:
    """On one connection."""

    def __init__(self, connection: Connection, organisation: int, home: Callable[[int], int]) -> None:
        self._connection, self._here, self._home = connection, organisation, home

    def about(self, person: Person) -> Sequence[Part]:
        """All that is kept of a person, table by table."""
        found = []
        for rule in PEOPLE:
            if rule.taking is not None:
                rows = rule.taking.rows(self._connection, **self._asked(person))
                named = [dict(zip(rule.columns, row, strict=True)) for row in rows]
                found.append(Part(rule.table.name, rule.how, rule.stays, named))
        return found

    def held(self, person: Person) -> Collection[str]:
        """The roles that the person holds in a round that is open."""
        return [row[0] for row in self._rows(ROLES, whose=person.owner)]

    def rounds_of(self, person: Person) -> Sequence[TheirRound]:
        """The rounds in which they have answers of their own."""
        found = self._rows(erasing.ROUNDS, whose=person.owner)
        return [
            TheirRound(id, kind, state, respondent, member == "submitted", pack, version)
            for id, kind, state, respondent, member, pack, version in found
        ]

    def drop_answers(self, respondent: int, now: int) -> None:
        """What was said under that pseudonym is gone."""
        erasing.drop_answers(self._connection, self._here, respondent, now)

    def keep_labels(self, round: int, respondent: int, worded: Collection[str], now: int) -> None:
        """Of what was said only the labels stay, under a new pseudonym."""
        erasing.keep_labels(self._connection, self._here, round, respondent, _drawn(), worded)
        erasing.drop_answers(self._connection, self._here, respondent, now)

    def erase(self, person: Person, mode: Mode, now: int) -> Mapping[str, int]:
        """All else of the person goes."""
        asked, gone = self._asked(person), dict[str, int]()
        if person.owner:
            self._rows(erasing.LOCK, whose=person.owner)
            erasing.forget_events(self._connection, self._here, person.owner, person.names)
            elsewhere.forget(self._connection, self._here, person.owner, person.names)
        [(departure,)] = self._rows(erasing.DEPART, new_mode=mode, now=now)
        for rule in PEOPLE:
            gone[rule.table.name] = sum(len(one.rows(self._connection, **asked)) for one in rule.doing)
        if person.owner:
            gone["outbox"] = erasing.depart(self._connection, self._here, departure, person.owner, now)
            erasing.finish(self._connection, self._here, departure)
        return {name: count for name, count in gone.items() if count}

    def departures(self) -> Sequence[Departure]:
        """Those of whom we are still taking messages back."""
        return [Departure(*row) for row in DEPARTING.rows(self._connection)]

    def finish(self, departure: int) -> bool:
        """Their addresses go, once nothing waits."""
        return erasing.finish(self._connection, self._here, departure)

    def days(self) -> Mapping[Kind, int]:
        """For how many days the organisation keeps what."""
        return {kind: days for kind, days in self._rows(retaining.DAYS)}  # noqa: C416  a row is a tuple

    def keep_for(self, kind: Kind, days: int | None) -> None:
        """From now on for so many days."""
        self._rows(retaining.FORGET, kind=kind)
        if days is not None:
            self._rows(retaining.AGREE, kind=kind, new_days=days)

    def begin_run(self, kind: Kind, before: int, now: int) -> None:
        """Note that what is older goes."""
        self._rows(retaining.RUN, kind=kind, before=before, now=now)

    def aged(self, kind: Kind, before: int) -> int:
        """How much is older."""
        return retaining.count(self._connection, self._here, kind, before)

    def let_go(self, kind: Kind, before: int, after: str, most: int, now: int) -> Aged:
        """The next chunk of what is older is gone."""
        return retaining.let_go(self._connection, self._here, kind, before, after, most, now)

    def strippable(self, before: int, most: int) -> Sequence[TheirRound]:
        """Pseudonyms whose answers still have words beside them."""
        found = self._rows(retaining.OLD_NOTES, before=before, most=most)
        return [
            TheirRound(round, kind, "published", respondent, handed_in=True, pack=pack, version=version)
            for respondent, round, kind, pack, version in found
        ]

    def strip(self, one: TheirRound, worded: Collection[str], now: int) -> None:
        """Of these answers only the labels stay; whose they were does not change."""
        number = _drawn()
        erasing.keep_labels(self._connection, self._here, one.id, one.respondent, number, worded)
        self._rows(erasing.RELINK, respondent=one.respondent, number=number)
        erasing.drop_answers(self._connection, self._here, one.respondent, now)

    def records(self) -> Mapping[str, Sequence[Mapping[str, object]]]:
        """What the organisation has as such, by subject."""
        return {
            name: [dict(zip(columns, row, strict=True)) for row in self._rows(asked)]
            for name, (asked, columns) in RECORDS.items()
        }

    def complain(self, owner: int | None, words: str, due_on: str, now: int) -> int:
        """Keep a complaint; its number."""
        here = {"organisation": self._home(now), "of": owner, "said": words, "due": due_on, "now": now}
        return int(COMPLAIN.rows(self._connection, **here)[0][0])

    def complaints(self, *, closed: bool = False) -> Sequence[Complaint]:
        """Those that wait for an answer, oldest first; with ``closed`` all."""
        found = [Complaint(*row) for row in self._rows(COMPLAINTS)]
        return [one for one in found if closed or one.closed_at is None]

    def close_complaint(self, id: int, outcome: str, now: int) -> bool:
        """It was answered."""
        return bool(self._rows(CLOSE, complaint=id, came=outcome, now=now))

    def _asked(self, person: Person) -> dict[str, object]:
        who = person.signs_in or ("", "", "")
        return {
            "organisation": self._here,
            "whose": person.owner,
            "all_names": as_list(person.actors),
            "written_names": as_list(person.named),
            "spoken_names": as_list(person.names),
            "sign_ins": as_list(person.mails),
            **dict(zip(("their_channel", "their_tenant", "their_external"), who, strict=True)),
        }

    def _rows(self, statement: Prepared, **parameters: object) -> list[Row]:
        return statement.rows(self._connection, organisation=self._here, **parameters)


def _drawn() -> int:
    """The number of a pseudonym, by lot: in no order, and never one that is counted up."""
    return -secrets.randbelow(LOTS) - 1
