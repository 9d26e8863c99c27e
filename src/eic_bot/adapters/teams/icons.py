"""The two icons of the Teams app, drawn here: four steps that rise, white on the app's colour or on nothing.

The bytes are the same on every machine, so nothing is left to a compressor's version: the data is stored as it is.
"""

import struct
import zlib
from collections.abc import Iterator
from math import hypot

COLOUR_SIZE = 192
OUTLINE_SIZE = 32
_STEPS = 4
_WHITE = (255, 255, 255)

Colour = tuple[int, int, int]
Box = tuple[float, float, float, float]


def colour_icon(background: Colour) -> bytes:
    """192 x 192, the steps white on a full background, within the middle that Teams never cuts."""
    mixed = [_mixed(background, share / 255) for share in range(256)]
    return _png(COLOUR_SIZE, _rows(COLOUR_SIZE, margin=0.26), b"".join(map(bytes, mixed)), None)


def outline_icon() -> bytes:
    """32 x 32, the steps white on a transparent ground."""
    return _png(OUTLINE_SIZE, _rows(OUTLINE_SIZE, margin=0.1), bytes(_WHITE) * 256, bytes(range(256)))


def _mixed(background: Colour, share: float) -> Colour:
    red, green, blue = (round(there + (255 - there) * share) for there in background)
    return red, green, blue


def _rows(size: int, margin: float) -> Iterator[bytes]:
    """How much of each point the steps cover, 0 to 255."""
    boxes = list(_steps(size, margin))
    for y in range(size):
        yield bytes(max(round(255 * _covered(x + 0.5, y + 0.5, box)) for box in boxes) for x in range(size))


def _steps(size: int, margin: float) -> Iterator[Box]:
    begin, width = size * margin, size * (1 - 2 * margin)
    pitch = width / (_STEPS - 0.3)
    for number in range(_STEPS):
        left = begin + number * pitch
        height = width * (number + 1.2) / (_STEPS + 0.2)
        yield left, begin + width - height, left + pitch * 0.7, begin + width


def _covered(x: float, y: float, box: Box) -> float:
    """The share of a point of size 1 that a box with rounded corners covers, near enough for the eye."""
    left, top, right, bottom = box
    radius = (right - left) / 4
    across = abs(x - (left + right) / 2) - (right - left) / 2 + radius
    down = abs(y - (top + bottom) / 2) - (bottom - top) / 2 + radius
    outside = hypot(max(across, 0.0), max(down, 0.0)) + min(max(across, down), 0.0) - radius
    return min(max(0.5 - outside, 0.0), 1.0)


def _png(size: int, rows: Iterator[bytes], palette: bytes, opacity: bytes | None) -> bytes:
    chunks = [(b"IHDR", struct.pack(">IIBBBBB", size, size, 8, 3, 0, 0, 0)), (b"PLTE", palette)]
    if opacity is not None:
        chunks.append((b"tRNS", opacity))
    chunks += [(b"IDAT", _stored(b"".join(b"\0" + row for row in rows))), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, body) for kind, body in chunks)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _stored(data: bytes) -> bytes:
    """A zlib stream of blocks that are not compressed."""
    pieces = [data[at : at + 65535] for at in range(0, len(data), 65535)]
    last = len(pieces) - 1
    blocks = [
        struct.pack("<BHH", number == last, len(piece), len(piece) ^ 0xFFFF) + piece
        for number, piece in enumerate(pieces)
    ]
    return b"\x78\x01" + b"".join(blocks) + struct.pack(">I", zlib.adler32(data))
