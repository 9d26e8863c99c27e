"""Links lead to the internet and nowhere else, whatever they say, are called, or lead on to."""

import asyncio
import socket
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from ipaddress import ip_address
from pathlib import Path

import pytest

from eic_bot.packs.links.gate import WEB_PORTS, Gate, is_public, named
from eic_bot.packs.links.outcomes import Fine, Forbidden, Outcome
from eic_bot.packs.links.visitor import Visitor
from tests.packs.links.streets import INSIDE, OUTSIDE, Street, says, street
from tests.packs.overlay import make_pack
from tests.terminal import at_terminal

PRIVATE = (
    *("127.0.0.1", "127.255.255.254", "0.0.0.0", "0.1.2.3", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1"),
    *(
        "169.254.169.254",
        "169.254.0.1",
        "100.64.0.1",
        "100.100.100.200",
        "192.0.0.192",
        "192.88.99.1",
        "192.0.2.1",
        "198.18.0.1",
    ),
    *("198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255"),
    *("168.63.129.16", "::", "::1", "::7f00:1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::ffff:169.254.169.254"),
    *("fe80::1", "fec0::1", "fc00::1", "fd00:ec2::254", "ff02::1", "2001:db8::1", "2001::1", "2002:7f00:1::"),
    *("64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "100::1", "4000::1", "fe80::1%eth0"),
)
PUBLIC = ("8.8.8.8", "93.184.216.34", "172.32.0.1", "2606:4700::1111", "2a00:1450:4009::200e", "64:ff9b::808:808")


@pytest.mark.parametrize("address", PRIVATE)
def test_what_is_not_everybodys_is_not_asked(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", PUBLIC)
def test_what_is_everybodys_is(address: str) -> None:
    assert is_public(ip_address(address))


@asynccontextmanager
async def listening() -> AsyncIterator[tuple[int, list[str]]]:
    """Something on every address of this machine that notes each connection."""
    seen: list[str] = []

    async def take(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        seen.append(str(writer.get_extra_info("sockname")))
        writer.close()

    hosts = ["127.0.0.1", *(["::1"] if has_version_six() else [])]
    server = await asyncio.start_server(take, hosts[0], 0)
    port = int(server.sockets[0].getsockname()[1])
    others = [await asyncio.start_server(take, one, port) for one in hosts[1:]]
    try:
        yield port, seen
    finally:
        for one in (server, *others):
            one.close()
            await one.wait_closed()


def has_version_six() -> bool:
    with socket.socket(socket.AF_INET6, socket.SOCK_STREAM) as tried:
        try:
            tried.bind(("::1", 0))
        except OSError:
            return False
    return True


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "127.1", "2130706433", "0x7f.1", "0177.0.0.1", "0", "0.0.0.0", "localhost", "LOCALHOST."),
        *("[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::]", "[0:0:0:0:0:0:0:1]"),
        *("\u2460\u2461\u2466.0.0.1", "127.0.0.1.", "127\u30020\u30020\u30021"),
    ],
)
async def test_no_spelling_of_this_machine_is_connected_to(host: str) -> None:
    """The gate as it is in the program, but for the port, so that a connection would be seen."""
    async with listening() as (port, seen), Visitor(Gate(ports=frozenset({port}))) as visitor:
        outcome = await visitor.visit(f"http://{host}:{port}/")
    assert seen == []
    assert not isinstance(outcome, Fine)


@pytest.mark.parametrize(
    ("link", "reason"),
    [
        ("ftp://example.org/a", "no address of the web"),
        ("file:///etc/passwd", "no address of the web"),
        ("gopher://example.org/", "no address of the web"),
        ("http://", "no address of the web"),
        ("http://[::1", "no address of the web"),
        ("http://example.org:99999/", "no address of the web"),
        ("https://me:secret@example.org/", "a name or a password"),
        ("https://me@example.org/", "a name or a password"),
        ("http://example.org:22/", "port 22"),
        ("http://example.org:6379/", "port 6379"),
        ("http://169.254.169.254/latest/meta-data/", "a private network"),
        ("https://[fd00:ec2::254]/", "a private network"),
    ],
)
async def test_what_is_no_public_page_is_refused_before_anything_is_sent(link: str, reason: str) -> None:
    async with Visitor() as visitor:
        outcome = await visitor.visit(link)
    assert isinstance(outcome, Forbidden)
    assert reason in outcome.reason


async def asked(made: Street, link: str) -> Outcome:
    async with Visitor(made.gate()) as visitor:
        return await visitor.visit(link)


async def test_a_name_that_answers_otherwise_the_second_time_gains_nothing() -> None:
    """Rebinding: public for whoever looks first, private for whoever connects."""
    async with street({"/": says(405)}) as public, street({"/": says(200)}, at=INSIDE) as private:
        public.names["rebinds.test"] = [OUTSIDE, INSIDE, INSIDE]
        outcome = await asked(public, public.url("rebinds.test"))
        # HEAD went to the first address; GET, a new connection, asked again, and was judged again.
        assert public.asked == ["HEAD rebinds.test/"]
        assert public.looked_up == ["rebinds.test", "rebinds.test"]
        assert outcome == Forbidden("it leads into a private network")
        assert private.asked == []


async def test_a_name_with_one_private_address_among_its_own_is_refused_as_a_whole() -> None:
    async with street({"/": says(200)}) as made:
        made.names["both.test"] = (OUTSIDE, INSIDE)
        assert await asked(made, made.url("both.test")) == Forbidden("it leads into a private network")
        assert made.asked == []


@pytest.mark.parametrize("way", [301, 302, 303, 307, 308])
async def test_each_step_on_the_way_is_judged_as_the_first(way: int) -> None:
    async with street({"/": says(200)}, at=INSIDE) as private:
        steps = {"/": says(way, f"http://{INSIDE}:{private.port}/"), "/file": says(way, "file:///etc/passwd")}
        steps["/named"] = says(way, "//inside.test/")
        async with street(steps) as public:
            public.names["inside.test"] = (INSIDE,)
            for path in ("/", "/file", "/named"):
                assert isinstance(await asked(public, public.url("public.test", path)), Forbidden)
        assert private.asked == []


async def test_the_programs_own_gate_is_the_narrow_one() -> None:
    """What tests may widen, the program never does: it makes its visitor without a word."""
    own = Visitor().gate
    assert (own.admits, own.ports, own.names) == (is_public, WEB_PORTS, named)
    assert Visitor().trusted is None
    source = Path(__file__).parents[3] / "src" / "eic_bot"
    made = [
        line.strip()
        for path in source.rglob("*.py")
        if "eic_bot.packs.links" in (text := path.read_text("utf-8"))
        for line in text.splitlines()
        if "Visitor(" in line or "Gate(" in line
    ]
    assert made
    assert [line for line in made if "Visitor()" not in line] == []


async def test_no_variable_and_no_option_of_the_command_opens_it(tmp_path: Path) -> None:
    pack = make_pack(tmp_path / "pack")
    async with listening() as (port, seen):
        resources = pack / "resources.yaml"
        text = resources.read_text("utf-8")
        resources.write_text(text.replace("https://example.org/guide", f"http://localhost:{port}/guide"), "utf-8")
        through = f"http://127.0.0.1:{port}"

        def checked() -> subprocess.CompletedProcess[bytes]:
            proxies = {"HTTP_PROXY": through, "HTTPS_PROXY": through, "ALL_PROXY": through}
            return at_terminal.run("pack", "check", "--links", str(pack), typed=b"", **proxies)

        refused = await asyncio.to_thread(checked)
        resources.write_text(text.replace("https://example.org/guide", "http://localhost/guide"), "utf-8")
        private = await asyncio.to_thread(checked)
    assert seen == []
    assert refused.returncode == private.returncode == 1
    assert f"It was not asked: the port {port} is not one of the web's." in refused.stdout.decode()
    printed = private.stdout.decode()
    assert f"{pack}/resources.yaml:5:10  L107  a-guide > url" in printed
    assert "It was not asked: it leads into a private network." in printed
    assert b"1 of 1 links" in private.stderr
