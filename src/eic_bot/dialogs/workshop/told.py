"""What the room sees of a workshop, message by message. Of people it knows names, and whether they are in the round."""

from collections.abc import Iterable, Mapping, Sequence

from eic_bot.dialogs.messages import (
    Choice,
    Choices,
    Heading,
    Message,
    Ours,
    Paragraph,
    Part,
    Spans,
    Theirs,
)
from eic_bot.dialogs.phrases import Argument, Phrases
from eic_bot.dialogs.workshop.moves import AREA, DECLINED, Move, Verb, control_of, item_of, parked_characteristics
from eic_bot.model.agenda import Consent, Plan, Talk
from eic_bot.model.answers import Given, NoAnswer
from eic_bot.model.meeting import AgreeOnArea, Clock, Meeting, Park, Settle, clock
from eic_bot.model.pack import Pack
from eic_bot.model.spread import Counts, Spread
from eic_bot.model.text import worded
from eic_bot.model.value import value

WHO, AGENDA, BREAK, END = "who", "agenda", "break", "end"
"""Messages that are no item, by the end of their keys."""


@value
class Present:
    """Somebody who is in the room."""

    name: str
    in_round: bool
    guest: bool = False
    """Of another organisation, or a guest of this one."""
    owner: int = 0
    """0 where the bot has never heard of them."""


