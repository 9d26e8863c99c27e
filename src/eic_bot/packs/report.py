"""Problems as an author reads them in a terminal or a log."""

from collections.abc import Sequence
from pathlib import PurePath

from eic_bot.packs.findings import MOST_SHOWN
from eic_bot.packs.problems import ALL_WELL, AND_MORE, DID_YOU_MEAN, SUMMARY, WARNING, Problem, Severity


def print_problems(problems: Sequence[Problem]) -> str:
    """The problems in order, the first 200 in full; an empty text where there are none."""
    lines = [line for problem in problems[:MOST_SHOWN] for line in _lines(problem)]
    if len(problems) > MOST_SHOWN:
        lines.append(AND_MORE.format(count=len(problems) - MOST_SHOWN))
    return "".join(f"{line}\n" for line in lines)


def print_check(folder: PurePath, problems: Sequence[Problem]) -> str:
    """What ``pack check`` prints: the problems and how many there are, or that all is well."""
    if not problems:
        return f"{ALL_WELL.format(folder=folder)}\n"
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    summary = SUMMARY.format(errors=errors, warnings=len(problems) - errors)
    return f"{print_problems(problems)}{summary}\n"


def exit_code(problems: Sequence[Problem]) -> int:
    """1 where something must be mended, otherwise 0."""
    return int(any(problem.severity is Severity.ERROR for problem in problems))


def _lines(problem: Problem) -> tuple[str, ...]:
    code = problem.code if problem.severity is Severity.ERROR else f"{problem.code} {WARNING}"
    head = "  ".join(filter(None, (str(problem.place), code, problem.breadcrumb)))
    guess = problem.did_you_mean
    meant = "" if guess is None else f" {DID_YOU_MEAN.format(name=guess)}"
    return head, f"  {problem.message}", f"  {problem.next_step}{meant}"
