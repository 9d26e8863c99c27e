"""The tour as a command: it began with the first test here, and has played to its end by now, or does soon."""

import subprocess
from pathlib import Path

LIMIT = 180.0


def test_the_tour_plays_to_its_end_in_the_terminal(tour: "subprocess.Popen[str]", tour_folder: Path) -> None:
    said, _ = tour.communicate(timeout=LIMIT)
    assert tour.returncode == 0, said
    assert "All was as it should be." in said
    assert said.count("\n   Nia Roberts: ") >= 8
    assert list(tour_folder.iterdir()) == []
