"""What is told of a link, and how little is asked for it."""

import asyncio
import re
import socket
from collections.abc import Sequence
from pathlib import Path

import pytest
from aiohttp import web

from eic_bot.packs.findings import Findings
from eic_bot.packs.links.checking import by_link, check_links
from eic_bot.packs.links.gate import Gate
from eic_bot.packs.links.outcomes import (
    Barred,
    Dead,
    Endless,
    Fine,
    Moved,
    Nameless,
    Outcome,
    Unreached,
    Untrusted,
)
from eic_bot.packs.links.problems import CODES, LINK_RULES, tell
from eic_bot.packs.links.visitor import Visitor
from eic_bot.packs.places import Data, Piece, Route, Source, Spot
from eic_bot.packs.report import print_problems
from tests.packs.links.certificates import certified
from tests.packs.links.streets import Street, says, street

HERE = Path("pack")


async def visited(made: Street, link: str, seconds: float = 10.0) -> Outcome:
    async with Visitor(made.gate(), seconds=seconds) as visitor:
        return await visitor.visit(link)


def pack_of(*links: str) -> tuple[Source, ...]:
    data: Data = {"resources": [{"id": f"r{number}", "url": link} for number, link in enumerate(links)]}
    spots: dict[Route, Spot] = {
        ("resources", number, "url"): Spot(number + 1, 5, number + 1, 1) for number in range(len(links))
    }
    return (Source("resources.yaml", data, spots),)


async def checked(made: Street, sources: Sequence[Source], minutes: float = 1) -> str:
    steps: list[tuple[int, int]] = []
    found = await check_links(HERE, sources, Visitor(made.gate()), lambda *step: steps.append(step), minutes)
    return print_problems(found)


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (200, Fine()),
        (204, Fine()),
        (304, Fine()),
        (302, Fine()),
        (404, Dead(404)),
        (410, Dead(410)),
        (401, Barred(401)),
        (403, Barred(403)),
        (429, Barred(429)),
        (500, Unreached("it answers 500")),
        (503, Unreached("it answers 503")),
        (400, Unreached("it answers 400")),
    ],
)
async def test_what_an_answer_means(status: int, outcome: Outcome) -> None:
    async with street({"/": says(status)}) as made:
        assert await visited(made, made.url("a.test")) == outcome


async def test_get_is_asked_only_where_head_is_not_liked() -> None:
    async def only_get(request: web.Request) -> web.StreamResponse:
        return web.Response(status=200 if request.method == "GET" else 405)

    async with street({"/": says(200), "/page": only_get}) as made:
        assert await visited(made, made.url("a.test")) == Fine()
        assert await visited(made, made.url("a.test", "/page#part")) == Fine()
        assert made.asked == ["HEAD a.test/", "HEAD a.test/page", "GET a.test/page"]


async def test_the_question_is_honest_and_gives_nothing_away(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    tmp_path.joinpath(".netrc").write_text("machine a.test login me password secret\n")
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))

    async def with_cookie(request: web.Request) -> web.StreamResponse:
        return web.Response(status=302, headers={"Location": "/there", "Set-Cookie": "who=you; Path=/"})

    async with street({"/": with_cookie, "/there": says(200)}) as made:
        assert await visited(made, made.url("a.test")) == Fine()
    assert len(made.heard) == 2
    for heads in made.heard:
        assert re.fullmatch(r"eic-bot/[\d.]+ \(checks the links of a content pack\)", heads["User-Agent"])
        assert {"Cookie", "Authorization", "Referer", "Proxy-Authorization"} & set(heads) == set()


