"""The language of somebody new, asked before anything else; and what is said once of a language that is not ready."""

from eic_bot.dialogs.commands import run_command
from eic_bot.dialogs.effects import Remember
from eic_bot.dialogs.inputs import Input, Resolved, TimerFired
from eic_bot.dialogs.messages import Choice, Choices, Control, Ours, Theirs, words
from eic_bot.dialogs.offering import named
from eic_bot.dialogs.session import AN_ANSWER, AwaitingPick
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.turn import Outcome
from eic_bot.dialogs.walking import Next, walk
from eic_bot.dialogs.wanted import Wanted

GREETINGS = frozenset(("resume", "repeat", "next", "skip"))
"""Said to the question, these ask for nothing but to go on."""


def ask_language(talk: Talk, languages: tuple[str, ...]) -> Outcome:
    """Which language somebody wants, and whether a screen reader reads it; asked in each language."""
    asked = [talk.phrases.speaking(one).say("ask-language") for one in languages]
    between = Ours(" ", talk.session.language)
    line = tuple(span for spans in asked for span in (between, *spans))[1:]
    names = talk.phrases.languages
    labels = {f"language {one}": (Theirs(names[one], one),) for one in languages} | {
        f"aloud {one}": talk.phrases.speaking(one).say("ask-aloud", name=Theirs(names[one], one)) for one in languages
    }
    choices = tuple(Choice(label, Control(command)) for command, label in labels.items())
    talk.awaiting(AwaitingPick("first_language", None, tuple(labels), tuple(map(words, labels.values()))))
    talk.send((Choices(choices, line),), key="language")
    return "asked"


def first_language(talk: Talk, awaiting: AwaitingPick, text: str, wanted: Wanted | None) -> Next:
    """The language that was named. Anything else goes on in the one spoken now, as if nothing had been asked."""
    talk.awaiting(AN_ANSWER)
    found = named(talk, text, dict(zip(awaiting.commands, awaiting.labels, strict=True)))
    if wanted is not None and wanted.command == "language" and wanted.argument:
        found = (f"language {wanted.argument}",)
    if len(found) == 1:
        command, _, chosen = found[0].partition(" ")
        return run_command(talk, command, chosen)
    talk.effects.append(Remember("language", talk.session.language))
    if wanted is None or wanted.command in GREETINGS:
        return _begin(talk, text)
    return run_command(talk, wanted.command, wanted.argument)


def _begin(talk: Talk, text: str) -> Next:
    """From the start; where that offers what the text names, with it."""
    going, offered = walk(talk), talk.session.awaiting
    if isinstance(going, str) and isinstance(offered, AwaitingPick):
        found = named(talk, text, dict(zip(offered.commands, offered.labels, strict=True)))
        if len(found) == 1:
            talk.awaiting(AN_ANSWER)
            command, _, argument = found[0].partition(" ")
            return run_command(talk, command, argument)
    return going


def warn_of_draft(talk: Talk, input: Input) -> None:
    """Before what is said next, unless it is nobody's turn."""
    if not isinstance(input, TimerFired | Resolved):
        talk.warn()
