"""At the desk of a running service: how a command leaves there what it wants done. It needs nothing of a service."""

import json
import os
import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from eic_bot.errors import OperatorError
from eic_bot.store.engines import path_of

LONGEST_PATH = 100
"""Bytes: more do not fit into the address of a local socket."""
ANSWER_SECONDS = 30.0


async def asked_at_desk(url: str, wish: Mapping[str, Any]) -> list[Any]:
    """Have a wish done by the running service. Raises where none runs."""
    with short_path(socket_of(url)) as short, socket.socket(socket.AF_UNIX) as talk:
        talk.settimeout(ANSWER_SECONDS)
        talk.connect(short)
        talk.sendall(json.dumps(wish).encode() + b"\n")
        answer = json.loads(talk.makefile().readline() or '{"problem": "The service stopped before it answered."}')
    if "problem" in answer:
        raise OperatorError(f"{answer['problem']} See with: eic-bot outbox list")
    done: list[Any] = answer["done"]
    return done


async def asked_of_service(url: str, wish: Mapping[str, Any]) -> list[str]:
    """Have an organisation's wish done by the running service. Raises where none runs."""
    return [str(line) for line in await asked_at_desk(url, wish)]


def socket_of(url: str) -> Path:
    """The desk of the service that has that file open."""
    file = path_of(url)
    return file.with_name(f"{file.name}.sock")


@contextmanager
def short_path(path: Path) -> Iterator[str]:
    """The socket's path; by its folder's descriptor where it is too long for an address."""
    if len(os.fsencode(path)) <= LONGEST_PATH:
        yield str(path)
        return
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        yield f"/proc/self/fd/{folder}/{path.name}"
    finally:
        os.close(folder)
