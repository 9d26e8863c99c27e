"""What may be wrong with a register of councils: one table of codes, and where in the file each fault is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

from eic_bot.packs.places import printable, shown
from eic_bot.packs.problems import Place, Problem, Rule, Severity

REGISTER_RULES: Mapping[str, Rule] = {
    # --- the file
    "R101": Rule("There is no file here.", "Check the path."),
    "R102": Rule("This cannot be read: {reason}.", "Check what it is, and who may read it."),
    "R103": Rule("This file is larger than {most} MB.", "Give the register alone, with its columns and no others."),
    "R104": Rule("This is not UTF-8 text.", "Save the file as CSV in UTF-8."),
    "R105": Rule("The column {column} is missing.", "Add it; it may be empty where nothing is known."),
    "R106": Rule("The column {column} is not read.", "Correct its name, or take it out.", Severity.WARNING),
    "R107": Rule("This line has {found} cells; the first one has {wanted}.", "Add the commas that are missing."),
    "R108": Rule("There is no council here.", "Add a line for each."),
    # --- a cell
    "R201": Rule("The column {column} is empty.", "Fill it."),
    "R202": Rule("{found} is not possible as {column}.", "Use one of: {allowed}."),
    "R203": Rule("{found} is no day.", "Write it as 2027-03-31."),
    "R204": Rule("{found} is no {column}.", "Write {wanted}."),
    # --- names and orders
    "R301": Rule("The code {code} is given twice; the first is on line {first}.", "Keep one of them."),
    "R302": Rule("The GSS code {code} belongs to line {first} as well.", "Keep it where it belongs today."),
    "R303": Rule("It ends on {until}, before it began on {since}.", "Exchange or correct the two days."),
    "R304": Rule("There is no council {code} to take over.", "Add its line, or correct the code."),
    "R305": Rule("{code} takes over from those that took over from it.", "Take one of the two out."),
    "R306": Rule("There is no county {code}.", "Add its line, or leave the cell empty."),
    "R307": Rule("It has successors and no last day.", "Write under until when it ends."),
}
"""Every problem of a register by its code."""


@dataclass
class RegisterFindings:
    """The problems found so far in one register."""

    path: PurePath
    found: list[Problem] = field(default_factory=list)

    def at(self, code: str, line: int = 0, breadcrumb: str = "", /, **words: object) -> None:
        """A problem on a line of the file; line 0 is all of it."""
        rule = REGISTER_RULES[code]
        said = {key: str(value) if key in _OURS else shown(value) for key, value in words.items()}
        place = Place(printable(str(self.path)), line, 1 if line else 0)
        message, next_step = rule.what.format_map(said), rule.next_step.format_map(said)
        self.found.append(Problem(code, rule.severity, place, printable(breadcrumb), message, next_step))

    @property
    def any_error(self) -> bool:
        """Whether the register cannot be used."""
        return any(one.severity is Severity.ERROR for one in self.found)

    def problems(self) -> tuple[Problem, ...]:
        """All of them, by line."""
        return tuple(sorted(self.found, key=lambda one: one.place.line))


_OURS = frozenset({"allowed", "wanted"})
"""Words of ours that are not cut short."""
