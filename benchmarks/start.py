"""Starting: the help page, and a first conversation on an empty database, as whole processes."""

from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.lines import Line, Target, line, not_measured
from benchmarks.measuring import check, interleaved
from benchmarks.processes import Ended, problem, program, python, run
from eic_bot.dialogs.messages import words
from eic_bot.locale.phrases import bundled_phrases

BARE = "python -c pass"
LIBRARIES = "import sqlalchemy, pydantic"
HELP = Target(must=15, moonshot=5)


def measure(rounds: int) -> list[Line]:
    """C2: CPU of the whole process beside a bare interpreter, and beside importing what we stand on."""
    with TemporaryDirectory() as folder:
        help_page = _help_page
        question = words(bundled_phrases("en").say("ask-dialog"))

        def chat() -> Ended:
            return _chat(Path(folder))

        why_no_help = _why_not(help_page, ("chat",))
        why_no_chat = _why_not(chat, (question,))
        batches = {BARE: _cost("-c", "pass"), LIBRARIES: _cost("-c", LIBRARIES)}
        if why_no_help is None:
            batches["help"] = lambda: _checked(help_page(), ("chat",))
        if why_no_chat is None:
            batches["chat"] = lambda: _checked(chat(), (question,))
        found = interleaved(batches, rounds, warm=False)
    return [
        not_measured("C2 eic-bot --help", "ms", BARE, why_no_help, target=HELP)
        if why_no_help
        else line("C2 eic-bot --help", found["help"], "ms", BARE, found[BARE], target=HELP),
        *(
            not_measured("C2 cold chat to its first question", "ms", floor, why_no_chat)
            if why_no_chat
            else line("C2 cold chat to its first question", found["chat"], "ms", floor, found[floor])
            for floor in (BARE, LIBRARIES)
        ),
    ]


def _help_page() -> Ended:
    return run(str(program()), "--help")


def _chat(folder: Path) -> Ended:
    """A conversation that finds nothing to read after its first question; its database is new each time."""
    database = folder / "cold.sqlite"
    for left in folder.glob("cold.sqlite*"):
        left.unlink()
    return run(str(program()), "chat", "--database", f"sqlite:///{database}")


def _why_not(begin: Callable[[], Ended], wanted: Sequence[str]) -> str | None:
    if not program().exists():
        return "no eic-bot command"
    return problem(begin(), wanted)


def _checked(ended: Ended, wanted: Sequence[str]) -> float:
    check(expected=None, found=problem(ended, wanted), what="a process")
    return ended.cpu_ms


def _cost(*arguments: str) -> Callable[[], float]:
    return lambda: _checked(python(*arguments), ())
