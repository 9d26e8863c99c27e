"""``eic-bot export``: taking answers out, also while another eic-bot is running."""

import sys
from collections.abc import Iterable
from pathlib import Path

from eic_bot.dialogs.messages import words
from eic_bot.errors import OperatorError
from eic_bot.exports import FORMATS
from eic_bot.locale.phrases import bundled_phrases
from eic_bot.service.flat_answers import records
from eic_bot.service.ports import Transaction
from eic_bot.service.tenancy import LOCAL
from eic_bot.store.database import open_reader


def export_answers(url: str, form: str, out: Path | None, language: str) -> None:
    """Write every current answer to a file, or to the screen."""
    note = words(bundled_phrases(language).say("independent"))

    def write(tx: Transaction) -> None:
        pieces = FORMATS[form](records(tx.answers(), note))
        _write(pieces, out)

    with open_reader(url) as reader:
        reader.read(LOCAL, write)


def _write(pieces: Iterable[str], out: Path | None) -> None:
    if out is None:
        sys.stdout.writelines(pieces)
        return
    try:
        with out.open("w", encoding="utf-8", newline="") as file:
            file.writelines(pieces)
    except OSError as error:
        raise OperatorError(f"Cannot write {out}: {error.strerror}. Name another file with --out.") from None
