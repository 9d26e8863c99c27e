"""The brief: one page for councillors. Three strengths, three next steps, what is not known, and whom to call."""

from collections.abc import Iterator, Sequence
from itertools import islice

from eic_bot.dialogs.messages import Heading, Paragraph, Spans, Theirs
from eic_bot.dialogs.phrases import Phrases
from eic_bot.model.answers import NoAnswer
from eic_bot.model.pack import Pack
from eic_bot.model.results import Standing, next_steps
from eic_bot.model.text import Text, worded

EACH = 3
LONGEST = 240
"""Characters of a statement; a page has room for no more of the longest."""
_HALF = 2


def brief(
    council: str, pack: Pack, found: Sequence[Standing], phrases: Phrases, *, contact: str = ""
) -> tuple[Heading | Paragraph, ...]:
    """The page. What is strong is in the order of the model, because it is no order of merit.

    A council without a name is ours, a page without a contact is somebody's who sent it.
    """
    return (
        Heading(_title(council, phrases)),
        Paragraph(phrases.say("brief-lead")),
        Heading(phrases.say("brief-strengths")),
        *_or_none(_strengths(pack, found, phrases), phrases.say("brief-no-strengths")),
        Heading(phrases.say("brief-next-steps")),
        *_or_none(_next_steps(pack, found, phrases), phrases.say("brief-no-next-steps")),
        Heading(phrases.say("brief-not-known")),
        *_not_known(pack, found, phrases),
        Heading(phrases.say("brief-who")),
        Paragraph(_who(contact, phrases)),
    )


def _title(council: str, phrases: Phrases) -> Spans:
    if not council:
        return phrases.say("brief-title-ours")
    return phrases.say("brief-title", council=Theirs(council, phrases.language))


def _or_none(parts: Iterator[Paragraph], none: Spans) -> tuple[Paragraph, ...]:
    return tuple(parts) or (Paragraph(none),)


def _strengths(pack: Pack, found: Sequence[Standing], phrases: Phrases) -> Iterator[Paragraph]:
    known = [one for one in found if one.position]
    known.sort(key=lambda one: (-(one.position or 0), len(one.basics_to_check)))
    chosen = {one.characteristic for one in known[:EACH]}
    for one in found:
        if one.characteristic in chosen:
            level = next(view for view in one.levels if view.level == one.position)
            yield Paragraph(_about(one, level.statement, pack, phrases))


def _next_steps(pack: Pack, found: Sequence[Standing], phrases: Phrases) -> Iterator[Paragraph]:
    for one in islice(next_steps(found), EACH):
        if one.next_step is not None:
            yield Paragraph(_about(one, one.next_step.statement, pack, phrases))


def _about(one: Standing, statement: str, pack: Pack, phrases: Phrases) -> Spans:
    title = _own(pack.characteristics[one.characteristic].title, phrases)
    return phrases.say("brief-item", characteristic=title, statement=_own(pack.question[statement].text, phrases))


def _not_known(pack: Pack, found: Sequence[Standing], phrases: Phrases) -> Iterator[Paragraph]:
    """Where most of what was said is that nobody knows; and what was never asked."""
    unsure = [one for one in found if _is_unknown(one)]
    if unsure:
        titles = [_own(pack.characteristics[one.characteristic].title, phrases) for one in unsure[:EACH]]
        names = tuple(span for title in titles for span in (*phrases.say("brief-between"), title))[1:]
        yield Paragraph(phrases.say("brief-unsure", names=names, more=len(unsure[EACH:])))
    missing = len(pack.characteristics) - len(
        {one.characteristic for one in found if one.position is not None} | {one.characteristic for one in unsure}
    )
    if missing:
        yield Paragraph(phrases.say("brief-missing", missing=missing, all=len(pack.characteristics)))
    if not unsure and not missing:
        yield Paragraph(phrases.say("brief-all-known"))


def _is_unknown(one: Standing) -> bool:
    unknown = sum(view.no_answer is NoAnswer.DONT_KNOW for view in one.levels)
    return unknown * _HALF >= len(one.levels)


def _who(contact: str, phrases: Phrases) -> Spans:
    if not contact:
        return phrases.say("brief-who-sent")
    return phrases.say("brief-who-is", contact=Theirs(contact, phrases.language))


def _own(text: Text, phrases: Phrases) -> Theirs:
    found = worded(text, phrases.language)
    short = found.text if len(found.text) <= LONGEST else f"{found.text[: LONGEST - 1].rstrip()}\u2026"
    return Theirs(short, found.language)
