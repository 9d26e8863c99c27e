"""What came of something that was wanted of a colleague, in words; a suggestion that was taken becomes an answer."""

from collections.abc import Sequence
from functools import partial
from typing import assert_never

from eic_bot.dialogs.answering import adopt, annotate
from eic_bot.dialogs.circumstances import Here
from eic_bot.dialogs.colleague_requests import (
    ColleagueDone,
    ColleagueRefused,
    ColleagueResult,
    ColleaguesFound,
    FoundColleague,
    OpenQuestion,
    OpenQuestions,
    SuggestionTaken,
)
from eic_bot.dialogs.commands.moving import show_current
from eic_bot.dialogs.echo import echo_given
from eic_bot.dialogs.journey import Asking, applies
from eic_bot.dialogs.late import does_not_apply
from eic_bot.dialogs.messages import Spans, Theirs, words
from eic_bot.dialogs.offering import Offer, offer
from eic_bot.dialogs.peer_words import in_words
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.prompt import close
from eic_bot.dialogs.recording import record
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next
from eic_bot.model.answers import Given


def colleague_told(talk: Talk, result: ColleagueResult) -> Next:
    """Say what came of it, and go on where the person was."""
    match result:
        case ColleagueRefused() | ColleagueDone():
            talk.tell_spans(told_in_words(talk.phrases, result))
        case ColleaguesFound():
            return _whom(talk, result)
        case SuggestionTaken():
            return _taken(talk, result)
        case OpenQuestions():
            _open(talk, result)
        case _:
            assert_never(result)
    return _go_on(talk)


def told_in_words(phrases: Phrases, result: ColleagueRefused | ColleagueDone) -> Spans:
    """The one sentence for what was done, or was not."""
    name = Theirs(result.name, phrases.language)
    if isinstance(result, ColleagueRefused):
        why = result.why.replace("_", "-")
        typed, suggest = phrases.typed("ask_colleague"), phrases.typed("suggest")
        return phrases.say(
            f"colleague-refused-{why}", name=name, ask=typed, suggest=suggest, number=str(result.number),
            most=result.most, mine=phrases.typed("my_questions"),
        )  # fmt: skip
    said = Theirs(result.said, phrases.language)
    key = "suggest-begun" if result.left else result.act.replace("_", "-")
    key = "suggest-explained" if result.is_explained else key
    return phrases.say(
        f"colleague-did-{key}", name=name, said=said, left=str(result.left), number=str(result.number),
        day=in_words(phrases, result.day) if result.day else (),
        withdraw=phrases.typed("withdraw_question"), suggest=phrases.typed("suggest"),
    )  # fmt: skip


def _go_on(talk: Talk) -> Next:
    """To the question that is open; where none is, nothing more is said."""
    talk.send()
    is_asked = isinstance(talk.journey.stop(talk.session.at), Asking) and talk.session.status == "asking"
    return show_current(talk) if is_asked else "told"


def _whom(talk: Talk, found: ColleaguesFound) -> Next:
    ending = " yes" if found.why == "anonymous" else ""
    key = "colleague-whose" if found.why == "several" else "colleague-anonymous"
    names = [one.name for one in found.people]
    offers = [
        Offer(f"ask_colleague owner-{one.owner}{ending}", label := _label(talk, one, names), words(label))
        for one in found.people
    ]
    return offer(talk, "colleague", key, offers)


def _label(talk: Talk, one: FoundColleague, names: Sequence[str]) -> Spans:
    """Their name, and where they are if another is called the same."""
    name = Theirs(one.name, talk.session.language)
    if names.count(one.name) == 1:
        return talk.say("colleague-ask-them", name=name)
    return talk.say("colleague-on", name=name, place=Theirs(one.channel.title(), talk.session.language))


def _taken(talk: Talk, taken: SuggestionTaken) -> Next:
    """It is the person's own answer now, with whose suggestion it was; they see what is kept."""
    given = taken.given
    if any(one.question not in talk.pack.question for one in given):
        talk.tell("colleague-question-gone")
        return _go_on(talk)
    stop = talk.journey.stop(taken.question) or talk.journey.stop(given[0].question)
    if isinstance(stop, Asking) and not applies(stop, Here(talk.session, talk.pack, talk.now)):
        return does_not_apply(talk, stop)
    _tell_comment(talk, taken)
    keep = partial(_adopted, taken)
    is_whole = isinstance(stop, Asking) and {one.question for one in given} == {*stop.ids}
    is_there = stop is not None and talk.session.status == "asking" and talk.session.at == stop.id
    if isinstance(stop, Asking) and is_whole and (is_there or talk.session.status != "asking"):
        return record(talk, stop, given, keep)
    keep(talk, given)
    said = echo_given(talk, given)
    if isinstance(stop, Asking) and is_whole:
        close(talk, stop, said)
    talk.tell("you-said", said=said, undo=talk.phrases.typed("undo"))
    return show_current(talk)


def _tell_comment(talk: Talk, taken: SuggestionTaken) -> None:
    if taken.comment:
        key = "colleague-comment-stays" if _has_comment(talk, taken.question) else "colleague-comment-taken"
        talk.tell(key, comment=Theirs(taken.comment, talk.session.language))


def _has_comment(talk: Talk, question: str) -> bool:
    kept = talk.session.answers.get(question)
    return kept is not None and bool(kept.comment)


def _adopted(taken: SuggestionTaken, talk: Talk, given: tuple[Given, ...]) -> None:
    """Keep it; a comment that the person wrote themself stays."""
    adopt(talk, given, by=taken.by)
    if taken.comment and not _has_comment(talk, taken.question):
        annotate(talk, taken.question, comment=taken.comment)


def _open(talk: Talk, found: OpenQuestions) -> None:
    if not found.sent and not found.received:
        talk.tell("colleague-questions-none", ask=talk.phrases.typed("ask_colleague"))
    for one in found.sent:
        _line(talk, "colleague-line-replied" if one.has_reply else "colleague-line-sent", one)
    for one in found.received:
        _line(talk, "colleague-line-received", one)


def _line(talk: Talk, key: str, one: OpenQuestion) -> None:
    language = talk.session.language
    name, question = Theirs(one.name, language), Theirs(one.question, language)
    commands = {
        "withdraw": talk.phrases.typed("withdraw_question"),
        "suggest": talk.phrases.typed("suggest"),
        "take": talk.phrases.typed("take_suggestion"),
        "leave": talk.phrases.typed("leave_suggestion"),
    }
    day = in_words(talk.phrases, one.day)
    talk.tell(key, number=str(one.number), name=name, question=question, day=day, **commands)
