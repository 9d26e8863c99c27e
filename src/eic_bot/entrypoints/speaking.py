"""The languages that are spoken here: those that come along, and those in folders that the settings name."""

from pathlib import Path

from eic_bot.entrypoints.settings import read_settings
from eic_bot.locale.phrases import FluentPhrases, bundled_phrases


def phrases_in_use(language: str) -> FluentPhrases:
    """The sentences, speaking that language. Raises OperatorError where there is none of that name."""
    beside = read_settings().languages
    return bundled_phrases(language, map(Path, beside.split(":") if beside else ()))
