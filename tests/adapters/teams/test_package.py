"""The app package: what Teams asks of a manifest and of icons, and the same bytes every time."""

import hashlib
import io
import json
import struct
import zipfile
import zlib
from dataclasses import replace

import pytest

from eic_bot.adapters.teams.icons import colour_icon, outline_icon
from eic_bot.adapters.teams.package import SCOPES, Command, Developer, TeamsApp, manifest, package
from eic_bot.errors import OperatorError

BOT = "11111111-2222-4333-8444-555555555555"
APP = TeamsApp(
    id=BOT,
    bot_id=BOT,
    version="1.0.0",
    short_name="eic-bot",
    full_name="eic-bot",
    short_description="Assess your council in a conversation.",
    full_description="Assess your council against a model of improvement and innovation.",
    developer=Developer("Example Council", "https://example.org", "https://example.org/p", "https://example.org/t"),
    commands={scope: [Command("help", "What you can say")] for scope in SCOPES},
)

DIGEST = "f2ead2f4c25f3ca2c09286b58efada5e7c54d0a44cacb8a0647e4635e30d0e2f"


def unpacked(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def picture(content: bytes) -> tuple[int, int, list[bytes], bytes, bytes]:
    """Width, height, rows of palette numbers, palette and opacity of a PNG."""
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    at, chunks = 8, {}
    while at < len(content):
        (length,) = struct.unpack_from(">I", content, at)
        kind, body = content[at + 4 : at + 8], content[at + 8 : at + 8 + length]
        assert struct.unpack_from(">I", content, at + 8 + length)[0] == zlib.crc32(kind + body)
        chunks[kind] = body
        at += length + 12
    width, height, depth, colours, *_ = struct.unpack(">IIBBBBB", chunks[b"IHDR"])
    assert (depth, colours) == (8, 3)
    data = zlib.decompress(chunks[b"IDAT"])
    rows = [data[one * (width + 1) + 1 : (one + 1) * (width + 1)] for one in range(height)]
    return width, height, rows, chunks[b"PLTE"], chunks.get(b"tRNS", b"")


def test_the_package_holds_a_manifest_and_the_icons_it_names_and_no_folder() -> None:
    files = unpacked(package(APP))
    said = json.loads(files["manifest.json"])
    assert set(files) == {"manifest.json", said["icons"]["color"], said["icons"]["outline"]}
    assert said == manifest(APP)


def test_it_is_the_same_bytes_everywhere() -> None:
    assert package(APP) == package(APP)
    assert hashlib.sha256(package(APP)).hexdigest() == DIGEST
    assert package(replace(APP, version="1.0.1")) != package(APP)


def test_the_bot_is_for_every_scope_and_asks_to_read_nothing() -> None:
    said = manifest(APP)
    (bot,) = said["bots"]
    assert bot["scopes"] == ["personal", "team", "groupChat"]
    assert [one["scopes"] for one in bot["commandLists"]] == [["personal"], ["team"], ["groupChat"]]
    assert not {"permissions", "authorization", "webApplicationInfo", "validDomains"} & said.keys()
    assert said["supportsChannelFeatures"] == "tier1"


def test_the_colour_icon_is_192_points_wide_with_white_steps_on_the_colour() -> None:
    width, height, rows, palette, _ = picture(colour_icon((29, 79, 118)))
    assert (width, height) == (192, 192)
    assert (tuple(palette[:3]), tuple(palette[-3:])) == ((29, 79, 118), (255, 255, 255))
    assert rows[0] == bytes(192)
    highest = [next(y for y in range(192) if rows[y][x] == 255) for x in (60, 80, 110, 135)]
    assert highest == sorted(highest, reverse=True)
    assert len(set(highest)) == 4


def test_the_outline_icon_is_32_points_wide_and_white_on_nothing() -> None:
    width, height, rows, palette, opacity = picture(outline_icon())
    assert (width, height) == (32, 32)
    assert set(palette) == {255}
    assert opacity == bytes(range(256))
    assert 0.1 < sum(map(sum, rows)) / 255 / 1024 < 0.6


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"id": "eic-bot"}, "id must be a GUID"),
        ({"bot_id": ""}, "bot_id must be a GUID"),
        ({"version": "1.0"}, "three numbers"),
        ({"colour": "blue"}, "colour must be"),
        ({"short_name": "x" * 31}, "short name must have 1 to 30"),
        ({"short_description": "x" * 81}, "short description"),
        ({"full_description": " "}, "full description"),
        ({"developer": replace(APP.developer, privacy="http://example.org")}, "developer privacy"),
        ({"developer": replace(APP.developer, name="x" * 33)}, "developer name"),
        ({"commands": {"personal": [Command("a", "b")] * 11}}, "more than 10"),
        ({"commands": {"personal": [Command("", "b")]}}, "needs a title"),
    ],
)
def test_what_teams_would_refuse_is_said_before(changes: dict[str, object], words: str) -> None:
    with pytest.raises(OperatorError, match=words):
        package(replace(APP, **changes))  # type: ignore[arg-type]


def test_everything_that_is_wrong_is_said_at_once() -> None:
    with pytest.raises(OperatorError, match=r"id must be a GUID.*version must be.*short name must"):
        package(replace(APP, id="", version="", short_name=""))
