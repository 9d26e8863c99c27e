"""Bank holidays that are written down are those the library works out.

When a new version of it knows of a coronation,  python -m tests.packs.test_bank_holidays  writes them anew.
"""

from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from typing import get_args

import pytest

from eic_bot.entrypoints.wiring import YEARS_AHEAD
from eic_bot.model.areas import Nation
from eic_bot.packs.bank_holidays import WRITTEN, bank_holidays, worked_out

YEARS = range(2024, 2041)
NATIONS: tuple[Nation, ...] = get_args(Nation)


def page() -> str:
    lines = [
        f"{nation} {year}: {' '.join(f'{day:%m-%d}' for day in sorted(worked_out(nation, year)))}\n"
        for nation in NATIONS
        for year in YEARS
    ]
    return "".join(lines)


def test_what_is_written_is_what_is_worked_out() -> None:
    written = files("eic_bot.packs").joinpath(WRITTEN).read_text(encoding="utf-8")
    assert written == page(), "Run: python -m tests.packs.test_bank_holidays"


def test_a_process_that_starts_now_finds_its_years_written() -> None:
    assert datetime.now(UTC).year + YEARS_AHEAD <= YEARS.stop


@pytest.mark.parametrize("nation", NATIONS)
def test_years_that_are_not_written_are_worked_out(nation: Nation) -> None:
    first, last = YEARS.start, YEARS.stop
    wanted = worked_out(nation, first - 1) | worked_out(nation, first) | worked_out(nation, last)
    assert bank_holidays(nation, (first - 1, first, last)) == wanted


if __name__ == "__main__":
    Path(str(files("eic_bot.packs").joinpath(WRITTEN))).write_text(page(), encoding="utf-8")
