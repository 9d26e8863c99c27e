"""One measured figure as a line of JSON, and all of them as a table."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from statistics import median
from typing import Literal

from benchmarks.measuring import calibration_ns


@dataclass(frozen=True)
class Target:
    """The most a figure may be, and the aim; on its ratio to the floor or on the value itself."""

    must: float | None = None
    moonshot: float | None = None
    on: Literal["ratio", "value"] = "ratio"


@dataclass(frozen=True)
class Line:
    """A figure beside its floor of the same run; where there is no value, the note says why not."""

    metric: str
    value: float | None
    unit: str
    floor: str
    floor_value: float | None
    ratio: float | None
    rounds: int
    min: float | None
    max: float | None
    cal_ns: int
    must: float | None
    moonshot: float | None
    on: Literal["ratio", "value"]
    met: Literal["moonshot", "must", "missed"] | None
    note: str = ""

    def json(self) -> str:
        """The line as it is printed."""
        return json.dumps(asdict(self), ensure_ascii=False)


INFORMATION = Target()


def line(
    metric: str,
    values: Sequence[float],
    unit: str,
    floor: str,
    floors: Sequence[float],
    *,
    target: Target = INFORMATION,
    note: str = "",
) -> Line:
    """A figure from its rounds and those of its floor; the ratio is the median of the rounds' own ratios."""
    ratio = median(one / other for one, other in zip(values, floors, strict=True))
    return Line(
        metric=metric,
        value=_short(median(values)),
        unit=unit,
        floor=floor,
        floor_value=_short(median(floors)),
        ratio=_short(ratio),
        rounds=len(values),
        min=_short(min(values)),
        max=_short(max(values)),
        cal_ns=calibration_ns(),
        must=_short(target.must),
        moonshot=_short(target.moonshot),
        on=target.on,
        met=_met(ratio if target.on == "ratio" else median(values), target),
        note=note,
    )


def not_measured(metric: str, unit: str, floor: str, why: str, *, target: Target = INFORMATION) -> Line:
    """A figure there is no way to take yet."""
    return Line(
        metric=metric,
        value=None,
        unit=unit,
        floor=floor,
        floor_value=None,
        ratio=None,
        rounds=0,
        min=None,
        max=None,
        cal_ns=calibration_ns(),
        must=_short(target.must),
        moonshot=_short(target.moonshot),
        on=target.on,
        met=None,
        note=why,
    )


def _short(number: float | None) -> float | None:
    return None if number is None else float(f"{number:.4g}")


def _met(found: float, target: Target) -> Literal["moonshot", "must", "missed"] | None:
    if target.moonshot is not None and found <= target.moonshot:
        return "moonshot"
    if target.must is not None:
        return "must" if found <= target.must else "missed"
    return None


def table(lines: Iterable[Line]) -> str:
    """The figures as Markdown."""
    rows = [
        "| metric | value | min-max | floor | ratio | must | moonshot | met |",
        "| --- | ---: | ---: | --- | ---: | ---: | ---: | --- |",
        *(_row(one) for one in lines),
    ]
    return "\n".join(rows)


def _row(one: Line) -> str:
    if one.value is None:
        goals = f"{_goal(one.must, one)} | {_goal(one.moonshot, one)}"
        return f"| {one.metric} | not measured: {one.note} | | {one.floor} | | {goals} | |"
    floor = one.floor if one.floor_value is None else f"{one.floor}: {_figure(one.floor_value)}"
    spread = "" if one.min == one.max else f"{_figure(one.min)}-{_figure(one.max)}"
    return (
        f"| {one.metric} | {_figure(one.value)} {one.unit} | {spread} | {floor} | {_ratio(one.ratio)} "
        f"| {_goal(one.must, one)} | {_goal(one.moonshot, one)} | {one.met or ''} |"
    )


def _figure(number: float | None) -> str:
    return "" if number is None else f"{number:,.0f}" if abs(number) >= 100 else f"{number:.3g}"


def _ratio(ratio: float | None) -> str:
    if ratio is None or ratio <= 0:
        return ""
    return f"1/{1 / ratio:.0f}" if ratio < 0.1 else f"{ratio:.2f}"


def _goal(goal: float | None, one: Line) -> str:
    if goal is None:
        return ""
    return _ratio(goal) if one.on == "ratio" else f"{_figure(goal)} {one.unit}".strip()
