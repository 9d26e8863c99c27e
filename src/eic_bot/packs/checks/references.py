"""Whatever is named exists."""

from collections.abc import Collection

from eic_bot.model.contacts import is_office
from eic_bot.packs.checks.conditions import check_look, conditions_of, looks_of
from eic_bot.packs.checks.draft import Draft, entries
from eic_bot.packs.files import Kind
from eic_bot.packs.findings import Findings, Nearest
from eic_bot.packs.folder import ANY
from eic_bot.packs.places import Piece


def check(draft: Draft, findings: Findings) -> None:
    """The first page, contacts and conditions; dialogs and resources are looked at by themselves."""
    _areas(draft, findings)
    if draft.stems(Kind.DIALOG):
        exists(draft.manifest.get("start"), draft.dialogs, Kind.DIALOG, draft, findings)
    for file in draft.of(Kind.CONTACTS):
        for contact in entries(file):
            _contact(contact, draft, findings)
    for condition in conditions_of(draft):
        for look in looks_of(condition):
            check_look(look, draft, findings)


_CODES = {Kind.DIALOG: "P503", Kind.AREA: "P504", Kind.QUESTIONS: "P506"}


def exists(
    piece: Piece,
    among: Collection[str],
    kind: Kind,
    draft: Draft,
    findings: Findings,
    code: str | None = None,
) -> bool:
    """Whether what a piece names is there; where it is not, that is noted."""
    name = piece.text
    if name is None or name in among:
        return name is not None
    if not draft.may_be(kind, name):
        findings.at(code or _CODES[kind], piece, near=Nearest(name, among), name=name)
    return False


def _areas(draft: Draft, findings: Findings) -> None:
    listed = draft.manifest.get("areas")
    if not isinstance(listed.value, list):
        return
    stems = draft.stems(Kind.AREA)
    named = {piece.text for piece in listed.items()}
    for piece in listed.items():
        if piece.text is not None and piece.text not in stems and ANY not in stems:
            near = Nearest(piece.text, stems - named)
            findings.at("P501", piece, near=near, name=piece.text)
    for area in draft.of(Kind.AREA):
        id = area.get("area")
        if id.text is not None and id.text == area.source.stem and id.text not in named:
            findings.at("P502", id, name=id.text)


def _contact(contact: Piece, draft: Draft, findings: Findings) -> None:
    for piece in contact.get("characteristics").items():
        exists(piece, draft.characteristics, Kind.AREA, draft, findings, "P507")
    reach = contact.get("reach")
    is_role = contact.get("role").value is True
    if is_role and reach.text is not None and (contact.get("name").text or not is_office(reach.text)):
        findings.at("P519", reach)
