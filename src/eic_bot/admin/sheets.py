"""Templates: everything put into them is text, and what is not given is an error."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from eic_bot.admin.static import FILES, version

TEMPLATES: Final = Path(__file__).parent / "templates"


class Sheets:
    """The templates of the console."""

    def __init__(self) -> None:
        self._environment = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._environment.globals.update(static=version(), has_htmx=FILES["htmx.min.js"][0].exists())
        self._environment.filters["when"] = when
        self._environment.filters["exact"] = exact

    def filled(self, template: str, **values: object) -> str:
        """The page as HTML."""
        return self._environment.get_template(template).render(values)


def when(moment: int) -> str:
    """A moment, in milliseconds of UTC since 1970, for people to read."""
    there = datetime.fromtimestamp(moment / 1000, UTC)
    return f"{there.day} {there:%B %Y, %H:%M} UTC"


def exact(moment: int) -> str:
    """The same for programs: the attribute of ``<time>``."""
    return datetime.fromtimestamp(moment / 1000, UTC).isoformat(timespec="seconds")
