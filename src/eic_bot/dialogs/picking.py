"""When the person was asked to choose between a few things that are not answers of a question."""

from eic_bot.dialogs.choosing_language import first_language
from eic_bot.dialogs.commands import run_command
from eic_bot.dialogs.journey import Asking
from eic_bot.dialogs.messages import Choice, Choices, Control, Theirs
from eic_bot.dialogs.misreads import shown
from eic_bot.dialogs.offering import beginning_with
from eic_bot.dialogs.recording import record
from eic_bot.dialogs.session import AN_ANSWER, AwaitingPick
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next
from eic_bot.dialogs.wanted import Wanted
from eic_bot.model.option import Option
from eic_bot.model.reading import match_options


def pick(talk: Talk, awaiting: AwaitingPick, text: str, wanted: Wanted | None) -> Next | None:
    """Take the choice that the words name. None where they are rather a fresh reply to the question."""
    if awaiting.why == "first_language":
        return first_language(talk, awaiting, text, wanted)
    if awaiting.why == "change" and text.strip().isdecimal():
        return _change(talk, text.strip())
    options = _options(talk, awaiting)
    found = match_options(text, options, talk.phrases.vocabulary) if options else ()
    if len(found) != 1:
        # A pick keeps no answer, so the beginning of a name will do.
        found = beginning_with(text, {f"n{number}": label for number, label in enumerate(awaiting.labels, 1)})
    if len(found) == 1:
        return picked(talk, awaiting, int(found[0][1:]))
    if wanted is not None:
        talk.awaiting(AN_ANSWER)
        return run_command(talk, wanted.command, wanted.argument)
    if awaiting.why == "did_you_mean" and not text.strip().isdecimal():
        return None
    return _ask_again(talk, awaiting, text)


def _change(talk: Talk, number: str) -> Next:
    """Answers to change go by the numbers of their questions."""
    talk.awaiting(AN_ANSWER)
    return run_command(talk, "change", number)


def picked(talk: Talk, awaiting: AwaitingPick, number: int) -> Next:
    """Take the choice with that number, from 1: first the readings, then the commands."""
    talk.awaiting(AN_ANSWER)
    index = number - 1
    if index < len(awaiting.readings):
        stop = talk.journey.stop(awaiting.question)
        if isinstance(stop, Asking):
            return record(talk, stop, awaiting.readings[index])
        return run_command(talk, "repeat", "")
    command, _, argument = awaiting.commands[index - len(awaiting.readings)].partition(" ")
    return run_command(talk, command, argument)


def _options(talk: Talk, awaiting: AwaitingPick) -> tuple[Option, ...]:
    language = talk.session.language
    return tuple(
        Option.model_construct(
            id=f"n{number}", label={language: label}, letter={}, also={language: _also(awaiting, number)}
        )
        for number, label in enumerate(awaiting.labels, 1)
    )


def _also(awaiting: AwaitingPick, number: int) -> tuple[str, ...]:
    """What a command is about is a name for it as well: ``high``, ``first look``, ``data``."""
    place = number - 1 - len(awaiting.readings)
    argument = awaiting.commands[place].partition(" ")[2] if place >= 0 else ""
    return () if argument.isdecimal() or not argument else (argument.replace("_", " "),)


def _ask_again(talk: Talk, awaiting: AwaitingPick, text: str) -> Next:
    """Nothing that can be chosen: say so, and show the choices again."""
    talk.tell("misread-pick", said=shown(talk, text))
    language = talk.session.language
    choices = tuple(
        Choice((Theirs(label, language),), Control(f"pick {number}")) for number, label in enumerate(awaiting.labels, 1)
    )
    talk.send((Choices(choices),), actions=(talk.command("repeat"), talk.command("help")))
    return "asked_back"
