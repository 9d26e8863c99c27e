"""C: from nothing to a service that is called: its CPU and memory beside those of importing what it stands on."""

import os
import signal
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.lines import Line, Target, line
from benchmarks.measuring import interleaved
from benchmarks.processes import as_installed, program, python
from benchmarks.slack_place import SECRET, TOKEN

SLACK = {
    "EIC_SLACK_BOT_TOKEN": TOKEN,
    "EIC_SLACK_SIGNING_SECRET": SECRET,
    "EIC_SLACK_API_URL": "http://127.0.0.1:9/api/",
}
TEAMS = {
    "EIC_TEAMS_APP_ID": "00000000-0000-0000-0000-000000000001",
    "EIC_TEAMS_APP_PASSWORD": "made up",
    "EIC_TEAMS_TENANT_ID": "00000000-0000-0000-0000-000000000002",
}
OF_SLACK = "import slack_bolt.async_app, aiohttp.web, sqlalchemy, pydantic"
OF_BOTH = f"{OF_SLACK}, botbuilder.core, botframework.connector.auth"
MEMORY = "; print(int(open('/proc/self/statm').read().split()[1]) * 4096)"
C1, C3, C3_MEMORY = Target(must=1.3, moonshot=1.1), Target(must=1.2, moonshot=0.6), Target(must=1.2)
READY = b"listening on"
TICKS = os.sysconf("SC_CLK_TCK")
MIB = 1024 * 1024


def measure(rounds: int) -> list[Line]:
    """C1: Slack alone; C3: both platforms, and their memory. The database is there already."""
    memory: dict[str, list[float]] = {"ours": [], "imports": []}
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'eic.db'}"
        subprocess.run([program(), "migrate", "--database", url], check=True, capture_output=True)

        def both() -> float:
            cpu, size = _ready(url, SLACK | TEAMS)
            memory["ours"].append(size / MIB)
            return cpu

        def imports() -> float:
            done = python("-c", OF_BOTH + MEMORY)
            memory["imports"].append(int(done.printed.split()[-1]) / MIB)
            return done.cpu_ms

        batches = {
            "slack": lambda: _ready(url, SLACK)[0],
            "of slack": lambda: python("-c", OF_SLACK).cpu_ms,
            "both": both,
            "of both": imports,
        }
        found = interleaved(batches, rounds, warm=False)
    slack, everything = "importing Bolt, aiohttp, SQLAlchemy, pydantic", "importing these and botbuilder"
    return [
        line("C1 start to ready, Slack", found["slack"], "ms", slack, found["of slack"], target=C1),
        line("C3 start to ready, both platforms", found["both"], "ms", everything, found["of both"], target=C3),
        line("C3 memory when ready", memory["ours"], "MiB", everything, memory["imports"], target=C3_MEMORY),
    ]


def _ready(url: str, settings: dict[str, str]) -> tuple[float, int]:
    """CPU milliseconds and bytes of the service at the moment it can be called."""
    kept = {name: value for name, value in as_installed().items() if not name.startswith("EIC_")}
    environment = kept | settings | {"EIC_DATABASE_URL": url, "EIC_PORT": "0"}
    with subprocess.Popen([program(), "serve"], env=environment, stderr=subprocess.PIPE) as started:
        assert started.stderr is not None
        said: list[bytes] = []
        while not (said and READY in said[-1]):
            said.append(started.stderr.readline())
            if not said[-1]:
                raise RuntimeError(b"".join(said).decode())
        place = Path(f"/proc/{started.pid}")
        user, system = place.joinpath("stat").read_text().rpartition(")")[2].split()[11:13]
        size = int(place.joinpath("statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
        started.send_signal(signal.SIGTERM)
        started.communicate(timeout=30)
    return (int(user) + int(system)) * 1000 / TICKS, size
