"""Who can see the answers, in words; said before the first question, and whenever somebody asks."""

from eic_bot.dialogs.messages import Paragraph, Part, Theirs
from eic_bot.dialogs.requests import RoundFacts
from eic_bot.dialogs.talk import Talk


def notice(talk: Talk, facts: RoundFacts) -> tuple[Part, ...]:
    """What the settings of the round mean for the person."""
    organisation = Theirs(facts.organisation, talk.session.language)
    seen = talk.say(f"notice-{facts.kind}", organisation=organisation)
    place = talk.say(f"notice-place-{facts.channel}")
    kept = talk.say("notice-kept", days=facts.kept_days or 0)
    return Paragraph(seen), Paragraph((*place, *talk.say("space"), *kept))
