"""Something that is served in a thread of its own, beside the test that looks at it."""

import asyncio
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractAsyncContextManager, contextmanager
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")


@contextmanager
def beside(opened: Callable[[Path], AbstractAsyncContextManager[T]]) -> Iterator[T]:
    """What it gives, in a folder of its own, until the end of the block."""
    found: list[T] = []
    is_ready, over = threading.Event(), threading.Event()

    async def serve() -> None:
        with tempfile.TemporaryDirectory() as name:
            async with opened(Path(name)) as one:
                found.append(one)
                is_ready.set()
                await asyncio.to_thread(over.wait)

    def run() -> None:
        try:
            asyncio.run(serve())
        finally:
            is_ready.set()

    thread = threading.Thread(target=run)
    thread.start()
    try:
        assert is_ready.wait(timeout=120)
        yield found[0]
    finally:
        over.set()
        thread.join(timeout=60)
