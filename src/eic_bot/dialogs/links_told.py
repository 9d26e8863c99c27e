"""What came of joining two apps or parting them, in words."""

from typing import assert_never

from eic_bot.dialogs.commands.links import AGREED
from eic_bot.dialogs.commands.moving import show_current
from eic_bot.dialogs.echo import joined
from eic_bot.dialogs.effects import OpenDialog
from eic_bot.dialogs.journey import Asking
from eic_bot.dialogs.link_requests import AppNamed, AppsFound, CodeMade, LinkDone, LinkRefused, LinkResult, PageMade
from eic_bot.dialogs.messages import ONCE, Choice, Choices, Control, Link, Spans, Theirs
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.session import AwaitingPick
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next


def links_told(talk: Talk, result: LinkResult) -> Next:
    """Say it, and go on where the person was."""
    match result:
        case LinkRefused():
            talk.tell(f"link-no-{result.why.replace('_', '-')}", typed=talk.phrases.typed("link"))
        case CodeMade():
            typed = f"{talk.phrases.typed('link')} {result.code}"
            talk.tell("link-code", typed=typed, minutes=result.minutes)
            talk.send(key=ONCE)
            return "told"
        case PageMade():
            talk.tell("page-made", days=result.days, revoke=talk.phrases.typed("revoke_links"))
            talk.send((Link(talk.say("page-link"), result.url),), key=ONCE)
            return "told"
        case AppsFound():
            return _ask(talk, result)
        case LinkDone():
            talk.tell(
                f"link-did-{result.act}",
                apps=_named(talk, result.apps),
                unlink=talk.phrases.typed("unlink"),
                count=result.count,
            )
            return _go_on(talk, result)
        case _:
            assert_never(result)
    talk.send()
    return _shown(talk)


def _go_on(talk: Talk, done: LinkDone) -> Next:
    """With what was under way in the other app, or here."""
    talk.send()
    if done.dialog:
        talk.effects.append(OpenDialog(done.dialog))
    return "told" if done.dialog or done.is_over else _shown(talk)


def _shown(talk: Talk) -> Next:
    is_asked = isinstance(talk.journey.stop(talk.session.at), Asking) and talk.session.status == "asking"
    return show_current(talk) if is_asked else "told"


def place(phrases: Phrases, channel: str) -> Spans:
    """What people call a channel."""
    return phrases.say(f"link-place-{channel}")


def _ask(talk: Talk, found: AppsFound) -> Next:
    """Show whom it is about, and ask for a yes."""
    does = f"link {found.code} {AGREED}" if found.act == "look" else f"unlink {AGREED}"
    yes, no = talk.phrases.typed("yes"), talk.phrases.typed("no")
    talk.tell(f"link-{found.act}", apps=_named(talk, found.apps))
    if found.drops:
        talk.tell("link-drops")
    talk.awaiting(AwaitingPick("link", talk.session.at, (does, "repeat"), (yes, no)))
    labels = (talk.say(f"link-{found.act}-yes"), talk.say("link-leave"))
    choices = tuple(
        Choice(label, Control(f"pick {number}"), typed=typed)
        for number, (label, typed) in enumerate(zip(labels, (yes, no), strict=True), 1)
    )
    talk.send((Choices(choices, talk.say(f"link-{found.act}-ask"), numbered=False),))
    return "asked"


def _named(talk: Talk, apps: tuple[AppNamed, ...]) -> Spans:
    language = talk.session.language
    return joined(
        talk,
        [talk.say("link-app", name=Theirs(one.name, language), place=place(talk.phrases, one.channel)) for one in apps],
    )
