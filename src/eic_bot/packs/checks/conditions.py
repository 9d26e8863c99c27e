"""The conditions of a pack: which questions they look at, and whether that can be compared."""

from collections.abc import Iterator
from typing import NamedTuple

from eic_bot.packs.checks.draft import Draft
from eic_bot.packs.checks.names import steps_of
from eic_bot.packs.files import Kind
from eic_bot.packs.findings import Findings, Nearest
from eic_bot.packs.places import Piece

_COMPARISONS = ("is", "at_least", "at_most", "includes")
_ORDERED = ("is", "at_least", "at_most")
_ALLOWED = {
    "statement": _ORDERED,
    "single_choice": _ORDERED,
    "number": _ORDERED,
    "date": _ORDERED,
    "yes_no": ("is",),
    "multiple_choice": ("includes",),
    "open_text": (),
    "person": (),
    "evidence_link": (),
}
_ALWAYS = "answered"
_YES_NO = ("yes", "no")


class Look(NamedTuple):
    """A condition's look at a question: by which word, and held against which value."""

    word: str
    question: Piece
    value: Piece | None


def conditions_of(draft: Draft) -> Iterator[Piece]:
    """Every condition of a pack."""
    for question in draft.questions.values():
        yield question.get("when")
    for dialog in draft.of(Kind.DIALOG):
        for step in steps_of(dialog.get("steps")):
            yield step.get("when")
            for case in step.get("cases").items():
                yield case.get("when")


def looks_of(condition: Piece) -> Iterator[Look]:
    """Every look a condition takes at a question, in the order written."""
    for key in condition.keys:
        inner = condition.get(key)
        if key in ("all", "any"):
            for part in inner.items():
                yield from looks_of(part)
        elif key == "not":
            yield from looks_of(inner)
        elif key in _COMPARISONS:
            yield Look(key, inner.get("question"), inner.get("value"))
        elif key == _ALWAYS:
            yield Look(key, inner, None)


def check_look(look: Look, draft: Draft, findings: Findings) -> None:
    """The question exists, is of a kind that can be compared in that way, and may have that answer."""
    name = look.question.text
    if name is None:
        return
    kind = _kind(name, draft)
    if kind is None:
        if not (draft.may_be(Kind.AREA, name) or draft.may_be(Kind.QUESTIONS, name)):
            among = (*draft.questions, *draft.statements)
            findings.at("P510", look.question, near=Nearest(name, among), name=name)
        return
    allowed = _ALLOWED.get(kind)
    # A question of an unknown kind has been noted where it stands.
    if allowed is None or look.value is None:
        return
    if look.word not in allowed:
        words = ", ".join((*allowed, _ALWAYS))
        findings.at("P512", look.question, word=look.word, name=name, kind=kind, allowed=words)
        return
    _check_value(look.value, name, kind, draft, findings)


def _kind(name: str, draft: Draft) -> str | None:
    if name in draft.statements:
        return "statement"
    question = draft.questions.get(name)
    return None if question is None else question.get("kind").text or ""


def _check_value(value: Piece, name: str, kind: str, draft: Draft, findings: Findings) -> None:
    if isinstance(value.value, bool) or not isinstance(value.value, str | int | float):
        return
    if kind in ("number", "date"):
        fits = isinstance(value.value, str) == (kind == "date")
        allowed: tuple[str, ...] = ("a number",) if kind == "number" else ("a day, such as 2026-11-30",)
    else:
        allowed = _answers(name, kind, draft)
        fits = value.value in allowed or not allowed
    if not fits:
        near = Nearest(str(value.value), allowed if kind not in ("number", "date") else ())
        findings.at("P511", value, near=near, value=value.value, name=name, allowed=", ".join(allowed))


def _answers(name: str, kind: str, draft: Draft) -> tuple[str, ...]:
    if kind == "statement":
        return draft.labels
    if kind == "yes_no":
        return _YES_NO
    choices = draft.questions[name].get("choices").items()
    return tuple(choice.get("id").text or "" for choice in choices)
