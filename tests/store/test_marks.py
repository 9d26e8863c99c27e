"""No two messages have the same mark, whichever process puts them."""

import subprocess
import sys

PROGRAM = """
import os
from eic_bot.store.marks import MARKS
print(MARKS.next(), flush=True)
child = os.fork()
print(MARKS.next(), MARKS.next(), flush=True)
if child:
    os.waitpid(child, 0)
"""


def test_a_process_that_was_forked_from_another_has_marks_of_its_own() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=60, check=True)
    marks = done.stdout.split()
    assert (len(marks), len(set(marks))) == (5, 5)
