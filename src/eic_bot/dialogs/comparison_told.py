"""A spread over councils, drawn and in words: how many lie where, what the group is, and never who, nor any order."""

from collections.abc import Iterable, Iterator, Mapping

from eic_bot.dialogs.echo import day_in_words, joined
from eic_bot.dialogs.messages import Bar, Chart, Choice, Heading, Spans, Table, Theirs
from eic_bot.dialogs.sharing_requests import FIXED_GROUPS, SpreadShown
from eic_bot.dialogs.talk import Talk
from eic_bot.model.comparison import Among

OF_SECTOR = "sector"


def tell_spread(talk: Talk, shown: SpreadShown) -> tuple[Choice, ...]:
    """Say it: whom it is about, how they lie, what is left out, and who could be asked. What can be pressed beside."""
    known = [one for one in shown.positions if one.question in talk.pack.characteristics]
    talk.lead.append(Heading(_heading(talk, shown, known)))
    _tell_group(talk, shown)
    if shown.asked in ("priorities", "gaps"):
        talk.tell(f"compare-are-{shown.asked}")
    if len(known) == 1:
        _tell_one(talk, shown, known[0])
    else:
        talk.lead.append(_table(talk, shown, known))
    _tell_left_out(talk, shown)
    if shown.group == OF_SECTOR:
        return ()
    _tell_who_has_done_it(talk, shown, known)
    return tuple(_other_groups(talk, shown))


def group_named(talk: Talk, group: str) -> Spans:
    """A group in words."""
    if group in (*FIXED_GROUPS, OF_SECTOR):
        return talk.say(f"group-{group}")
    return talk.say("group-own", name=Theirs(group, talk.session.language))


def _heading(talk: Talk, shown: SpreadShown, known: list[Among]) -> Spans:
    if len(known) == 1:
        return (_title(talk, known[0].question),)
    return talk.say("sector-heading") if shown.group == OF_SECTOR else talk.say("compare-heading")


def _tell_group(talk: Talk, shown: SpreadShown) -> None:
    """What group, how many, from when."""
    if shown.group == OF_SECTOR:
        years = {"first": str(shown.first_year), "last": str(shown.last_year)}
        talk.tell("sector-is", count=shown.councils, **years)
    else:
        group = group_named(talk, shown.group)
        talk.tell("compare-is", count=shown.councils, group=group, year=str(shown.first_year))
    if shown.shown_on:
        talk.tell("spread-from-before", day=day_in_words(talk, shown.shown_on))


def _tell_one(talk: Talk, shown: SpreadShown, one: Among) -> None:
    bars = [Bar(_named_level(talk, level), count) for level, count in one.others]
    if one.no_answer:
        bars.append(Bar(talk.say("spread-no-answer"), one.no_answer))
    talk.lead.append(Chart(talk.say("spread-caption"), tuple(bars)))
    if isinstance(one.own, int):
        talk.tell("compare-own", level=_level(talk, one.own))
    for wanted in shown.ambitions:
        if wanted.question == one.question:
            _tell_ambitions(talk, shown, wanted)


def _tell_ambitions(talk: Talk, shown: SpreadShown, wanted: Among) -> None:
    said = [
        talk.say("spread-count", label=_named_level(talk, level), count=count)
        for level, count in wanted.others
        if count
    ]
    if said:
        talk.tell("spread-ambitions", counts=joined(talk, said))
    own = dict(shown.own_ambitions).get(wanted.question)
    if own is not None:
        talk.tell("compare-own-ambition", level=_level(talk, own))


def _table(talk: Talk, shown: SpreadShown, known: Iterable[Among]) -> Table:
    """How many at each level; the last column is our own."""
    rows = list(known)
    levels = [level for level, _ in rows[0].others] if rows else []
    has_own, has_none = shown.group != OF_SECTOR, any(one.no_answer for one in rows)
    header = (
        talk.say("column-characteristic"),
        *(_level(talk, level) for level in levels),
        *([talk.say("spread-no-answer")] if has_none else []),
        *([talk.say("column-own")] if has_own else []),
    )
    cells = []
    for one in rows:
        counts = [talk.say("spread-number", count=count) for _, count in one.others]
        own = [_level(talk, one.own) if isinstance(one.own, int) else talk.say("never-asked")] if has_own else []
        none = [talk.say("spread-number", count=one.no_answer)] if has_none else []
        cells.append(((_title(talk, one.question),), *counts, *none, *own))
    return Table(talk.say("spread-caption"), header, tuple(cells))


def _tell_left_out(talk: Talk, shown: SpreadShown) -> None:
    """What is not comparable. Not how many: that could be said of a few."""
    if shown.other_versions:
        talk.tell("spread-other-versions")
    if shown.other_models:
        talk.tell("spread-other-models")
    talk.tell("spread-no-ranking")


def _tell_who_has_done_it(talk: Talk, shown: SpreadShown, known: Iterable[Among]) -> None:
    """How many are where our next step leads: figures that were shown just before, added up."""
    steps: Mapping[str, int] = dict(shown.next_steps)
    for one in known:
        step = steps.get(one.question)
        if step is None or shown.asked == "some":
            continue
        count = sum(number for level, number in one.others if isinstance(level, int) and level >= step)
        if count:
            title, level = _title(talk, one.question), _level(talk, step)
            talk.tell("compare-who-has", count=count, level=level, characteristic=title, place=one.question)


def _other_groups(talk: Talk, shown: SpreadShown) -> Iterator[Choice]:
    """The same with another group."""
    joint = "".join(span.text for span in talk.say("compare-with"))
    what = shown.positions[0].question if shown.asked == "one" and shown.positions else ""
    for group in FIXED_GROUPS:
        if group != shown.group and shown.asked != "some":
            label = talk.say("action-compare-with", group=talk.say(f"group-{group}"))
            yield talk.command("compare", argument=f"{what} {joint} {group}".strip(), label=label)


def _level(talk: Talk, level: str | int) -> Spans:
    return talk.say("column-level", level=level) if level else talk.say("spread-none-yet")


def _named_level(talk: Talk, level: str | int) -> Spans:
    """By its name, as a number beside a number reads badly."""
    title = talk.pack.level_titles.get(level) if isinstance(level, int) else None
    return _level(talk, level) if title is None else (talk.theirs(title),)


def _title(talk: Talk, characteristic: str) -> Theirs:
    return talk.theirs(talk.pack.characteristics[characteristic].title)
