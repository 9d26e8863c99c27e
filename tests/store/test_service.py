"""A whole service on PostgreSQL, as a process: it starts, takes, delivers, and lets other commands write."""

import asyncio
import signal
import subprocess
import sys
from pathlib import Path

from eic_bot.entrypoints.desk import ask
from tests.delivery.support import LIMIT
from tests.delivery.test_killed import port_of, post, until
from tests.store.support import rows
from tests.support.loopback.control import ROOT, running_platform


def test_it_takes_delivers_and_stops_and_its_dead_letters_can_be_sent_again(tmp_path: Path, shared_url: str) -> None:
    with running_platform(tmp_path) as platform:
        platform.fault("T1/ben", "404")
        command = [sys.executable, "-m", "tests.support.loopback.process", shared_url, str(platform.port)]
        pipe = subprocess.PIPE
        with subprocess.Popen(command, cwd=ROOT, stdout=pipe, stderr=pipe, text=True) as service:
            try:
                port = port_of(service)
                for who in ("ann", "ben"):
                    post(port, f"{who}-1", who, "hello")
                dead = "SELECT id FROM outbox WHERE status = 3"
                until(lambda: bool(rows(shared_url, dead)))
                [(id,)] = rows(shared_url, dead)
                assert asyncio.run(ask(shared_url, "retry", (id,))) == [id]
                until(lambda: {one["external"] for one in platform.accepted()} == {"ann", "ben"})
                service.send_signal(signal.SIGTERM)
                _, said = service.communicate(timeout=LIMIT)
                assert service.returncode == 0, said
            finally:
                service.kill()
