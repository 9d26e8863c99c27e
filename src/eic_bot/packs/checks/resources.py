"""Resources help with what is there, are there once, and say when somebody looked at them."""

from eic_bot.packs.checks.draft import Draft, entries
from eic_bot.packs.checks.references import exists
from eic_bot.packs.files import Kind
from eic_bot.packs.findings import Findings
from eic_bot.packs.places import Piece


def check(draft: Draft, findings: Findings) -> None:
    """All resources of the pack."""
    seen: dict[str, Piece] = {}
    for file in draft.of(Kind.RESOURCES):
        for resource in entries(file):
            _tags(resource, draft, findings)
            _address(resource, seen, findings)


def _tags(resource: Piece, draft: Draft, findings: Findings) -> None:
    """What it helps with."""
    for piece in resource.get("characteristics").items():
        exists(piece, draft.characteristics, Kind.AREA, draft, findings, "P507")
    for piece in resource.get("areas").items():
        exists(piece, draft.areas, Kind.AREA, draft, findings)
    for piece in resource.get("levels").items():
        if piece.number is not None and draft.levels and piece.number not in draft.levels:
            findings.at("P508", piece, level=piece.number)
    if isinstance(resource.value, dict) and not any(resource.value.get(key) for key in ("characteristics", "areas")):
        findings.at("P521", resource)


def _address(resource: Piece, seen: dict[str, Piece], findings: Findings) -> None:
    """Where it is, and when somebody looked."""
    address = resource.get("url").text
    if address is not None:
        first = seen.setdefault(address.rstrip("/"), resource)
        if first is not resource:
            findings.at("P522", resource.get("url"), first=first.get("id").text)
    if resource.get("seen_in").text is not None and resource.get("seen").value is None:
        findings.at_key("P523", resource.get("seen_in"))
