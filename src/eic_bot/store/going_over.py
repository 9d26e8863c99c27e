"""Sessions and rounds that go over to another version, a chunk at a time."""

from collections.abc import Collection, Sequence

from sqlalchemy import Connection, Integer, Text, bindparam, exists, literal_column, or_, select, update

from eic_bot.service.publishing.records import Going, Words
from eic_bot.store import sessions as kept
from eic_bot.store.answers import CURRENT
from eic_bot.store.packs import PACK, VERSION
from eic_bot.store.statements import ORGANISATION, Prepared, as_list, is_ours, listed
from eic_bot.store.tables.answers import answers, questions, wordings
from eic_bot.store.tables.owners import owners
from eic_bot.store.tables.rounds import round_settings, rounds
from eic_bot.store.tables.sessions import sessions

TO = bindparam("to", type_=Text)
MOVE_ROUNDS = Prepared(
    update(round_settings)
    .values(version=TO)
    .where(
        round_settings.c.organisation == ORGANISATION,
        round_settings.c.pack == PACK,
        round_settings.c.version != TO,
        round_settings.c.dialog.in_(listed("dialogs", Text)),
        round_settings.c.round.in_(
            select(rounds.c.id).where(
                rounds.c.organisation == ORGANISATION,
                literal_column("rounds.state IN ('setup', 'answering', 'workshop', 'official')"),
                rounds.c.state.in_(listed("states", Text)),
            )
        ),
    )
    .returning(round_settings.c.round)
)
"""An organisation has one open round at most."""

TO_MOVE = Prepared(
    select(sessions.c.id)
    .join_from(sessions, rounds, rounds.c.id == sessions.c.round)
    .outerjoin(round_settings, round_settings.c.round == sessions.c.round)
    .where(
        sessions.c.pack == PACK,
        sessions.c.version == VERSION,
        sessions.c.organisation == ORGANISATION,
        sessions.c.id > bindparam("after", type_=Text),
        literal_column("sessions.status <> 'stopped'"),
        or_(
            rounds.c.kind == literal_column("'solo'"),
            (round_settings.c.version == TO) & literal_column("rounds.state IN ('setup', 'answering')"),
        ),
    )
    .order_by(sessions.c.id)
    .limit(bindparam("most", type_=Integer))
)
"""Those of a round go over with it."""

IDS = listed("ids", Text)
LOCK = Prepared(
    select(owners.c.id)
    .where(
        is_ours(owners),
        owners.c.id.in_(select(sessions.c.owner).where(is_ours(sessions), sessions.c.id.in_(IDS))),
    )
    .order_by(owners.c.id)
    .with_for_update(of=owners)
)
"""In the order in which turns lock them."""

ANSWERED = Prepared(
    select(answers.c.respondent, questions.c.name, wordings.c.version, wordings.c.language, wordings.c.text)
    .join_from(answers, questions, questions.c.id == answers.c.question)
    .join(wordings, wordings.c.id == answers.c.wording)
    .where(
        answers.c.organisation == ORGANISATION,
        answers.c.respondent.in_(listed("respondents")),
        answers.c.question.in_(
            select(questions.c.id).where(
                questions.c.organisation == ORGANISATION, questions.c.name.in_(listed("names", Text))
            )
        ),
        CURRENT,
    )
)

ASKED = listed("respondents").subquery("asked")
BEGUN = Prepared(
    select(ASKED.c.key).where(
        exists().where(answers.c.organisation == ORGANISATION, answers.c.respondent == ASKED.c.key)
    )
)


def move_rounds(
    connection: Connection, organisation: int, pack: str, to: str, dialogs: Collection[str], states: Collection[str]
) -> int:
    """The open round in one of these states is on that version from now on; how many are."""
    given = {"dialogs": as_list(dialogs), "states": as_list(states)}
    return len(MOVE_ROUNDS.rows(connection, organisation=organisation, pack=pack, to=to, **given))


def to_move(
    connection: Connection, organisation: int, pack: str, version: str, to: str, after: str, most: int
) -> Sequence[str]:
    """Sessions on a version that can go over to another, by their ids."""
    rows = TO_MOVE.rows(
        connection, organisation=organisation, pack=pack, version=version, to=to, after=after, most=most
    )
    return [str(id) for (id,) in rows]


def locked(
    connection: Connection, organisation: int, ids: Sequence[str], version: str, questions: Collection[str]
) -> Sequence[Going]:
    """Those that are still on that version, with their owners locked, and which of the questions each answered."""
    LOCK.rows(connection, organisation=organisation, ids=as_list(ids))
    found = kept.found(kept.finding(organisation, ids).rows(connection))
    here = [one for one in found.values() if one.version == version]
    said: dict[int, dict[str, Words]] = {}
    respondents = as_list(sorted({one.respondent for one in here}))
    for respondent, name, *words in ANSWERED.rows(
        connection, organisation=organisation, respondents=respondents, names=as_list(sorted(questions))
    ):
        said.setdefault(respondent, {})[name] = Words(*words)
    begun = {row[0] for row in BEGUN.rows(connection, organisation=organisation, respondents=respondents)}
    return [Going(one, said.get(one.respondent, {}), one.respondent in begun) for one in here]
