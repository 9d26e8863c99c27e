"""Who can see the answers, in words; said before the first question, and whenever somebody asks."""

from eic_bot.dialogs.messages import Paragraph, Part, Spans, Theirs
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.requests import RoundFacts
from eic_bot.dialogs.talk import Talk
from eic_bot.model.access import MATRIX, Role

READERS: tuple[Role, ...] = ("participant", "sponsor", "super_user", "facilitator", "colleague", "sector_analyst")


def notice(talk: Talk, facts: RoundFacts) -> tuple[Part, ...]:
    """What the settings of the round mean for the person."""
    return notice_in(talk.phrases, facts)


def notice_in(phrases: Phrases, facts: RoundFacts) -> tuple[Part, ...]:
    """The same without a conversation: in an invitation."""
    organisation = organisation_in(phrases, facts.organisation)
    about = phrases.say("notice-service", service=Theirs(facts.service, phrases.language)) if facts.service else ()
    seen = phrases.say(f"notice-{facts.kind}", organisation=organisation, readers=_readers(phrases, facts))
    place = phrases.say(f"notice-place-{facts.channel}")
    kept = phrases.say("notice-kept", days=facts.kept_days or 0)
    first = [Paragraph(about)] if about else []
    return (*first, Paragraph(seen), Paragraph((*place, *phrases.say("space"), *kept)))


def organisation_in(phrases: Phrases, name: str, service: str = "") -> Spans:
    """What the organisation is called, where somebody has said it; and which service of it is meant."""
    organisation: Spans = (Theirs(name, phrases.language),) if name else phrases.say("your-organisation")
    if not service:
        return organisation
    return phrases.say("service-of", service=Theirs(service, phrases.language), organisation=organisation)


def _readers(phrases: Phrases, facts: RoundFacts) -> Spans:
    """Who reads single answers through eic-bot, as the rules of access have it."""
    if facts.kind not in ("named", "anonymous"):
        return ()
    rules = MATRIX["named" if facts.kind == "named" else "anonymous"]
    readers = [role for role in READERS if role in rules["single_answers"]]
    if not readers:
        return phrases.say("reader-nobody")
    name = Theirs(facts.super_user, phrases.language)
    said: Spans = ()
    for role in readers:
        joint = phrases.say("reader-and") if said else ()
        said = (*said, *joint, *phrases.say(f"reader-{role.replace('_', '-')}", name=name))
    return said
