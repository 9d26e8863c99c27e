"""Commands of sharing: who sees the official view, and how it lies among those of others."""

from datetime import date

from eic_bot.dialogs.messages import words
from eic_bot.dialogs.offering import named
from eic_bot.dialogs.session import AwaitingResult
from eic_bot.dialogs.sharing_requests import FIXED_GROUPS, AskSharing, SharingAct
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next
from eic_bot.model.kinds.date import read_day
from eic_bot.model.reading import plain_words

SHARING = "sharing"
NO_DAYS = "none"
UNREADABLE = "?"


def ask(talk: Talk, act: SharingAct, words: str = "", group: str = "", places: tuple[str, ...] = ()) -> Next:
    """Have it done by whoever knows what is shared."""
    talk.awaiting(AwaitingResult(SHARING))
    return AskSharing(act, words, group, places)


def share_view(talk: Talk, argument: str) -> Next:
    """Share the official view: with whom is asked, unless it is said."""
    audiences = {
        "own": words(talk.say("audience-own")),
        "councils": words(talk.say("audience-councils")),
        "public": words(talk.say("audience-public")),
    }
    said = _without(argument, words(talk.say("compare-with")))
    found = named(talk, said, audiences) if said else ()
    return ask(talk, "share", found[0]) if len(found) == 1 else ask(talk, "offer")


def who_sees_view(talk: Talk, argument: str) -> Next:
    """Who sees the official view."""
    del argument
    return ask(talk, "who_sees")


def stop_sharing(talk: Talk, argument: str) -> Next:
    """Share nothing any more."""
    del argument
    return ask(talk, "stop")


def compare(talk: Talk, argument: str) -> Next:
    """``compare data.trust with region``: what, with whom, or both left out."""
    what, group = _parted(talk, argument)
    places = () if _is_priorities(talk, what) else places_named(talk, what)
    if places is None and not group:
        what, group, places = "", what, ()
    if places is None:
        talk.tell("no-such-place")
        places = ()
    return ask(talk, "compare", "", _group(talk, group), places)


def our_lists(talk: Talk, argument: str) -> Next:
    """The lists of councils to compare with."""
    del argument
    return ask(talk, "lists")


def keep_list(talk: Talk, argument: str) -> Next:
    """``keep list coast: Adur, Arun and Worthing``."""
    return ask(talk, "keep_list", argument)


def forget_list(talk: Talk, argument: str) -> Next:
    """Forget one of the lists."""
    return ask(talk, "forget_list", argument)


def pre_election(talk: Talk, argument: str) -> Next:
    """``pre-election 22 March 2027 to 6 May 2027``; alone, which days these are."""
    if not argument:
        return ask(talk, "pre_election")
    if plain_words(argument) in talk.phrases.vocabulary.no or plain_words(argument) == NO_DAYS:
        return ask(talk, "pre_election", NO_DAYS)
    first, _, poll = f" {argument} ".partition(f" {words(talk.say('days-to'))} ")
    days = [read_day(one.strip(), talk.phrases.vocabulary) for one in (first, poll)]
    found = [day.isoformat() for day in days if isinstance(day, date)]
    return ask(talk, "pre_election", " ".join(found) if len(found) == len(days) else UNREADABLE)


def sector(talk: Talk, argument: str) -> Next:
    """How all councils that share lie, for an analyst."""
    return ask(talk, "sector", places=places_named(talk, argument) or ())


def places_named(talk: Talk, text: str) -> tuple[str, ...] | None:
    """The characteristics that are meant, one or those of an area; none where nothing is said, None for other words."""
    if not text:
        return ()
    titles = {id: talk.theirs(one.title).text for id, one in talk.pack.characteristics.items()}
    areas = {id: talk.theirs(one.title).text for id, one in talk.pack.area_of.items()}
    said = plain_words(text)
    exact = [id for id, title in (areas | titles).items() if said in (plain_words(title), plain_words(id))]
    found = exact or list(named(talk, text, areas | titles))
    if len(found) != 1:
        return None
    return tuple(id for id in titles if found[0] in (id, id.partition(".")[0]))


def _parted(talk: Talk, argument: str) -> tuple[str, str]:
    """What is asked about, and with whom."""
    joint = words(talk.say("compare-with"))
    what, _, group = f" {argument} ".partition(f" {joint} ")
    return what.strip(), group.strip()


def _is_priorities(talk: Talk, text: str) -> bool:
    return plain_words(text) == plain_words(words(talk.say("compare-priorities")))


def _group(talk: Talk, text: str) -> str:
    """One of the fixed groups by its name; the name of a list as it was typed; where none is said, similar councils."""
    names = {
        "similar": words(talk.say("group-similar")),
        "type": words(talk.say("group-type")),
        "region": words(talk.say("group-region")),
        "nation": words(talk.say("group-nation")),
    }
    if not text:
        return FIXED_GROUPS[0]
    said = plain_words(text)
    exact = [one for one in FIXED_GROUPS if said in (one, plain_words(names[one]))]
    return exact[0] if exact else text


def _without(text: str, first: str) -> str:
    """The text without a word in front of it."""
    return text.removeprefix(f"{first} ").strip()
