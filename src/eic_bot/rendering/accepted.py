"""The language a browser asks for, of those there are: for pages that do not know yet who looks at them."""

from collections.abc import Collection

MOST = 20
"""Languages of a browser that are looked at."""


def accepted(header: str, languages: Collection[str]) -> str | None:
    """The one wanted most; None where it wants none of them. ``header`` is what it sent, whatever that is."""
    wanted = [(-_weight(one), place, one) for place, one in enumerate(header.split(",", MOST)[:MOST])]
    names = (one.partition(";")[0].strip().partition("-")[0].lower() for weight, _, one in sorted(wanted) if weight < 0)
    return next((name for name in names if name in languages), None)


def _weight(one: str) -> float:
    """From 0, not wanted, to 1; 1 where nothing is said, 0 where what is said is no number."""
    said = one.replace(" ", "").partition(";q=")[2]
    try:
        return min(1.0, max(0.0, float(said))) if said else 1.0
    except ValueError:
        return 0.0
