"""Resources that wait to be checked are listed by who keeps them, and go to nobody unasked."""

from pathlib import Path

from tests.terminal import at_terminal

SHELF = Path(__file__).parent.parent / "transcripts" / "packs" / "shelf"


def stale(*words: str) -> tuple[int, str, str]:
    done = at_terminal.run("pack", "stale", str(SHELF), *words)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


WAITING = """(no owner)
  lanes: not verified
    https://example.org/lanes
waste editors
  routes-tool: check by 2026-06-01, last seen 2025-06-01
    https://example.org/routes
"""


def test_what_waits_is_listed_by_owner_with_the_reason() -> None:
    assert stale("--today", "2026-06-02") == (1, WAITING, "")


def test_on_the_day_itself_nothing_is_late_yet() -> None:
    code, said, _ = stale("--today", "2026-06-01")
    assert code == 1
    assert "routes-tool" not in said
    assert "rounds-guide: check by 2028-01-01" in stale("--today", "2028-01-02")[1]


def test_a_day_that_is_none_is_refused() -> None:
    code, said, complaints = stale("--today", "soon")
    assert (code, said) == (2, "")
    assert "Write it as 2026-11-30." in complaints
