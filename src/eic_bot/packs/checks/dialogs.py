"""Each dialog asks things that exist, once, and looks only at what was asked before."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from eic_bot.packs.checks.conditions import looks_of
from eic_bot.packs.checks.draft import Draft
from eic_bot.packs.checks.names import steps_of
from eic_bot.packs.checks.references import exists
from eic_bot.packs.files import Kind
from eic_bot.packs.findings import Findings
from eic_bot.packs.places import Piece

_ACTIVE = frozenset({"ask", "assess", "offer_dialogs"})


def check(draft: Draft, findings: Findings) -> None:
    """Every dialog from its first step to its last."""
    for question in draft.questions.values():
        _not_itself(question, findings)
    for dialog in draft.of(Kind.DIALOG):
        steps = dialog.get("steps")
        kinds = {step.get("step").text for step in steps_of(steps)}
        # A step of an unknown kind has been noted; it may have been meant to ask something.
        if isinstance(steps.value, list) and kinds and not kinds & _ACTIVE and None not in kinds:
            findings.at("P701", steps)
        _Walk(draft, findings, str(dialog.get("dialog").value)).steps(steps, set())


def _not_itself(question: Piece, findings: Findings) -> None:
    name = question.get("id").text
    for look in looks_of(question.get("when")):
        if name is not None and look.question.text == name:
            findings.at("P514", look.question, name=name)


@dataclass
class _Walk:
    """The way through one dialog; ``first`` is where each question is asked first."""

    draft: Draft
    findings: Findings
    dialog: str
    first: dict[str, Piece] = field(default_factory=dict)

    def steps(self, steps: Piece, asked: set[str]) -> None:
        """Goes through steps in order; ``asked`` grows by what they ask."""
        for step in steps.items():
            self.asked_before(step.get("when"), asked)
            self.own_name(step)
            match step.get("step").text:
                case "branch":
                    self.branch(step, asked)
                case "ask":
                    self.ask(step.get("question"), asked)
                case "assess":
                    self.assess(step, asked)
                case "summary":
                    exists(step.get("area"), self.draft.areas, Kind.AREA, self.draft, self.findings)
                case "offer_dialogs":
                    for piece in step.get("dialogs").items():
                        exists(piece, self.draft.dialogs, Kind.DIALOG, self.draft, self.findings)
                case _:
                    pass

    def branch(self, step: Piece, asked: set[str]) -> None:
        """What one way asks is not known in another, and may be known behind the branch."""
        ways = set(asked)
        for case in step.get("cases").items():
            self.asked_before(case.get("when"), asked)
            way = set(asked)
            self.steps(case.get("steps"), way)
            ways |= way
        way = set(asked)
        self.steps(step.get("otherwise"), way)
        asked |= ways | way

    def ask(self, piece: Piece, asked: set[str]) -> None:
        draft = self.draft
        if piece.text in draft.statements:
            self.findings.at("P516", piece, name=piece.text)
        elif exists(piece, draft.questions, Kind.QUESTIONS, draft, self.findings) and piece.text is not None:
            self.asked_before(draft.questions[piece.text].get("when"), asked, itself=piece.text)
            self.once(((piece.text, piece),), asked)

    def assess(self, step: Piece, asked: set[str]) -> None:
        area, statements = step.get("area"), step.get("statements")
        if area.value is None and not statements.value:
            self.findings.at("P703", step)
        if area.value is not None and statements.value:
            self.findings.at("P702", step)
        if exists(area, self.draft.areas, Kind.AREA, self.draft, self.findings):
            self.once(((id, area) for id in self.draft.statements_of.get(area.text or "", ())), asked)
        self.once(self.named(statements), asked)

    def named(self, statements: Piece) -> Iterator[tuple[str, Piece]]:
        for piece in statements.items():
            draft = self.draft
            if exists(piece, draft.statements, Kind.AREA, draft, self.findings, "P505") and piece.text:
                yield piece.text, piece

    def once(self, asking: Iterable[tuple[str, Piece]], asked: set[str]) -> None:
        """Notes what is asked; of several things asked again at one place, the first is told."""
        told: Piece | None = None
        for name, piece in asking:
            asked.add(name)
            first = self.first.setdefault(name, piece)
            if first is not piece and told is not piece:
                told = piece
                where = self.findings.where(piece.source, first)
                self.findings.at("P515", piece, name=name, first=where)

    def asked_before(self, condition: Piece, asked: set[str], itself: str | None = None) -> None:
        for look in looks_of(condition):
            name = look.question.text
            known = name in self.draft.questions or name in self.draft.statements
            if known and name not in asked and name != itself:
                self.findings.at("P513", look.question, name=name, dialog=self.dialog)

    def own_name(self, step: Piece) -> None:
        """A step is found by its id, as a question is; a step that asks is found by its question."""
        id = step.get("id")
        if id.text is not None and id.text in self.draft.questions and step.get("question").text != id.text:
            self.findings.at("P409", id, name=id.text)