class Telling:
    """Draws the messages of one workshop in one language."""

    def __init__(self, phrases: Phrases, pack: Pack, id: str, turn: int, super_user: str) -> None:
        """``id`` is the session's, ``turn`` counts what has been done in it."""
        self._phrases, self._pack, self._id, self._turn = phrases, pack, id, turn
        self._super_user = Theirs(super_user, phrases.language)

    def key(self, name: str) -> str:
        """The key of a message."""
        return f"{self._id}:{name}"

    def who(self, present: Sequence[Present] | None) -> Message:
        """Who is here and not in the round; None where that cannot be known."""
        parts: list[Part] = []
        if present is None:
            parts.append(self._said("workshop-who-unknown"))
        else:
            others = [one for one in present if not one.in_round]
            parts.append(self._said("workshop-who-others", names=self._joined(self._name(one) for one in others)))
        parts.append(self._said("workshop-who-wait", name=self._super_user))
        return self._message(WHO, parts, [self._press("open")])

    def let_in(self) -> Message:
        """It was said that all who are here may see it."""
        return self._message(WHO, [self._said("workshop-who-opened", name=self._super_user)])

    def agenda(self, plan: Plan) -> Message:
        """The order of the meeting, with its minutes."""
        return self._message(AGENDA, [*agenda_parts(self._phrases, self._pack, plan)])

    def item(self, meeting: Meeting, spread: Spread | None, now: int) -> Message:
        """What comes next; at the end, how it went."""
        up = meeting.up
        if up is None:
            return self._ending(meeting, now)
        parts: list[Part] = [Paragraph(self.clock_line(meeting, now))]
        if isinstance(up, Consent):
            return self._list(up, parts, meeting)
        return self._talk(up, parts, meeting, spread)

    def closed(self, item: str, meeting: Meeting) -> Message:
        """What stands in the place of an item that is done: the answer, and no more how far people were apart."""
        if item.startswith(AREA):
            area = item.removeprefix(AREA)
            agreed = [id for id in meeting.agreed if id.startswith(f"{area}.") and _was_on_list(meeting, id)]
            title = self._theirs(self._pack.area_of[area].title)
            text = self._phrases.say("workshop-list-closed", area=title, count=len(agreed))
            return self._message(item, [Paragraph(text)])
        given = meeting.agreed.get(item)
        name = self.statement_name(item)
        if given is None:
            return self._message(item, [self._said("workshop-parked", name=name)])
        return self._message(item, [self._said("workshop-agreed", name=name, answer=self._answer(given))])

    def paused(self, meeting: Meeting) -> Message:
        """A break, with how to go on."""
        agreed, left = len(meeting.agreed), open_items(meeting)
        text = self._said("workshop-paused", agreed=agreed, left=left)
        return self._message(BREAK, [text], [self._press("resume")])

    def resumed(self) -> Message:
        """The break is over."""
        return self._message(BREAK, [self._said("workshop-resumed")])

    def _ending(self, meeting: Meeting, now: int) -> Message:
        agreed, used = len(meeting.agreed), clock(meeting, now).used
        parts: list[Part] = [
            Heading(self._phrases.say("workshop-over")),
            self._said("workshop-over-agreed", agreed=agreed, parked=len(meeting.parked), minutes=used),
        ]
        parked = parked_characteristics(meeting)
        example = self._theirs(next(iter(self._pack.area_of.values())).title)
        parts.append(self._said("workshop-over-aim", name=self._super_user, example=example))
        parts.append(self._said("workshop-over-next", name=self._super_user))
        if parked:
            choices = tuple(
                Choice((self._title(id),), control_of(Move("take_up", id), self._turn), typed=None) for id in parked
            )
            parts.append(Choices(choices, self._phrases.say("workshop-take-up")))
        return self._message(END, parts, [self._press("undo")] if meeting.steps else ())

    def _list(self, up: Consent, parts: list[Part], meeting: Meeting) -> Message:
        title = self._theirs(self._pack.area_of[up.area].title)
        parts.append(Heading(self._phrases.say("workshop-list", area=title, count=len(up.proposals))))
        choices = []
        for one in up.proposals:
            label = self._phrases.say("workshop-proposal", answer=self.label(one.value), text=self.text(one.statement))
            choices.append(Choice(label, control_of(Move("pull", one.statement), self._turn)))
        parts.append(Choices(tuple(choices), self._phrases.say("workshop-pull-out")))
        item = item_of(up)
        actions = [self._press("agree", item), self._press("park", item), *self._always(meeting)]
        return self._message(item, parts, actions)

    def _talk(self, up: Talk, parts: list[Part], meeting: Meeting, spread: Spread | None) -> Message:
        item = up.statements[0]
        parts += [Heading(self.statement_name(item)), Paragraph((self.text(item),))]
        if spread is not None:
            parts += spread_parts(self._phrases, self._pack, spread)
        parts.append(self._said("workshop-minutes", minutes=up.minutes, count=len(up.statements)))
        labels = tuple(
            Choice((self._theirs(one.label),), control_of(Move("settle", item, one.id), self._turn))
            for one in self._pack.scale.labels
        )
        parts.append(Choices(labels, self._phrases.say("workshop-ask", name=self._super_user)))
        declined = [
            Choice(self._phrases.say(f"no-answer-{why.value.replace('_', '-')}"),
                   control_of(Move("decline", item, why), self._turn))
            for why in DECLINED
        ]  # fmt: skip
        return self._message(item, parts, [*declined, self._press("park", item), *self._always(meeting)])

    def _always(self, meeting: Meeting) -> list[Choice]:
        has_steps = any(isinstance(one, AgreeOnArea | Settle | Park) for one in meeting.steps)
        return [*([self._press("undo")] if has_steps else []), self._press("pause"), self._press("finish")]

    def _press(self, verb: Verb, subject: str = "") -> Choice:
        typed = self._phrases.say(f"workshop-type-{verb}")
        label = self._phrases.say(f"workshop-press-{verb.replace('_', '-')}")
        return Choice(label, control_of(Move(verb, subject), self._turn), typed="".join(one.text for one in typed))

    def clock_line(self, meeting: Meeting, now: int) -> Spans:
        """Which item of how many, and the minutes that are left."""
        done, left = done_items(meeting), open_items(meeting)
        time: Clock = clock(meeting, now)
        return self._phrases.say("workshop-clock", number=done + 1, total=done + left, minutes=time.left)

    def _answer(self, given: Given) -> Spans:
        if given.no_answer is not None:
            return self._phrases.say(f"no-answer-{given.no_answer.value.replace('_', '-')}")
        return (self.label(str(given.value)),)

    def label(self, id: str) -> Theirs:
        """The words of an answer."""
        return self._theirs(self._pack.scale.label[id].label)

    def _name(self, one: Present) -> Spans:
        name = Theirs(one.name, self._phrases.language)
        return self._phrases.say("workshop-guest", name=name) if one.guest else (name,)

    def statement_name(self, statement: str) -> Spans:
        """The characteristic and the level."""
        characteristic, _, level = statement.rpartition(".")
        return self._phrases.say("name-of-level", characteristic=self._title(characteristic), level=level)

    def _title(self, characteristic: str) -> Theirs:
        return self._theirs(self._pack.characteristics[characteristic].title)

    def text(self, statement: str) -> Theirs:
        """The statement itself."""
        return self._theirs(self._pack.question[statement].text)

    def _theirs(self, text: Mapping[str, str]) -> Theirs:
        return theirs(text, self._phrases)

    def _joined(self, many: Iterable[Spans]) -> Spans:
        return joined(self._phrases, many)

    def _said(self, key: str, **arguments: Argument) -> Paragraph:
        return Paragraph(self._phrases.say(key, **arguments))

    def _message(self, name: str, parts: Sequence[Part], actions: Sequence[Choice] = ()) -> Message:
        label = self._phrases.say("workshop-or-say") if actions else ()
        return Message(self.key(name), tuple(parts), self._id, self._turn, tuple(actions), label)


