"""Sessions to and from the form in which they are kept: without their answers, which are the respondent's."""

from collections.abc import Mapping

from eic_bot.dialogs.session import SESSION, Session, session_from_json
from eic_bot.model.answers import Answer
from eic_bot.service.records import Owner, StoredSession


def stored(session: Session, owner: Owner, *, revision: int) -> StoredSession:
    """The session as it is kept."""
    return StoredSession(
        id=session.id,
        owner=owner.id,
        respondent=owner.respondent,
        dialog=session.dialog,
        pack=session.pack,
        version=session.version,
        status=session.status,
        revision=revision,
        state=SESSION.dump_json(session, exclude={"answers"}).decode(),
    )


def restored(kept: StoredSession, answers: Mapping[str, Answer]) -> Session:
    """The session with the answers of its respondent."""
    session = session_from_json(kept.state)
    session.answers = dict(answers)
    return session
