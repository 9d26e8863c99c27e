"""Time zones by name: those of the machine, and where it has none, those that come along."""

import subprocess
import sys

import pytest

from eic_bot.errors import OperatorError
from eic_bot.service.nudges.zones import USUAL, zone_named, zone_of


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("London", "Europe/London"),
        ("europe/london", "Europe/London"),
        ("new york", "America/New_York"),
        ("UTC", "UTC"),
        ("Louisville", None),  # two of them
        ("Atlantis", None),
        ("../../etc/passwd", None),
        ("", None),
    ],
)
def test_a_zone_is_found_by_its_city_or_its_name(typed: str, name: str | None) -> None:
    assert zone_named(typed) == name


def test_a_zone_that_is_nowhere_is_the_operators_to_mend() -> None:
    with pytest.raises(OperatorError, match="tzdata"):
        zone_of("Europe/Atlantis")


def test_a_machine_without_time_zones_has_those_that_come_along() -> None:
    code = (
        f"from eic_bot.service.nudges.zones import zone_of, zone_named; zone_of({USUAL!r}); print(zone_named('london'))"
    )
    done = subprocess.run([sys.executable, "-c", code], env={"PYTHONTZPATH": ""}, capture_output=True, check=True)
    assert done.stdout.strip() == USUAL.encode()
