"""Which of two versions is the higher."""

from eic_bot.service.content import OWN


def number(version: str) -> tuple[int, ...]:
    """``1.10.0`` is above ``1.9.2``. Of an organisation's own content, that of the pack it is made of."""
    return tuple(int(part) for part in version.partition(OWN)[0].split("."))


def rises(version: str, before: str) -> bool:
    """Whether it is above the other."""
    return number(version) > number(before)
