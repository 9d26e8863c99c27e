"""Sessions go over to another version, chunk after chunk; who stops half-way goes on where it was left.

What is done shows in the rows: a session that went over is on the other version. So a chunk can be done again, and two
processes can do chunks side by side.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.renewing import Difference, renewed
from eic_bot.dialogs.session import SESSION, session_from_json
from eic_bot.model.answers import Answer
from eic_bot.model.pack import Pack
from eic_bot.model.value import value
from eic_bot.service.content import Library
from eic_bot.service.effects import wording
from eic_bot.service.ports import Transaction, Transactions
from eic_bot.service.publishing.differing import difference, moved
from eic_bot.service.publishing.records import Going, Movers, Publication, Words
from eic_bot.service.publishing.versions import rises
from eic_bot.service.publishing.weighing import ANSWERING, concerned
from eic_bot.service.records import Audited, Changes, KeptAnswer, Scope, StoredSession
from eic_bot.service.tenancy import LOCAL

TOGETHER = 200
"""Sessions in one transaction: their people wait for as long as it takes."""


@value
class Portion:
    """What one chunk did."""

    last: str | None
    """The id of the last session looked at; None where there was none."""
    moved: int


@value
class Journey:
    """A publication that sessions go over to, and with what that is done."""

    transactions: Transactions
    library: Library
    home: str
    """Whose publication it is."""
    publication: Publication
    now: Callable[[], int]
    most: int | None = None
    """After so many it pauses, to be gone on with; None for all of them at once."""


async def go_over(journey: Journey) -> Publication:
    """Let everybody go over who is to, then note that it is done; what became of the publication."""
    if journey.publication.movers.whom != "nobody":
        while moved := await _once(journey):  # some may begin on the version before while others go over
            if journey.most is not None and moved >= journey.most:
                return await journey.transactions.run(Scope(journey.home), partial(_found, id=journey.publication.id))
    return await journey.transactions.run(Scope(journey.home), partial(_finish, id=journey.publication.id))


async def _once(journey: Journey) -> int:
    """Go through all that are left; how many went over."""
    publication, run = journey.publication, journey.transactions.run
    sources = await run(Scope(None), partial(_sources, home=journey.home, publication=publication))
    done = 0
    for organisation in dict.fromkeys(name for name, _, _ in sources):
        await run(Scope(organisation), partial(_rounds, library=journey.library, publication=publication))
    for organisation, version, _ in sources:
        after: str | None = ""
        while after is not None:
            chunk = partial(portion, library=journey.library, publication=publication, version=version, after=after)
            found = await run(Scope(organisation), partial(chunk, now=journey.now()))
            done, after = done + found.moved, found.last
            if not await run(Scope(journey.home), partial(_count, id=publication.id, more=found.moved)):
                return 0
            if journey.most is not None and done >= journey.most:
                return done
    return done


def _count(tx: Transaction, *, id: int, more: int) -> bool:
    return tx.publications.count(id, more)


def _sources(tx: Transaction, *, home: str, publication: Publication) -> Sequence[tuple[str, str, int]]:
    """Organisations with sessions on versions that are left, and how many at most."""
    only = "" if home == LOCAL.organisation else home
    standing, _ = concerned(tx, publication.pack, only)
    wanted = publication.movers.organisations
    counts: dict[tuple[str, str], int] = {}
    for one in standing:
        if _is_left(one.version, publication) and (not wanted or one.organisation in wanted):
            key = one.organisation, one.version
            counts[key] = counts.get(key, 0) + one.sessions
    return [(*key, count) for key, count in counts.items()]


def _is_left(version: str, publication: Publication) -> bool:
    """Publishing takes people on from every lower version; going back, only from the one that is taken back."""
    if publication.act == "rolled_back":
        return version == publication.before
    return rises(publication.version, version)


def _rounds(tx: Transaction, *, library: Library, publication: Publication) -> None:
    """The organisation's round goes over as a whole; those whose workshop has begun stay."""
    round = tx.rounds.newest()
    if round is None or not _is_left(round.version, publication):
        return
    content = library.content(tx, publication.pack, publication.version)
    states = ANSWERING[:1] if _only_new(publication.movers) else ANSWERING
    tx.publications.move_rounds(publication.pack, publication.version, list(content.dialogs), states)


