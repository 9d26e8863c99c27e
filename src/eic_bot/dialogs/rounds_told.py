"""What came of something that was wanted of a round, in words."""

from typing import assert_never

from eic_bot.dialogs.circumstances import Here
from eic_bot.dialogs.commands.moving import show_current
from eic_bot.dialogs.echo import day_in_words, joined, labelled
from eic_bot.dialogs.effects import OpenDialog
from eic_bot.dialogs.journey import Asking, applying
from eic_bot.dialogs.messages import ONCE, Choice, Control, Heading, Link, Paragraph, Spans, Theirs
from eic_bot.dialogs.misreads import shown
from eic_bot.dialogs.privacy import organisation_in
from eic_bot.dialogs.round_requests import (
    LinkToHand,
    OpenRound,
    RoundDone,
    RoundDraft,
    RoundProgress,
    RoundRefused,
    RoundResult,
    SingleAnswers,
    ViewFindings,
    ViewShown,
)
from eic_bot.dialogs.session import AwaitingSetting, AwaitingYes
from eic_bot.dialogs.settling import ask_setting, for_service
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.told import known_standings, tell_own_questions, tell_standings
from eic_bot.dialogs.walking import Next
from eic_bot.model.answers import Answer
from eic_bot.model.kinds import StatementQuestion
from eic_bot.model.results import ambition_id, standings

CHECK = "check"
"""The message one looks at before handing in."""


def round_told(talk: Talk, result: RoundResult) -> Next:
    """Say what came of it, and go on where the person was."""
    match result:
        case RoundRefused():
            return _refused(talk, result)
        case RoundDone():
            return _done(talk, result)
        case LinkToHand():
            return _hand(talk, result)
        case RoundProgress():
            _tell_progress(talk, result)
        case SingleAnswers():
            _tell_answers(talk, result)
        case ViewFindings():
            return _ask_to_publish(talk, result)
        case ViewShown():
            _tell_view(talk, result)
        case _:
            assert_never(result)
    return _go_on(talk)


def _hand(talk: Talk, result: LinkToHand) -> Next:
    """What leads to somebody's page is said once, and not kept."""
    name = Theirs(result.name, talk.session.language)
    talk.tell("handed-made", name=name, days=result.days, take_back=talk.phrases.typed("take_link_back"))
    talk.send((Link(talk.say("handed-link", name=name), result.url),), key=ONCE)
    return "told"


def _go_on(talk: Talk) -> Next:
    """To the question that is open; where none is, nothing more is said."""
    talk.send()
    is_asked = isinstance(talk.journey.stop(talk.session.at), Asking) and talk.session.status == "asking"
    return show_current(talk) if is_asked else "told"


def _refused(talk: Talk, result: RoundRefused) -> Next:
    if result.open is not None:
        return _is_open(talk, result.open)
    talk.tell(f"round-{result.why.replace('_', '-')}", name=shown(talk, result.name))
    if result.draft is not None:
        return ask_setting(talk, AwaitingSetting("super_user", result.draft))
    return _go_on(talk)


def _is_open(talk: Talk, one: OpenRound) -> Next:
    """Which round is in the way and why, and what the person can do about it."""
    sponsor = Theirs(one.sponsor, talk.session.language)
    of = organisation_in(talk.phrases, one.organisation, one.service)
    talk.tell("round-is-open", organisation=of, day=day_in_words(talk, one.workshop), sponsor=sponsor)
    if one.goes_on:
        key = "round-open-invite" if one.goes_on == "invite" else "round-open-next"
        talk.tell(key, next=talk.phrases.typed(one.goes_on))
    if one.may_end:
        talk.tell("round-open-end", cancel=talk.phrases.typed("cancel_round"))
    else:
        talk.tell("round-open-wait", sponsor=sponsor)
    talk.tell("round-open-status", status=talk.phrases.typed("round_status"))
    return _go_on(talk)


def _done(talk: Talk, done: RoundDone) -> Next:  # noqa: C901, PLR0912 - one case for each act
    match done.act:
        case "may_begin":
            talk.tell("round-begins")
            awaiting = AwaitingSetting("mode", RoundDraft(), done.closed)
            return for_service(talk, awaiting, done.service) if done.service else ask_setting(talk, awaiting)
        case "check":
            return _check(talk, done)
        case "submit":
            return _submitted(talk, done)
        case "accept" | "official":
            talk.tell(f"round-did-{done.act}")
            if done.remembers:
                talk.tell("still-true-offer", still_true=talk.phrases.typed("still_true"))
            talk.effects.append(OpenDialog(done.dialog))
            return "told"
        case "invite":
            if done.names:
                talk.tell("round-did-invite", names=_listed(talk, done.names))
            if done.already:
                talk.tell("round-invited-already", names=_listed(talk, done.already))
            if done.unknown:
                talk.tell("round-nobody-called", names=_listed(talk, done.unknown))
        case "begin":
            talk.tell("round-did-begin", mode=talk.say(f"mode-{done.mode}"), day=day_in_words(talk, done.deadline))
        case "look_again" | "super_user" | "facilitator" | "sponsor" | "take_link_back":
            talk.tell(f"round-did-{done.act.replace('_', '-')}", name=_listed(talk, done.names))
        case "may_cancel":
            return _ask_to_cancel(talk)
        case "decline" | "workshop" | "publish" | "reopen" | "cancel":
            talk.tell(f"round-did-{done.act}")
            talk.send()
            return "told"  # the person may answer elsewhere now
        case "status" | "thank" | "no_reminders" | "answers_of" | "findings" | "hand_link":
            talk.tell(f"round-did-{done.act.replace('_', '-')}")
        case _:
            assert_never(done.act)
    return _go_on(talk)


