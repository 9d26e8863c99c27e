"""What somebody shows of themselves to people in other councils, and a request to them.

The preview and the message are made of the same parts, so that what one agrees to is what others get.
"""

from collections.abc import Iterator

from eic_bot.dialogs.messages import Ours, Paragraph, Spans, Theirs, words
from eic_bot.dialogs.peer_requests import PeerCard, Topic
from eic_bot.dialogs.phrases import Phrases
from eic_bot.model.pack import Pack
from eic_bot.model.text import worded


def title_of(pack: Pack, characteristic: str, language: str) -> Theirs:
    """What a characteristic is called; its id where this version of the pack has none such."""
    found = pack.characteristics.get(characteristic)
    return Theirs(characteristic, language) if found is None else Theirs(*worded(found.title, language))


def who(phrases: Phrases, card: PeerCard) -> Spans:
    """Who somebody is, without a name where they hide it."""
    role, council = _theirs(phrases, card.role), _theirs(phrases, card.council)
    if not card.name or not card.shows_name:
        return phrases.say("peer-unnamed", role=role, council=council)
    return phrases.say("peer-known", name=_theirs(phrases, card.name), role=role, council=council)


def shown_parts(phrases: Phrases, pack: Pack, card: PeerCard) -> Iterator[Paragraph]:
    """What others see before somebody said yes to them."""
    yield Paragraph(who(phrases, card))
    if card.line:
        yield Paragraph(phrases.say("peer-own-words", line=_theirs(phrases, card.line)))
    if card.topics:
        comma = Ours(", ", phrases.language)
        named = [_topic(phrases, pack, one) for one in card.topics]
        topics = tuple(span for place, one in enumerate(named) for span in ((comma, *one) if place else one))
        yield Paragraph(phrases.say("peer-topics", topics=topics))


def introduced_parts(phrases: Phrases, card: PeerCard) -> Iterator[Paragraph]:
    """What somebody gets once both agree."""
    name = _theirs(phrases, card.name)
    role, council = _theirs(phrases, card.role), _theirs(phrases, card.council)
    yield Paragraph(phrases.say("peer-known", name=name, role=role, council=council))
    if card.line:
        yield Paragraph(phrases.say("peer-own-words", line=_theirs(phrases, card.line)))
    yield Paragraph(phrases.say("peer-reached-at", name=name, reach=_theirs(phrases, card.reach)))


def request_parts(phrases: Phrases, topic: Theirs, card: PeerCard, question: str) -> Iterator[Paragraph]:
    """A request as the peer gets it."""
    yield Paragraph(
        phrases.say(
            "request-from",
            name=_theirs(phrases, card.name),
            role=_theirs(phrases, card.role),
            council=_theirs(phrases, card.council),
            characteristic=topic,
        )
    )
    yield Paragraph(phrases.say("request-question", question=_theirs(phrases, question)))
    yield Paragraph(phrases.say("request-call"))


def in_words(phrases: Phrases, iso: str) -> Spans:
    """A day given as ``YYYY-MM-DD``, as people write it."""
    year, month, day = iso.split("-")
    name = words(phrases.say("month", number=int(month)))
    return phrases.say("date-written", day=day.lstrip("0"), month=name, year=year)


def _topic(phrases: Phrases, pack: Pack, one: Topic) -> Spans:
    title = title_of(pack, one.characteristic, phrases.language)
    return (title,) if one.level is None else phrases.say("peer-topic-level", topic=title, level=one.level)


def _theirs(phrases: Phrases, text: str) -> Theirs:
    return Theirs(text, phrases.language)