def agenda_parts(phrases: Phrases, pack: Pack, plan: Plan) -> list[Part]:
    """The three parts of an agenda: agreed already, to talk about, and parked."""
    listed = sum(len(one.proposals) for one in plan.consents)
    titles = [_counted(phrases, pack, one) for one in plan.talks]
    parts: list[Part] = [
        Heading(phrases.say("agenda-title", minutes=plan.minutes)),
        Paragraph(phrases.say("agenda-lists", count=listed, lists=len(plan.consents))),
    ]
    if titles:
        minutes = sum(one.minutes for one in plan.talks)
        parts.append(Paragraph(phrases.say("agenda-talks", minutes=minutes, names=joined(phrases, titles))))
    if plan.parked:
        parked = [_counted(phrases, pack, one) for one in plan.parked]
        parts.append(Paragraph(phrases.say("agenda-parked", names=joined(phrases, parked))))
    return parts


def spread_parts(phrases: Phrases, pack: Pack, spread: Spread) -> list[Part]:
    """How far people are apart: in counts where these may be shown, else in one word."""
    if spread.counts is None:
        return [Paragraph(phrases.say(f"spread-{spread.word.value.replace('_', '-')}"))]
    said = joined(phrases, _counts(phrases, pack, spread.counts))
    remarks = [Paragraph(phrases.say(f"remark-{one.value.replace('_', '-')}")) for one in spread.remarks]
    return [Paragraph(phrases.say("spread-counts", counts=said)), *remarks]


def _counts(phrases: Phrases, pack: Pack, counts: Counts) -> Iterable[Spans]:
    labels = pack.scale.label
    for id, count in counts.labels:
        if count:
            yield phrases.say("spread-count", label=theirs(labels[id].label, phrases), count=count)
    others = {NoAnswer.DONT_KNOW: counts.dont_know, NoAnswer.NOT_OUR_GOAL: counts.not_our_goal}
    for why, count in others.items():
        if count:
            label = phrases.say(f"no-answer-{why.value.replace('_', '-')}")
            yield phrases.say("spread-count", label=label, count=count)


def _counted(phrases: Phrases, pack: Pack, talk: Talk) -> Spans:
    title = theirs(pack.characteristics[talk.characteristic].title, phrases)
    return phrases.say("agenda-talk", title=title, count=len(talk.statements))


def name_of(meeting: Meeting) -> str:
    """The end of the key of what is shown of it now."""
    return item_of(meeting.up) or END


def done_items(meeting: Meeting) -> int:
    """How many lists and statements are behind us."""
    return sum(isinstance(one, AgreeOnArea | Settle | Park) for one in meeting.steps)


def open_items(meeting: Meeting) -> int:
    """How many lists and statements are before us."""
    return len(meeting.lists) + sum(len(talk.statements) for talk in meeting.talks)


def _was_on_list(meeting: Meeting, statement: str) -> bool:
    """Whether it was agreed on as part of a list, and not talked about."""
    return not any(isinstance(one, Settle) and one.given.question == statement for one in meeting.steps)


def joined(phrases: Phrases, many: Iterable[Spans]) -> Spans:
    """Several things one after the other, with commas."""
    found: list[Ours | Theirs] = []
    for spans in many:
        found.extend((Ours(", ", phrases.language), *spans) if found else spans)
    return tuple(found)


def theirs(text: Mapping[str, str], phrases: Phrases) -> Theirs:
    """Words of the pack."""
    return Theirs(*worded(text, phrases.language))
