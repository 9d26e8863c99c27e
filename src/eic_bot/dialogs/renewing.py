"""Going over to another version of the pack: what is asked, answered and awaited finds its place in it.

Answers are kept by their ids and stay as they are. What was said to other words is put again; what answers words that
are no longer asked is not taken, and the question as it is now is put instead.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace

from eic_bot.dialogs import inputs
from eic_bot.dialogs.finding import find_command
from eic_bot.dialogs.journey import Asking, Dialog, Journey
from eic_bot.dialogs.prompt import ask
from eic_bot.dialogs.session import AN_ANSWER, SESSION, Renewal, Session
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next, walk
from eic_bot.model.pack import Pack
from eic_bot.model.reading import plain_words
from eic_bot.model.value import value

OF_THE_QUESTION = frozenset(("skip", "dont_know", "not_our_goal", "comment", "evidence", "confidence", "example"))
"""Commands about the question that was put last."""


@value
class Difference:
    """What is not as it was between two versions, by id; the same for all sessions that go over."""

    reworded: frozenset[str]
    """Questions with other words, or answered in another way."""
    gone: frozenset[str]
    """Everything with a name that is no longer there: questions, characteristics, areas, resources, dialogs."""
    new: frozenset[str]
    """Questions that were not there."""


def renewed(
    session: Session,
    answered: Collection[str],
    settled: Collection[str],
    before: Dialog[Talk],
    after: Dialog[Talk],
    pack: Pack,
    difference: Difference,
) -> Session:
    """The session on the other version.

    ``answered`` are those questions with other words, or gone, that have an answer; ``settled`` those of them that
    were answered in the very words that are asked now.
    """
    asked_now, asked_before = after.journeys[session.pace].ids, before.journeys[session.pace].ids
    awaiting = session.awaiting if _stands(session.awaiting, difference) else AN_ANSWER
    at = _place(session.at, before.journeys[session.pace], after.journeys[session.pace])
    stop = after.journeys[session.pace].stop(session.at)
    words = difference.reworded & asked_now
    is_same = stop is not None and not (isinstance(stop, Asking) and words & {*stop.ids})
    reworded = tuple(sorted((words & {*answered}) - {*settled}))
    new = len(difference.new & asked_now)
    renewal = Renewal(
        reworded=len(reworded), gone=sum(id in asked_before and id not in asked_now for id in answered), new=new,
        is_elsewhere=not is_same or awaiting is not session.awaiting,
    )  # fmt: skip
    return replace(
        session,
        version=pack.version,
        at=at,
        awaiting=awaiting,
        passed=tuple(id for id in session.passed if after.journeys[session.pace].stop(id) is not None),
        undo=(),
        area=session.area if session.area in pack.area_of else None,
        window=None,
        status="paused" if session.status == "finished" and (new or reworded) else session.status,
        renewal=renewal if session.status != "new" else None,
        renewed=tuple(sorted({*session.renewed, *words} & asked_now)),
        to_confirm=tuple(sorted(({*session.to_confirm} - {*settled} | {*reworded}) & asked_now)),
    )


def _stands(awaiting: object, difference: Difference) -> bool:
    """Whether nothing it speaks of is gone."""
    if awaiting == AN_ANSWER:
        return True
    said = SESSION.dump_python(Session("", "", "", "", "", "statement", awaiting=awaiting), mode="json")  # type: ignore[arg-type]
    named = set(_texts(said["awaiting"]))
    return difference.gone.isdisjoint(named) and difference.reworded.isdisjoint(named)


def _texts(value: object) -> Iterable[str]:
    match value:
        case str():
            yield value
            yield from value.split()
        case dict():
            for one in value.values():
                yield from _texts(one)
        case list() | tuple():
            for one in value:
                yield from _texts(one)
        case _:
            return


def _place(at: str | None, before: Journey[Talk], after: Journey[Talk]) -> str | None:
    """The stop one is at, or the next one behind it that is still there."""
    if at is None or after.stop(at) is not None:
        return at
    start = before.place.get(at, len(before.stops))
    return next((stop.id for stop in before.stops[start:] if after.stop(stop.id) is not None), None)


def met_renewed(talk: Talk, input: inputs.Input) -> Next | None:
    """Say once that questions were renewed. What answers the older words is not taken: the newer ones are put."""
    if isinstance(input, inputs.TimerFired | inputs.Resolved | inputs.Started):
        return None
    renewal = talk.session.renewal
    talk.session.renewal = None
    if renewal is not None:
        _tell(talk, renewal)
    older = _older(talk, input, renewal is not None and renewal.is_elsewhere)
    if older is None:
        return None
    talk.tell("renewed-not-taken")
    talk.awaiting(AN_ANSWER)
    stop = talk.journey.stop(older or talk.session.at)
    if talk.session.status == "finished" or not isinstance(stop, Asking):
        return walk(talk)
    return ask(talk, stop)


def _tell(talk: Talk, renewal: Renewal) -> None:
    talk.tell("renewed")
    if renewal.reworded:
        talk.tell("renewed-reworded", count=renewal.reworded)
    if renewal.new:
        talk.tell("renewed-new", count=renewal.new)
    if renewal.gone:
        talk.tell("renewed-gone", count=renewal.gone)


def _older(talk: Talk, input: inputs.Input, is_elsewhere: bool) -> str | None:  # noqa: FBT001
    """Which question in its older words this answers; empty for the one put last, None for none."""
    words = talk.session.renewed
    match input:
        case inputs.Said():
            wanted = find_command(talk.phrases, input.text, plain_words(input.text))
            is_answer = wanted is None or wanted.command in OF_THE_QUESTION
            return "" if is_elsewhere and is_answer else None
        case inputs.Pressed(question=None):
            return "" if is_elsewhere and str(input.value).partition(" ")[0] in OF_THE_QUESTION else None
        case inputs.Pressed() | inputs.Submitted():
            return input.question if input.question in words else None
        case inputs.Chosen():
            return next((one.question for one in input.presses if one.question in words), None)
        case _:
            return None
