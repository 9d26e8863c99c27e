"""Results as pages and as one table: every answer in words, where each characteristic stands, and what is next."""

from collections.abc import Sequence

from eic_bot.dialogs.messages import Heading, Paragraph, Spans, Table, Theirs
from eic_bot.dialogs.phrases import Phrases
from eic_bot.model.pack import Pack
from eic_bot.model.results import LevelView, Standing
from eic_bot.model.text import Text, worded


def own_title(person: str, phrases: Phrases) -> Spans:
    """The title of what one person said."""
    return phrases.say("report-title", whose=Theirs(person, phrases.language))


def official_title(council: str, phrases: Phrases) -> Spans:
    """The title of what a council stands by."""
    return phrases.say("report-title-official", council=Theirs(council, phrases.language))


def result_pages(
    title: Spans, pack: Pack, found: Sequence[Standing], phrases: Phrases
) -> tuple[Heading | Paragraph | Table, ...]:
    """The title, how to read it, and a table for each area that anything was said of."""
    levels = [
        phrases.say("report-level-is", level=level, title=_own(title, phrases))
        for level, title in pack.level_titles.items()
    ]
    parts: list[Heading | Paragraph | Table] = [
        Heading(title),
        Paragraph(phrases.say("report-how-to-read", in_place=_label(pack.scale.in_place, pack, phrases))),
        Paragraph(_joined(levels)),
    ]
    for area in pack.areas:
        inside = [one for one in found if one.characteristic.partition(".")[0] == area.area]
        if inside:
            name = (_own(area.title, phrases),)
            parts += [Heading(name), _table(name, pack, inside, phrases)]
    if not found:
        parts.append(Paragraph(phrases.say("report-nothing")))
    return tuple(parts)


def result_table(caption: Spans, pack: Pack, found: Sequence[Standing], phrases: Phrases) -> Table:
    """All answers as one table, for a picture."""
    levels = tuple(pack.level_titles)
    header = (phrases.say("column-characteristic"), *_level_heads(levels, phrases))
    rows = tuple((_title(one, pack, phrases), *_answers(one, levels, pack, phrases)) for one in found)
    return Table(caption, header, rows, tuple(_shades(one, levels, pack) for one in found))


def _table(caption: Spans, pack: Pack, found: Sequence[Standing], phrases: Phrases) -> Table:
    levels = tuple(pack.level_titles)
    header = (
        phrases.say("column-characteristic"),
        *_level_heads(levels, phrases),
        phrases.say("report-where"),
        phrases.say("report-wanted"),
        phrases.say("report-next"),
    )
    rows = tuple(
        (
            _title(one, pack, phrases),
            *_answers(one, levels, pack, phrases),
            _position(one, phrases),
            _level(one.ambition, phrases) or phrases.say("report-not-set"),
            _next(one, pack, phrases),
        )
        for one in found
    )
    return Table(caption, header, rows, tuple(_shades(one, levels, pack) for one in found))


def _level_heads(levels: Sequence[int], phrases: Phrases) -> tuple[Spans, ...]:
    return tuple(phrases.say("column-level", level=level) for level in levels)


def _title(one: Standing, pack: Pack, phrases: Phrases) -> Spans:
    return (_own(pack.characteristics[one.characteristic].title, phrases),)


def _answers(one: Standing, levels: Sequence[int], pack: Pack, phrases: Phrases) -> tuple[Spans, ...]:
    views = {view.level: view for view in one.levels}
    return tuple(_said(views.get(level), pack, phrases) for level in levels)


def _said(view: LevelView | None, pack: Pack, phrases: Phrases) -> Spans:
    if view is None or (view.value is None and view.no_answer is None):
        return phrases.say("never-asked")
    if view.value is not None:
        return (_label(str(view.value), pack, phrases),)
    return phrases.say(f"no-answer-{str(view.no_answer).replace('_', '-')}")


def _shades(one: Standing, levels: Sequence[int], pack: Pack) -> tuple[int | None, ...]:
    labels = [label.id for label in pack.scale.labels]
    said = {view.level: str(view.value) for view in one.levels if view.value is not None}
    darkest = max(1, len(labels) - 1)
    return tuple(100 * labels.index(said[level]) // darkest if level in said else None for level in levels)


def _position(one: Standing, phrases: Phrases) -> Spans:
    if one.position is None:
        return phrases.say("report-not-known")
    where = _level(one.position, phrases) if one.position else phrases.say("report-none-yet")
    if not one.basics_to_check:
        return where
    return (*where, *phrases.say("report-check", levels=", ".join(map(str, one.basics_to_check))))


def _level(level: int | None, phrases: Phrases) -> Spans:
    return () if level is None else phrases.say("column-level", level=level)


def _next(one: Standing, pack: Pack, phrases: Phrases) -> Spans:
    if one.next_step is None:
        return phrases.say("report-no-next")
    statement = _own(pack.question[one.next_step.statement].text, phrases)
    return phrases.say("report-next-is", level=one.next_step.level, statement=statement)


def _label(id: str, pack: Pack, phrases: Phrases) -> Theirs:
    return _own(pack.scale.label[id].label, phrases)


def _own(text: Text, phrases: Phrases) -> Theirs:
    found = worded(text, phrases.language)
    return Theirs(found.text, found.language)


def _joined(sentences: Sequence[Spans]) -> Spans:
    return tuple(span for sentence in sentences for span in sentence)
