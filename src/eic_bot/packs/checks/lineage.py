"""What is said of earlier statements leads to statements of this pack, one way for each."""

from eic_bot.packs.checks.draft import Draft
from eic_bot.packs.checks.references import exists
from eic_bot.packs.files import Kind
from eic_bot.packs.findings import Findings
from eic_bot.packs.places import Piece


def check(draft: Draft, findings: Findings) -> None:
    """The entries of ``lineage.yaml``; whether the earlier statements were there, only that version could say."""
    for file in draft.of(Kind.LINEAGE):
        seen: dict[tuple[str, str], Piece] = {}
        for entry in file.get("statements").items():
            for side in ("was", "now"):
                for piece in entry.get(side).items():
                    _once(side, piece, seen, findings)
            for piece in entry.get("now").items():
                exists(piece, draft.statements, Kind.AREA, draft, findings, "P505")
            if all(len(list(entry.get(side).items())) > 1 for side in ("was", "now")):
                findings.at("P802", entry)


def _once(side: str, piece: Piece, seen: dict[tuple[str, str], Piece], findings: Findings) -> None:
    if piece.text is None:
        return
    first = seen.setdefault((side, piece.text), piece)
    if first is not piece:
        findings.at("P801", piece, name=piece.text, first=findings.where(piece.source, first))
