"""What a replica is told when it is started."""

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Job:
    """``name`` as one types it: ``serve``, or ``migrate``. The first channel takes events."""

    url: str
    platform: int
    """The port of the stand-in platform."""
    log: Path
    """Where the replica's standard output goes."""
    name: str = "serve"
    channels: tuple[str, ...] = ("loopback",)
    environment: dict[str, str] = field(default_factory=dict)
    limits: dict[str, float] = field(default_factory=dict)
    second_ms: float = 1000.0
    """How long a second of the platform's ``Retry-After`` lasts."""
