"""The rows of one dialog put together: branches with their ways become steps inside steps."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from eic_bot.packs.places import Data, Route
from eic_bot.packs.workbook.rows import Filled, Thing
from eic_bot.packs.workbook.sheets import CASE, DIALOG, END, OTHERWISE, STEP

BRANCH = "branch"
_MARKS = frozenset({CASE, OTHERWISE, END})

Complaint = Callable[[Filled, str], None]
"""What is wrong with a row, as a problem's code."""


@dataclass
class Assembly:
    """A dialog while it is put together; ``placed`` says where in it each row is."""

    rows: Sequence[Filled]
    complain: Complaint
    placed: dict[Route, Filled] = field(default_factory=dict)
    at: int = 0

    def dialog(self, name: str) -> tuple[Filled, Thing]:
        """Its first row, and all of it."""
        head = self.rows[0]
        if self._kind() == DIALOG:
            self.at = 1
        else:
            self.complain(head, "W204")
        said = {key: inner for key, inner in head.thing.items() if key != STEP} if self.at else {}
        steps = self._steps(("steps",))
        while self.at < len(self.rows):
            self.complain(self.rows[self.at], "W205")
            self.at += 1
            steps += self._steps(("steps",), len(steps))
        return head, {DIALOG: name, **said, "steps": steps}

    def _kind(self) -> str:
        return str(self.rows[self.at].thing.get(STEP)) if self.at < len(self.rows) else ""

    def _steps(self, route: Route, first: int = 0) -> list[Data]:
        steps: list[Data] = []
        while self.at < len(self.rows) and self._kind() not in _MARKS:
            row = self.rows[self.at]
            here = (*route, first + len(steps))
            self.placed[here] = row
            self.at += 1
            if row.thing.get(STEP) == BRANCH:
                self._branch(row, here)
            steps.append(row.thing)
        return steps

    def _branch(self, row: Filled, here: Route) -> None:
        cases: list[Data] = []
        while self._kind() == CASE:
            route = (*here, "cases", len(cases))
            way = self.rows[self.at]
            self.placed[route] = way
            self.at += 1
            said = {"when": way.thing["when"]} if "when" in way.thing else {}
            cases.append({**said, "steps": self._steps((*route, "steps"))})
        row.thing["cases"] = cases
        if self._kind() == OTHERWISE:
            self.at += 1
            row.thing[OTHERWISE] = self._steps((*here, OTHERWISE))
        if self._kind() == END:
            self.at += 1
        else:
            self.complain(row, "W206")