def _only_new(movers: Movers) -> bool:
    return movers.whom == "some" and not movers.organisations


def portion(
    tx: Transaction, *, library: Library, publication: Publication, version: str, now: int, after: str
) -> Portion:
    """One chunk of an organisation's sessions on a version."""
    pack, to = publication.pack, publication.version
    ids = tx.publications.to_move(pack, version, to, after, TOGETHER)
    if not ids:
        return Portion(None, 0)
    before, content = library.content(tx, pack, version), library.content(tx, pack, to)
    differing = difference(before.pack, content.pack)
    asked = (differing.gone & frozenset(before.pack.question)) | differing.reworded
    going = [
        one for one in tx.publications.locked(ids, version, asked)
        if one.session.dialog in content.dialogs and not (_only_new(publication.movers) and one.has_answered)
    ]  # fmt: skip
    changes = Changes(now)
    same = moved(before.pack, content.pack)
    said = dict(tx.snapshot([], [one.session.respondent for one in going]).answers) if same and going else {}
    for one in going:
        theirs = said.get(one.session.respondent, {})
        carried = _carried(one, theirs, same, content.pack)
        said[one.session.respondent] = {**theirs, **{each.answer.question: each.answer for each in carried}}
        changes.answers.extend(carried)
        known = replace(differing, new=differing.new - {each.answer.question for each in carried})
        changes.sessions[one.session.id] = _moved(one, before, content, known)
    if going:
        told = f"{pack} {version} -> {to}: {len(going)}"
        changes.audit.append(Audited(publication.by, "sessions.moved", f"publication {publication.id}", after=told))
        tx.save(changes)
    return Portion(ids[-1], len(going))


def _carried(one: Going, said: Mapping[str, Answer], same: Mapping[str, str], after: Pack) -> list[KeptAnswer]:
    """What was said to statements that are the same under another id: said to these, and not asked again."""
    found = []
    for former, id in same.items():
        answer, words = said.get(former), one.answered.get(former)
        if answer is not None and words is not None and id not in said:
            text = wording(id, words.language, after)[0]
            new = replace(answer, question=id)
            found.append(KeptAnswer(one.session.respondent, new, after.id, after.version, words.language, text))
    return found


def _moved(one: Going, before: Content, after: Content, differing: Difference) -> StoredSession:
    kept = one.session
    dialogs = before.dialogs[kept.dialog], after.dialogs[kept.dialog]
    settled = {id for id, words in one.answered.items() if _is_settled(id, words, before.pack, after.pack)}
    session = renewed(session_from_json(kept.state), one.answered.keys(), settled, *dialogs, after.pack, differing)
    return StoredSession(
        kept.id, kept.owner, kept.respondent, kept.dialog, kept.pack, session.version, session.status,
        kept.revision + 1, SESSION.dump_json(session, exclude={"answers"}).decode(),
    )  # fmt: skip


def _is_settled(id: str, words: Words, before: Pack, after: Pack) -> bool:
    """Whether it was answered in the words to come, as where somebody goes back to a version they answered."""
    if words.version == after.version:
        return True
    if id not in before.question or id not in after.question:
        return False
    former, coming = (wording(id, words.language, pack)[0] for pack in (before, after))
    return words.text == coming != former


def _found(tx: Transaction, *, id: int) -> Publication:
    return tx.publications.find(id)


def _finish(tx: Transaction, *, id: int) -> Publication:
    found = tx.publications.find(id)
    if found.state == "moving":
        found = replace(found, state="done")
        tx.publications.change(found)
    return found