async def test_what_moved_for_good_is_told_with_where_it_is_now() -> None:
    steps = {"/old": says(301, "/older?a=1"), "/older": says(308, "//b.test:PORT/new#part"), "/new": says(200)}
    async with street(steps) as made:
        steps["/older"] = says(308, f"//b.test:{made.port}/new#part")
        assert await visited(made, made.url("a.test", "/old")) == Moved(made.url("b.test", "/new"))
        steps["/new"] = says(302, "/login")
        steps["/login"] = says(200)
        assert await visited(made, made.url("a.test", "/old")) == Moved(made.url("b.test", "/new"))
        steps["/login"] = says(404)
        assert await visited(made, made.url("a.test", "/old")) == Dead(404)
        steps["/old"] = says(302, "/older")
        steps["/login"] = says(200)
        assert await visited(made, made.url("a.test", "/old")) == Fine()


async def test_what_leads_on_and_on_is_left() -> None:
    async with street({"/": says(302, "/")}) as made:
        assert isinstance(await visited(made, made.url("a.test")), Endless)
        assert len(made.asked) == 6
    async with street({"/": says(302, f"/{'x' * 3000}")}) as made:
        assert isinstance(await visited(made, made.url("a.test")), Endless)
        assert len(made.asked) == 1


async def test_what_does_not_answer_or_answers_nonsense_is_told_apart_from_what_is_gone() -> None:
    async def slow(request: web.Request) -> web.StreamResponse:
        await asyncio.sleep(30)
        return web.Response()

    async def large(request: web.Request) -> web.StreamResponse:
        return web.Response(headers={"X-Large": "x" * 9_000})

    async def broken(request: web.Request) -> web.StreamResponse:
        assert request.transport is not None
        request.transport.close()
        return web.Response()

    async def nonsense(request: web.Request) -> web.StreamResponse:
        assert isinstance(request.transport, asyncio.Transport)
        request.transport.write(b"220 mail.example ESMTP\r\n")
        request.transport.close()
        return web.Response()

    answers = {"/slow": slow, "/large": large, "/broken": broken, "/nonsense": nonsense}
    async with street(answers) as made:
        assert await visited(made, made.url("a.test", "/slow"), 0.2) == Unreached("no answer within 0.2 seconds")
        for path in ("/large", "/broken", "/nonsense"):
            assert await visited(made, made.url("a.test", path)) == Unreached("what came back is no answer of the web")
        away = made.url("a.test")
    assert await visited(made, away) == Unreached("nobody took the connection")


async def test_a_body_without_an_end_is_never_read() -> None:
    sent = 0

    async def endless(request: web.Request) -> web.StreamResponse:
        nonlocal sent
        if request.method == "HEAD":
            return web.Response(status=405)
        response = web.StreamResponse()
        await response.prepare(request)
        while True:
            await response.write(b"x" * 65_536)
            sent += 65_536

    async with street({"/": endless}) as made:
        assert await visited(made, made.url("a.test")) == Fine()
    assert sent < 16 * 1024 * 1024  # what the machine's own buffers took before the connection was closed


async def test_a_name_that_nobody_has_is_gone() -> None:
    async with Visitor(Gate(names=_no_name)) as visitor:
        assert await visitor.visit("https://gone.test/") == Nameless("gone.test")
    async with Visitor(Gate(names=_no_service)) as visitor:
        assert await visitor.visit("https://later.test/") == Unreached("its name could not be looked up")


async def _no_name(host: str, port: int) -> Sequence[str]:
    raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")


async def _no_service(host: str, port: int) -> Sequence[str]:
    raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")


async def test_a_certificate_must_be_the_hosts_own_and_believed(tmp_path: Path) -> None:
    server, believing = certified(tmp_path, "a.test")
    async with street({"/": says(200)}, tls=server) as made:
        async with Visitor(made.gate(), believing) as visitor:
            assert await visitor.visit(made.url("a.test")) == Fine()
            other = await visitor.visit(made.url("b.test"))
        async with Visitor(made.gate()) as visitor:
            unknown = await visitor.visit(made.url("a.test"))
    assert made.asked == ["HEAD a.test/"]
    assert isinstance(other, Untrusted)
    assert "b.test" in other.reason
    assert unknown == Untrusted("self-signed certificate")
    late, believing = certified(tmp_path, "a.test", days=-1)
    async with street({"/": says(200)}, tls=late) as made, Visitor(made.gate(), believing) as visitor:
        assert await visitor.visit(made.url("a.test")) == Untrusted("certificate has expired")
    async with street({"/": says(200)}) as made, Visitor(made.gate()) as visitor:
        plain = await visitor.visit(made.url("a.test").replace("http:", "https:"))
    assert plain == Untrusted("no secure connection could be agreed")


