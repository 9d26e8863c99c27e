"""Sessions to and from the form in which they are kept: without their answers, which are the respondent's."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.inputs import Input, Said
from eic_bot.dialogs.messages import Theirs
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.session import SESSION, UNDER_WAY, PartOf, Session, session_from_json
from eic_bot.model.answers import Answer
from eic_bot.model.reading import plain_words
from eic_bot.model.text import worded
from eic_bot.service.records import Owner, StoredSession

DRAFT = "+draft."
"""In the version of what somebody tries out: ``1.2.0+draft.3``."""


def id_of(key: str, dialog: str) -> str:
    """The name of a session that begins by an event of that key: the same for the same event."""
    return hashlib.blake2s(f"{key}|{dialog}".encode(), digest_size=8).hexdigest()


def is_draft(version: str) -> bool:
    """Whether it is tried out: what is said to it is no answer of anybody."""
    return DRAFT in version


def greeting_in(owner: Owner, input: Input, phrases: Phrases) -> Owner:
    """Somebody who begins; who says the name of a language first of all speaks it from then on."""
    spoken = phrases.language_named(plain_words(input.text)) if isinstance(input, Said) else None
    return replace(owner, language=spoken) if spoken else owner


class Place(NamedTuple):
    """Where somebody is as a conversation begins: what is answered there, and whether they look after it."""

    part_of: PartOf
    looks_after: bool


def new_session(id: str, dialog: str, content: Content, owner: Owner, *, met: bool, place: Place) -> Session:
    """A conversation that begins; ``met``: not the person's first."""
    pace = owner.pace if owner.pace in ("statement", "ladder") else content.dialogs[dialog].pace
    return Session(
        id=id,
        dialog=dialog,
        pack=content.pack.id,
        version=content.pack.version,
        language=owner.language or "",
        pace=pace,  # type: ignore[arg-type]
        met=met,
        part_of=place.part_of,
        looks_after=place.looks_after,
    )


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
        state=SESSION.dump_json(session, exclude=None if _holds_answers(session) else {"answers"}).decode(),
    )


def restored(kept: StoredSession, answers: Mapping[str, Answer]) -> Session:
    """The session with the answers of its respondent; a draft has its own, until it is over."""
    session = session_from_json(kept.state)
    if not is_draft(kept.version):
        session.answers = dict(answers)
    return session


def _holds_answers(session: Session) -> bool:
    return is_draft(session.version) and session.status not in ("finished", "stopped")


def begun(sessions: Iterable[StoredSession], content: Content, language: str) -> Sequence[Theirs]:
    """The titles of what somebody began and has not ended."""
    found = [one.dialog for one in sessions if one.status in UNDER_WAY]
    known = [id for id in found if id in content.dialogs and id != content.pack.manifest.start]
    return [Theirs(*worded(content.dialogs[id].titles[id].title, language)) for id in known]
