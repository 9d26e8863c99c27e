"""Every way through the conversations is walked: what nobody is ever asked or led to is said.

Only a pack without errors can be walked. These are warnings: a pack that is half written has such places.
"""

from pydantic import TypeAdapter

from eic_bot.dialogs.dialog import Content
from eic_bot.model.conditions import Condition, Not
from eic_bot.model.possible import is_possible
from eic_bot.packs.checks.draft import Draft
from eic_bot.packs.files import Kind
from eic_bot.packs.findings import Findings
from eic_bot.packs.places import Piece

_CONDITION: TypeAdapter[Condition] = TypeAdapter(Condition)


def walk(content: Content, draft: Draft, findings: Findings) -> None:
    """All dialogs, from all sides."""
    _never_asked(content, draft, findings)
    for dialog in draft.of(Kind.DIALOG):
        _Walk(content, draft, findings).steps(dialog.get("steps"), ())


def _never_asked(content: Content, draft: Draft, findings: Findings) -> None:
    asked = {id for one in content.dialogs.values() for stop in one.journeys["statement"].asking for id in stop.ids}
    for id, piece in draft.questions.items():
        if id not in asked:
            findings.at("P517", piece.get("id"), name=id)
    known = {id.rpartition(".")[0] for id in asked}
    for id, piece in draft.characteristics.items():
        if id not in known:
            findings.at("P518", piece.get("id"), name=id)


class _Walk:
    """The way through one dialog; ``known`` is what must hold where one is."""

    def __init__(self, content: Content, draft: Draft, findings: Findings) -> None:
        self._pack = content.pack
        self._draft = draft
        self._findings = findings

    def steps(self, steps: Piece, known: tuple[Condition, ...]) -> None:
        for step in steps.items():
            here = self._further(step.get("when"), known)
            if here is None:
                continue
            if step.get("step").text == "branch":
                self._branch(step, here)
            elif step.get("step").text == "ask":
                question = self._draft.questions.get(step.get("question").text or "")
                if question is not None:
                    self._further(question.get("when"), here)

    def _branch(self, step: Piece, known: tuple[Condition, ...]) -> None:
        for case in step.get("cases").items():
            here = self._further(case.get("when"), known)
            if here is None:
                continue
            self.steps(case.get("steps"), here)
            known = (*known, Not.model_construct(not_=here[-1]))
        otherwise = step.get("otherwise")
        if otherwise.value and not is_possible(known, self._pack):
            self._findings.at_key("P705", otherwise)
        elif otherwise.value:
            self.steps(otherwise, known)

    def _further(self, when: Piece, known: tuple[Condition, ...]) -> tuple[Condition, ...] | None:
        """What must hold behind a condition; None where nobody comes, which is said once."""
        if when.value is None:
            return known
        here = (*known, _CONDITION.validate_python(when.value))
        if is_possible(here, self._pack):
            return here
        self._findings.at("P704", when)
        return None
