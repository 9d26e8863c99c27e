"""``--out FILE``, the same wherever something is written: what is there is not written over unless one says so."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from eic_bot.errors import OperatorError

_FORCE = "eic_bot.force"


def out(says: str = "Write to this file.", **more: Any) -> Callable[..., Any]:  # noqa: ANN401 - what click's options take
    """The options ``--out`` and ``--force``; the command gets ``out`` alone, which it may write."""
    path = click.Path(dir_okay=False, path_type=Path)
    named = click.option("--out", type=path, metavar="FILE", help=says, callback=_may_be_written, **more)
    forced = click.option(
        "--force", is_flag=True, is_eager=True, expose_value=False, callback=_remembered,
        help="Write over a file that is there.",
    )  # fmt: skip
    return lambda command: named(forced(command))


def refuse_existing(file: Path, otherwise: str = "") -> None:
    """Raises OperatorError where that file is there."""
    if file.exists():
        raise OperatorError(f"{file} is there already. Name another file, or take it away first{otherwise}.")


def _remembered(context: click.Context, _option: click.Parameter, value: bool) -> None:  # noqa: FBT001 - click's way
    context.meta[_FORCE] = value


def _may_be_written(context: click.Context, _option: click.Parameter, value: Path | None) -> Path | None:
    if value is not None and not context.meta.get(_FORCE):
        refuse_existing(value, "; --force writes over it")
    return value
