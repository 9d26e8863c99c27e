"""Templates: everything put into them is text, what is not given is an error, and every sentence is a catalogue's."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from eic_bot.admin.speaking import Speech
from eic_bot.admin.static import FILES, version
from eic_bot.dialogs.phrases import Phrases

TEMPLATES: Final = Path(__file__).parent / "templates"


class Sheets:
    """The templates of the console, in each language there is."""

    def __init__(self, phrases: Phrases) -> None:
        """They speak with these sentences."""
        self._phrases = phrases
        self._speaking: dict[str, Environment] = {}

    def filled(self, template: str, language: str, /, **values: object) -> str:
        """The page in that language, as HTML."""
        if language not in self._speaking:
            self._speaking[language] = _environment(Speech(self._phrases.speaking(language)))
        return self._speaking[language].get_template(template).render(values)


def _environment(speech: Speech) -> Environment:
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals.update(static=version(), has_htmx=FILES["htmx.min.js"][0].exists(), page_language=speech.language)
    made.globals.update(t=speech.t, plain=speech.plain, english=speech.english, theirs=speech.theirs)
    made.filters.update(moment=speech.moment, day=speech.day, weekday=speech.weekday, exact=exact)
    return made


def exact(moment: int) -> str:
    """A moment, in milliseconds of UTC since 1970, for programs: the attribute of ``<time>``."""
    return datetime.fromtimestamp(moment / 1000, UTC).isoformat(timespec="seconds")
