"""How a process starts and ends: nobody looks through what stays for as long as it lives, nor what goes then."""

import atexit
import gc

_MADE_BETWEEN = 300_000
"""While it starts, this many things are made before anything is looked through; else it is done a thousand times."""
_USUAL = gc.get_threshold()


def begin_start() -> None:
    """From here on little is looked through; a command that ends by itself leaves it at that.

    At its end Python would look through everything once more, which takes a third of a short command.
    """
    atexit.register(gc.freeze)
    gc.set_threshold(_MADE_BETWEEN, *_USUAL[1:])


def end_start() -> None:
    """It can be called: what there is by now is not looked through again, what comes is as usual."""
    gc.freeze()
    gc.set_threshold(*_USUAL)
