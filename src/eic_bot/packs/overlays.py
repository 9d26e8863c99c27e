"""Reads an organisation's overlay, and says what of it does not fit the pack it lies over."""

from collections.abc import Mapping
from pathlib import Path, PurePath
from typing import cast

from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.overlaying import Composed, Lost, Misfit, compose
from eic_bot.model.overlay import Overlay
from eic_bot.model.value import value
from eic_bot.packs.checks.languages import check_piece
from eic_bot.packs.files import Kind
from eic_bot.packs.findings import Findings, Nearest
from eic_bot.packs.places import Data, Piece, Route, Source, whole
from eic_bot.packs.problems import RULES, Problem, Rule, Severity
from eic_bot.packs.shape import shape_of
from eic_bot.packs.yaml_nodes import Budget, read_yaml

FILE = "overlay.yaml"
MOST_BYTES = 5_000_000
ADDED = ("characteristics", "questions", "resources")
"""What has texts of its own, which have to be there in every language."""

OVERLAY_RULES: dict[str, Rule] = {
    "O101": Rule("This lies over {name}, and the pack is {more}.", "Give the pack it is for, or correct base:."),
    "O102": Rule("The pack has no {name}: this does not apply, and the rest does.", "Correct the id, or take it out."),
    "O103": Rule("{more} has no {name} of its own.", "Use a key that it has, or take this out."),
    "O104": Rule("{name} is the last of the area {more}, so it stays.", "Keep one characteristic in each area."),
    "O105": Rule("Without {name} the dialog {more} would ask nothing there, so it stays.", "Take it out of hidden:."),
    "O106": Rule("{name} does not begin with own_, so it could be taken by the base later.", "Put own_ before it."),
    "O107": Rule("{name} is there already.", "Give this one another id, or take it out."),
    "O108": Rule("The pack has no level {name}.", "Use a level of the pack."),
    "O109": Rule("No dialog asks {name}.", "Name it under asked:, with a dialog.", Severity.WARNING),
    "O110": Rule("There is no text in {name}; that of the base stays.", "Add it.", Severity.WARNING),
    "O111": Rule("Together with the pack this is more than a pack may hold, so none of it applies.", "Take some out."),
}
"""Every problem of an overlay by its code; those of YAML and of shapes have the codes of packs."""
CODES: Mapping[Misfit, str] = {
    Misfit.OTHER_BASE: "O101",
    Misfit.NOT_THERE: "O102",
    Misfit.NO_SUCH_WORDS: "O103",
    Misfit.LAST_OF_AREA: "O104",
    Misfit.LEAVES_NOTHING: "O105",
    Misfit.NOT_OWN: "O106",
    Misfit.TAKEN: "O107",
    Misfit.NO_SUCH_LEVEL: "O108",
    Misfit.NEVER_ASKED: "O109",
    Misfit.NO_TEXT: "O110",
    Misfit.TOO_MUCH: "O111",
}


@value
class ReadOverlay:
    """What came of reading one: it and what it makes of the base, unless it cannot be read at all."""

    overlay: Overlay | None
    composed: Composed | None
    problems: tuple[Problem, ...] = ()


def read_overlay(path: Path, base: Content) -> ReadOverlay:
    """The overlay in that file or folder over its base. Whatever is wrong with it is told; nothing in it raises."""
    file = path / FILE if path.is_dir() else path
    findings = Findings(file.parent, rules={**RULES, **OVERLAY_RULES})
    return _over(_source(file, findings), base, findings)


def overlay_in(text: str, base: Content) -> ReadOverlay:
    """The same of one that is held in memory."""
    findings = Findings(PurePath(), rules={**RULES, **OVERLAY_RULES})
    return _over(read_yaml(FILE, text, findings, Budget()), base, findings)


def _over(source: Source | None, base: Content, findings: Findings) -> ReadOverlay:
    shape = None if source is None else shape_of(source, Kind.OVERLAY, findings)
    if source is None or shape is None:
        return ReadOverlay(None, None, findings.problems())
    overlay = cast("Overlay", shape)
    composed = compose(base, overlay)
    for key in ADDED:
        check_piece(base.pack.manifest.languages, whole(source).get(key), findings)
    for lost in composed.lost:
        _tell(source, lost, findings)
    return ReadOverlay(overlay, composed, findings.problems())


def _source(file: Path, findings: Findings) -> Source | None:
    try:
        size = file.stat().st_size
        text = file.read_text(encoding="utf-8-sig") if size <= MOST_BYTES else None
    except UnicodeDecodeError:
        findings.file("P109", file.name)
    except OSError as error:
        findings.file("P108", file.name, reason=error.strerror or "no such file")
    else:
        if text is not None:
            return read_yaml(file.name, text, findings, Budget())
        findings.file("P104", file.name, most=MOST_BYTES // 1_000_000)
    return None


def _tell(source: Source, lost: Lost, findings: Findings) -> None:
    near = Nearest(lost.name, lost.among) if lost.among else None
    piece = Piece(source, lost.where, _at(source.data, lost.where))
    tell = findings.at_key if lost.where[0] == "wording" else findings.at
    tell(CODES[lost.why], piece, near=near, name=lost.name, more=lost.more)


def _at(data: Data, route: Route) -> Data:
    for step in route:
        if isinstance(data, dict) and isinstance(step, str):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int):
            data = data[step]
    return data
