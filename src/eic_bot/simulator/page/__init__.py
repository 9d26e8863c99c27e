"""The page of the demonstration: pretend Slack and Teams side by side, drawn from what the adapters sent."""

from pathlib import Path
from typing import Final

STATIC: Final = Path(__file__).parent / "static"
VENDOR: Final = Path(__file__).parent / "vendor"
"""What comes from npm; not there before ``make vendor``."""