async def test_a_host_is_asked_one_thing_at_a_time_and_several_hosts_at_once() -> None:
    together = asyncio.Event()
    hosts: set[str] = set()

    async def meeting(request: web.Request) -> web.StreamResponse:
        """Answers when both hosts were asked: it would never, if one waited for the other."""
        hosts.add(str(request.url.host))
        if len(hosts) == 2:
            together.set()
        await together.wait()
        return web.Response()

    async with street({f"/{number}": meeting for number in range(5)}) as made:
        links = [made.url(host, f"/{number}") for host in ("a.test", "b.test") for number in range(5)]
        assert await checked(made, pack_of(*links)) == ""
        assert made.most_at_once == {"a.test": 1, "b.test": 1}


async def test_a_link_is_asked_for_once_and_told_of_wherever_it_stands() -> None:
    async with street({"/moved": says(301, "/here"), "/here": says(200)}) as made:
        links = (made.url("a.test", "/gone"), made.url("a.test", "/moved"), made.url("a.test", "/gone"))
        printed = await checked(made, pack_of(*links))
        assert made.asked.count("HEAD a.test/gone") == 1
    assert printed == (
        "pack/resources.yaml:1:5  L101  r0 > url\n"
        "  Nothing is there any more: it answers 404.\n"
        "  Find where it went, or take it out.\n"
        "pack/resources.yaml:2:5  L103 warning  r1 > url\n"
        "  It has moved for good.\n"
        f"  If that is what you mean, write {made.url('a.test', '/here')}\n"
        "pack/resources.yaml:3:5  L101  r2 > url\n"
        "  Nothing is there any more: it answers 404.\n"
        "  Find where it went, or take it out.\n"
    )


async def test_what_is_not_done_in_time_or_is_too_much_is_said() -> None:
    async def never(request: web.Request) -> web.StreamResponse:
        await asyncio.sleep(30)
        return web.Response()

    async with street({"/": never}) as made:
        printed = await checked(made, pack_of(made.url("a.test")), minutes=0.005)
        assert "L109 warning" in printed
        assert "It was not asked: time was up." in printed
    sources = pack_of(*(f"ftp://a.test/http://:{number}" for number in range(2_003)))
    async with street({}) as made:
        found = await check_links(HERE, sources, Visitor(made.gate()), lambda *_: None)
    assert [one.code for one in found if one.code == "L109"] == ["L109"] * 3
    assert "there are more than 2000" in found[-1].message


def test_links_are_found_wherever_somebody_may_open_them() -> None:
    text = "See https://a.test/x, or (https://b.test/y). Also HTTPS://c.test/z_(old)! Not www.d.test."
    data: Data = {"help": {"en": text}, "seen_in": "https://never.test/", "reach": "https://e.test/#form", "n": 3}
    assert list(by_link((Source("areas/a.yaml", data, {}),))) == [
        "https://a.test/x",
        "https://b.test/y",
        "HTTPS://c.test/z_(old)",
        "https://e.test/",
    ]


def test_every_code_has_an_example_here() -> None:
    assert {*CODES.values(), "L109"} == set(LINK_RULES)
    findings = Findings(HERE, rules=LINK_RULES)
    hostile = "x\x1b[31m\u202e" * 50
    piece = Piece(pack_of("https://a.test/")[0], ("resources", 0, "url"), "https://a.test/")
    for outcome in (Nameless(hostile), Untrusted(hostile), Unreached(hostile)):
        tell(piece, outcome, findings)
    assert [one.code for one in findings.problems()] == ["L102", "L104", "L105"]
    assert print_problems(findings.problems()).replace("\n", "").isprintable()
