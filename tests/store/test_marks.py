"""No two messages have the same mark, whichever process puts them."""

import re
import subprocess
import sys

PROGRAM = """
import os
from eic_bot.service.envelopes import Address
from eic_bot.service.records import Outgoing
from eic_bot.store.outbox import keep

def put():
    one = Outgoing(1, Address("loopback", "T1", "ann"), 1, "withdraw", "k", None)
    for write in keep(1, [one, one], 1):
        print(write.asked.parameters["rows"], flush=True)

put()
child = os.fork()
put()
if child:
    os.waitpid(child, 0)
"""
MARK = re.compile(r"\b([0-9a-f]{16}\d)\b")


def test_a_process_that_was_forked_from_another_has_marks_of_its_own() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=60, check=True)
    marks = MARK.findall(done.stdout)
    assert (len(marks), len(set(marks))) == (6, 6)