def _listed(talk: Talk, names: tuple[str, ...]) -> Spans:
    return joined(talk, [(Theirs(name, talk.session.language),) for name in names])


def _check(talk: Talk, done: RoundDone) -> Next:
    """Everything that would be handed in, and what handing in means."""
    found = known_standings(talk, None)
    if found:
        tell_standings(talk, found, (), area=None, ambition=False)
    tell_own_questions(talk)
    here = Here(talk.session, talk.pack, talk.now)
    ids = [id for stop in applying(talk.journey.asking, here) for id in stop.ids]
    talk.lead.insert(0, Heading(talk.say("check-answers", answered=len(ids) - len(here.open_ids(tuple(ids))),
                                         total=len(ids))))  # fmt: skip
    talk.tell(f"check-{done.mode}")
    talk.awaiting(AwaitingYes("submit"))
    yes = Choice(talk.say("action-submit"), Control("submit yes"), typed=talk.phrases.typed("yes"))
    no = Choice(talk.say("action-not-yet"), Control("repeat"), typed=talk.phrases.typed("no"))
    talk.send(key=CHECK, actions=(yes, no))
    return "asked"


def _submitted(talk: Talk, done: RoundDone) -> Next:
    talk.update((Paragraph(talk.say("submitted")),), key=CHECK)
    talk.session.status = "finished"
    talk.tell(f"submitted-{done.mode}")
    talk.send()
    return "finished"


def _tell_progress(talk: Talk, found: RoundProgress) -> None:
    organisation = organisation_in(talk.phrases, found.organisation, found.service)
    talk.tell(f"round-is-{found.state}", organisation=organisation, done=found.done, asked=found.asked)
    if found.state in ("setup", "answering"):
        talk.tell(
            "round-days", deadline=day_in_words(talk, found.deadline), workshop=day_in_words(talk, found.workshop)
        )
    talk.tell(
        "round-roles",
        mode=talk.say(f"mode-{found.mode}"),
        name=Theirs(found.super_user, talk.session.language),
    )
    if found.waiting:
        talk.tell("round-waits-for", names=_listed(talk, found.waiting))


def _tell_answers(talk: Talk, found: SingleAnswers) -> None:
    talk.lead.append(Heading(talk.say("answers-of", name=Theirs(found.name, talk.session.language))))
    for answer in found.answers:
        said = _said(talk, answer)
        if said:
            talk.lead.append(Paragraph(said))
    talk.tell("look-was-noted")


def _said(talk: Talk, answer: Answer) -> Spans:
    question = talk.pack.question.get(answer.question)
    if question is None or answer.is_open or answer.set_aside:
        return ()
    said = labelled(talk, question, answer.no_answer if answer.value is None else answer.value)
    name: Spans = (talk.theirs(question.text),)
    if isinstance(question, StatementQuestion):
        title = talk.theirs(talk.pack.characteristics[question.characteristic].title)
        name = talk.say("name-of-level", characteristic=title, level=question.level)
    return talk.say("answered-choice", name=name, said=said)


def _tell_view(talk: Talk, view: ViewShown) -> None:
    """Where each characteristic stands, and where it is to be; no total and no order but the model's."""
    said = {answer.question: answer for answer in view.answers}
    service = Theirs(view.service, talk.session.language)
    heading = talk.say("official-view-of-service", service=service) if view.service else talk.say("official-view")
    talk.lead.append(Heading(heading))
    for one in standings(talk.pack.characteristics, talk.pack, said):
        if one.position is not None:
            title = talk.theirs(talk.pack.characteristics[one.characteristic].title)
            talk.tell("view-line", characteristic=title, level=one.position, ambition=one.ambition or 0)
            aim = said.get(ambition_id(one.characteristic)) or said.get(ambition_id(one.characteristic.split(".")[0]))
            if aim is not None and aim.comment and one.ambition:
                talk.tell("kept-ambition-day", day=day_in_words(talk, aim.comment))


def _ask_to_cancel(talk: Talk) -> Next:
    talk.tell("ask-cancel-round")
    talk.awaiting(AwaitingYes("cancel_round"))
    yes = Choice(talk.say("action-cancel-yes"), Control("cancel_round yes"), typed=talk.phrases.typed("yes"))
    no = Choice(talk.say("action-not-yet"), Control("repeat"), typed=talk.phrases.typed("no"))
    talk.send(actions=(yes, no))
    return "asked"


def _ask_to_publish(talk: Talk, found: ViewFindings) -> Next:
    """What to look at first, then whether to publish."""
    for one in found.findings:
        title = talk.theirs(talk.pack.characteristics[one.characteristic].title)
        talk.tell(f"view-{one.why.replace('_', '-')}", characteristic=title, level=one.level)
    if found.missing:
        talk.tell("view-missing", count=found.missing)
    talk.tell("ask-publish")
    talk.awaiting(AwaitingYes("publish"))
    yes = Choice(talk.say("action-publish-yes"), Control("publish yes"), typed=talk.phrases.typed("yes"))
    no = Choice(talk.say("action-not-yet"), Control("repeat"), typed=talk.phrases.typed("no"))
    talk.send(actions=(yes, no))
    return "asked"
