"""Commands about people in other councils: let them find me, find them, ask them, answer them."""

from eic_bot.dialogs.beginnings import shown
from eic_bot.dialogs.commands.moving import show_current
from eic_bot.dialogs.messages import words
from eic_bot.dialogs.offering import named
from eic_bot.dialogs.peer_requests import REPLIES, Act, AskPeers, PeerRequest, Reply, Wish
from eic_bot.dialogs.session import AwaitingResult
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next
from eic_bot.model.reading import plain_words
from eic_bot.model.results import standing

PEERS = "peers"
LONGEST_NUMBER = 18
"""Digits of a number that a database can hold."""


def ask(talk: Talk, asked: AskPeers) -> Next:
    """Have it done by whoever knows the peers."""
    talk.awaiting(AwaitingResult(PEERS))
    return asked


def topic_named(talk: Talk, typed: str) -> str | None:
    """The characteristic of that name."""
    titles = {id: talk.theirs(one.title).text for id, one in talk.pack.characteristics.items()}
    said = plain_words(typed)
    exact = [id for id, title in titles.items() if said in (plain_words(title), plain_words(id))]
    found = exact or list(named(talk, typed, titles))
    return found[0] if len(found) == 1 else None


def some_topic(talk: Talk) -> str:
    """The name of one, for an example."""
    return talk.theirs(next(iter(talk.pack.characteristics.values())).title).text


def happy_to_talk(talk: Talk, argument: str) -> Next:
    """Begin or change my card: first I see it, then I say yes."""
    found = topic_named(talk, _without(talk, argument, "peer-about-word"))
    return ask(talk, AskPeers("card", found or ""))


def my_card(talk: Talk, argument: str) -> Next:
    """See it, change it."""
    del argument
    return ask(talk, AskPeers("card"))


def pause_requests(talk: Talk, argument: str) -> Next:
    """Nobody finds me for now."""
    return _simply(talk, "pause", argument)


def take_requests(talk: Talk, argument: str) -> Next:
    """They find me again."""
    return _simply(talk, "take", argument)


def withdraw_card(talk: Talk, argument: str) -> Next:
    """My card is gone everywhere."""
    return _simply(talk, "withdraw", argument)


def renew_card(talk: Talk, argument: str) -> Next:
    """I am still happy to talk."""
    return _simply(talk, "renew", argument)


def my_requests(talk: Talk, argument: str) -> Next:
    """What I asked, and what I was asked."""
    return _simply(talk, "mine", argument)


def take_back_request(talk: Talk, argument: str) -> Next:
    """One of mine is over."""
    return _simply(talk, "take_back", argument)


def confirm(talk: Talk, argument: str) -> Next:
    """I am the contact that somebody else named: ``confirm CODE``, and after I saw it ``confirm CODE yes``."""
    code, _, agreed = argument.partition(" ")
    return ask(talk, AskPeers("confirmed" if agreed == "yes" else "confirm", code))


def peers(talk: Talk, argument: str) -> Next:
    """Who has done this and will talk: ``peers for buying well near us``."""
    topic, wish = _wished(talk, argument)
    if topic is None:
        example = talk.theirs(talk.pack.characteristics[_wanting(talk)].title)
        if argument:
            talk.tell("peers-unknown", said=shown(talk, argument), example=example)
        else:
            talk.tell("peers-which", example=example)
        return show_current(talk)
    return ask(talk, AskPeers("find", topic, wish=wish))


def ask_peer(talk: Talk, argument: str) -> Next:
    """Begin a request to one of those who were found: their number and the topic."""
    number, _, topic = argument.partition(" ")
    if not number.isdecimal() or len(number) > LONGEST_NUMBER or topic not in talk.pack.characteristics:
        talk.tell("request-gone")
        return show_current(talk)
    return ask(talk, AskPeers("ask", wanted=PeerRequest(int(number), topic)))


def meet(talk: Talk, argument: str) -> Next:
    """Ask to be introduced to whoever shared a barrier, by its token."""
    if not argument:
        talk.tell("meet-which")
        return show_current(talk)
    return ask(talk, AskPeers("ask", wanted=PeerRequest(0, "", barrier=argument)))


def request(talk: Talk, argument: str) -> Next:
    """Answer a request: its number, and yes, not now, no thank you, or report."""
    number, _, typed = argument.partition(" ")
    reply = _reply(talk, plain_words(typed))
    if not number.isdecimal() or len(number) > LONGEST_NUMBER or reply is None:
        talk.tell("request-which")
        return show_current(talk)
    return ask(talk, AskPeers("answer", f"{number} {reply}"))


def _simply(talk: Talk, act: Act, argument: str) -> Next:
    return ask(talk, AskPeers(act, argument))


def _reply(talk: Talk, typed: str) -> Reply | None:
    vocabulary = talk.phrases.vocabulary
    for reply in REPLIES:
        if typed in (reply, plain_words(words(talk.say(f"request-word-{reply}")))):
            return reply
    if typed in vocabulary.yes:
        return "yes"
    return "no" if typed in vocabulary.no else None


def _wanting(talk: Talk) -> str:
    """A characteristic with a next step, for an example; else the first."""
    for id in talk.pack.characteristics:
        if standing(id, talk.pack, talk.session.answers).next_step is not None:
            return id
    return next(iter(talk.pack.characteristics))


def _wished(talk: Talk, argument: str) -> tuple[str | None, Wish]:
    """The topic that the words begin with, and what is wished behind it."""
    written = _without(talk, argument, "peer-for-word").split()
    for length in range(len(written), 0, -1):
        topic = topic_named(talk, " ".join(written[:length]))
        if topic is not None:
            return topic, _wish(talk, topic, plain_words(" ".join(written[length:])))
    return None, Wish()


def _wish(talk: Talk, topic: str, typed: str) -> Wish:
    near, like, level_word = [words(talk.say(f"wish-{one}")) for one in ("near", "like", "level")]
    rest = f" {typed} ".replace(f" {near} ", " ").replace(f" {like} ", " ")
    _, _, behind = rest.partition(f" {level_word} ")
    level = int(behind[0]) if behind.split(" ")[0].isdecimal() and len(behind.split(" ")[0]) == 1 else None
    place = rest.partition(f" {level_word} ")[0].strip()
    step = standing(topic, talk.pack, talk.session.answers).next_step
    wanted = level or (step.level if step else None)
    padded = f" {typed} "
    return Wish(wanted, level is not None, f" {near} " in padded, f" {like} " in padded, place=place)


def _without(talk: Talk, argument: str, key: str) -> str:
    """Without the little word that people put before a name."""
    first, _, rest = argument.partition(" ")
    return rest if rest and first.casefold() == words(talk.phrases.say(key)) else argument
