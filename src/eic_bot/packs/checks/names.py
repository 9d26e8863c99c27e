"""Everything has a name of its own, and each file the name of what it holds."""

from collections.abc import Iterable, Iterator

from eic_bot.packs.checks.draft import Draft, entries
from eic_bot.packs.files import Kind
from eic_bot.packs.findings import Findings
from eic_bot.packs.places import Piece


def check(draft: Draft, findings: Findings) -> None:
    """Names given twice, and files with another name than what is in them."""
    for kind, key in ((Kind.AREA, "area"), (Kind.DIALOG, "dialog")):
        _once((file.get(key) for file in draft.of(kind)), findings)
        _named_alike((file.get(key) for file in draft.of(kind)), findings)
    manifest = draft.manifest
    _once(manifest.get("areas").items(), findings)
    _once(manifest.get("languages").items(), findings)
    _once(_ids(manifest.get("reasons")), findings)
    _once(_ids(manifest.get("scale").get("labels")), findings)
    for area in draft.of(Kind.AREA):
        _once(_ids(area.get("characteristics")), findings)
    for kind in (Kind.RESOURCES, Kind.CONTACTS):
        _once((one.get("id") for file in draft.of(kind) for one in entries(file)), findings)
    _questions(draft, findings)
    for dialog in draft.of(Kind.DIALOG):
        _once((step.get("id") for step in steps_of(dialog.get("steps"))), findings)


def steps_of(steps: Piece) -> Iterator[Piece]:
    """All steps in the order written, also those of branches."""
    for step in steps.items():
        yield step
        for case in step.get("cases").items():
            yield from steps_of(case.get("steps"))
        yield from steps_of(step.get("otherwise"))


def _questions(draft: Draft, findings: Findings) -> None:
    """Questions share one list of names with characteristics and statements."""
    taken = dict(draft.characteristics) | dict(draft.statements)
    _once((one.get("id") for file in draft.of(Kind.QUESTIONS) for one in entries(file)), findings, taken)
    for question in draft.questions.values():
        _once(_ids(question.get("choices")), findings)


def _once(names: Iterable[Piece], findings: Findings, taken: dict[str, Piece] | None = None) -> None:
    seen = {} if taken is None else taken
    for piece in names:
        if piece.text is None:
            continue
        first = seen.setdefault(piece.text, piece)
        if first is not piece:
            findings.at("P401", piece, name=piece.text, first=findings.where(piece.source, first))


def _ids(entries: Piece) -> Iterator[Piece]:
    return (entry.get("id") for entry in entries.items())


def _named_alike(names: Iterable[Piece], findings: Findings) -> None:
    for piece in names:
        if piece.text is not None and piece.text != piece.source.stem:
            findings.at("P402", piece, file=piece.source.stem, name=piece.text)
