"""What a new version would do to people who are half-way, counted in the database; and the token of that report.

The token holds for as long as the report is true in what matters: both versions, who is concerned, which rounds are
open, and about as many sessions. Answers that come in while it is read do not make it stale.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.session import UNDER_WAY
from eic_bot.model.lineage import Descent, Kin
from eic_bot.model.value import value
from eic_bot.service.content import Library, as_published
from eic_bot.service.ports import Transaction
from eic_bot.service.publishing import differing
from eic_bot.service.publishing.differing import Items
from eic_bot.service.publishing.problems import Refusal, refusal
from eic_bot.service.publishing.records import OpenRound, Standing
from eic_bot.service.publishing.versions import rises

SLACK = 5
"""Sessions more or fewer never make a token stale; beyond that, one in ten does."""
TENTH = 10
ANSWERING = ("setup", "answering")
"""Rounds that go over as a whole; those whose workshop has begun stay on their version."""


class Place(NamedTuple):
    """Where people stand."""

    version: str
    dialog: str
    area: str
    """Empty where none was shown yet."""
    state: str


@value
class Fate:
    """What becomes of the answers to statements or questions that are not the same."""

    descent: Descent
    answers: int
    """How many people answered them, in all organisations concerned."""


@value
class Impact:
    """What would come of putting a version in force."""

    pack: str
    before: str | None
    after: str
    organisations: int
    places: Mapping[Place, int]
    fates: Sequence[Fate]
    """Of what is not the same."""
    same: int
    """Answers to what is the same."""
    rounds: Sequence[OpenRound]
    dialogs: Items
    resources: Items
    nudges: Items
    movers: Mapping[str, int]
    """How many sessions go over with ``all``, and with ``some`` where nobody is named."""
    token: str

    @property
    def sessions(self) -> int:
        """How many there are."""
        return sum(self.places.values())


@value
class Weighed:
    """A report, or why there is none."""

    impact: Impact | None
    refused: Sequence[Refusal] = ()


@value
class Former:
    """What is known of a pack where it is to be published."""

    in_force: Content | None
    digest: str | None
    """Of what is kept under the version that is offered."""


def known(tx: Transaction, library: Library, offered: Content) -> Former:
    """The same; reads in the scope of who is to meet it."""
    pack, version = offered.pack.id, offered.pack.version
    found, kept = tx.publications.in_force(pack), tx.published(pack, version)
    return Former(library.content(tx, pack, found.version) if found else None, kept.digest if kept else None)


def weigh(tx: Transaction, known: Former, offered: Content, only: str = "") -> Weighed:
    """The report of publishing this, for everybody or ``only`` for one organisation; reads in the system scope."""
    if refused := tuple(refusals(known, offered)):
        return Weighed(None, refused)
    return Weighed(impact_of(tx, known, offered, only))


def impact_of(tx: Transaction, known: Former, offered: Content, only: str = "") -> Impact:
    """What it would do, of content that may be put in force; reads in the system scope."""
    pack, former = offered.pack, known.in_force
    standing, rounds = concerned(tx, pack.id, only)
    before = former or offered
    answers = tx.publications.answered(pack.id, only or None)
    told = differing.descents(before.pack, pack)
    return Impact(
        pack=pack.id,
        before=None if former is None else former.pack.version,
        after=pack.version,
        organisations=len({one.organisation for one in standing} | {one.organisation for one in rounds}),
        places=_places(standing),
        fates=[Fate(one, _answers(one, answers)) for one in told if one.kin is not Kin.SAME],
        same=sum(_answers(one, answers) for one in told if one.kin is Kin.SAME),
        rounds=rounds,
        dialogs=differing.dialogs(before, offered),
        resources=differing.resources(before.pack, pack),
        nudges=differing.nudges(before.pack, pack),
        movers=_movers(standing, offered),
        token=_token(before, offered, standing, rounds, sum(one.sessions for one in standing)),
    )


def concerned(tx: Transaction, pack: str, only: str = "") -> tuple[Sequence[Standing], Sequence[OpenRound]]:
    """The sessions and open rounds of those who meet what is everybody's, or of one organisation."""
    others = frozenset(tx.publications.with_own(pack))

    def is_concerned(organisation: str) -> bool:
        return organisation == only if only else organisation not in others

    standing, rounds = tx.publications.standing(pack), tx.publications.rounds(pack)
    return (
        [one for one in standing if is_concerned(one.organisation)],
        [one for one in rounds if is_concerned(one.organisation)],
    )


def refusals(known: Former, offered: Content) -> Sequence[Refusal]:
    """Why it cannot be published at all."""
    former, version = known.in_force, offered.pack.version
    if former is not None and not rises(version, former.pack.version):
        return [refusal("G101", "pack.yaml: version", version=version, in_force=former.pack.version)]
    if known.digest is not None and known.digest != as_published(offered).digest:
        return [refusal("G102", "pack.yaml: version", version=version)]
    return [] if former is None else list(differing.changed_kinds(former.pack, offered.pack))


def _places(standing: Sequence[Standing]) -> Mapping[Place, int]:
    found: Counter[Place] = Counter()
    for one in standing:
        state = "under way" if one.status in UNDER_WAY else one.status
        found[Place(one.version, one.dialog, one.area or "", state)] += one.sessions
    return dict(sorted(found.items()))


def _answers(one: Descent, answers: Mapping[str, int]) -> int:
    return sum(answers.get(id, 0) for id in one.before)


def _movers(standing: Sequence[Standing], offered: Content) -> Mapping[str, int]:
    """Those whose dialog is gone stay where they are."""
    going = [one for one in standing if goes_over(one, offered)]
    return {
        "all": sum(one.sessions for one in going),
        "some": sum(one.sessions for one in going if not one.answered),
    }


def goes_over(one: Standing, offered: Content) -> bool:
    """Whether these sessions can go over: their dialog is there, and no workshop has begun in their round."""
    return one.dialog in offered.dialogs and (one.version != offered.pack.version) and one.round in ("solo", *ANSWERING)


def _token(
    before: Content, after: Content, standing: Sequence[Standing], rounds: Sequence[OpenRound], sessions: int
) -> str:
    state = json.dumps([
        as_published(before).digest, as_published(after).digest,
        sorted({(one.organisation, one.version) for one in standing}),
        sorted((one.organisation, one.version, one.dialog, one.state) for one in rounds),
        sessions,
    ])  # fmt: skip
    return f"{hashlib.sha256(state.encode()).hexdigest()[:12]}-{sessions}"


def token_refused(tx: Transaction, known: Former, offered: Content, token: str, only: str = "") -> Refusal | None:
    """Why the token is none of a report that still holds; None where it is."""
    standing, rounds = concerned(tx, offered.pack.id, only)
    then, now = token.rpartition("-")[2], sum(one.sessions for one in standing)
    if not then.isdecimal():
        return refusal("G104", "--confirm")
    if abs(int(then) - now) > max(SLACK, now // TENTH):
        return refusal("G105", "--confirm", then=then, now=now)
    expected = _token(known.in_force or offered, offered, standing, rounds, int(then))
    return None if token == expected else refusal("G104", "--confirm")
