"""Charts: ``data_visualization``.

Source: docs.slack.dev/reference/block-kit/blocks/data-visualization-block, which says six series or segments; clients
that say twelve are not followed.
"""

import math
from collections.abc import Iterator

from eic_bot.simulator.slack.blockkit.grammar import Check, Problem, by_type, items, number, record, string

LABEL = string(20)
AXIS_LABEL = string(50)
SLICE = record({"label": LABEL, "value": number()})
POINT = record({"label": LABEL, "value": number()})
SERIES = record({"name": LABEL, "data": items(POINT, most=20)})
AXES = record({"categories": items(LABEL, most=20)}, {"x_label": AXIS_LABEL, "y_label": AXIS_LABEL})


def slices_are_positive(value: object, at: str) -> Iterator[Problem]:
    """A rule for pies: nothing and less than nothing cannot be drawn."""
    for index, one in enumerate(value.get("segments") or [] if isinstance(value, dict) else []):
        size = one.get("value") if isinstance(one, dict) else None
        if isinstance(size, int | float) and (size <= 0 or not math.isfinite(size)):
            yield Problem(f"{at}/segments/{index}/value", "must be greater than 0")


def points_match_categories(value: object, at: str) -> Iterator[Problem]:
    """A rule for axes: each series has one point for each category, in order, and a name of its own."""
    if not isinstance(value, dict) or not isinstance(value.get("series"), list):
        return
    axes = value.get("axis_config")
    categories = axes.get("categories") if isinstance(axes, dict) else None
    names: set[object] = set()
    for index, one in enumerate(value["series"]):
        if not isinstance(one, dict) or not isinstance(one.get("data"), list):
            continue
        labels = [point.get("label") if isinstance(point, dict) else None for point in one["data"]]
        if labels != categories:
            yield Problem(f"{at}/series/{index}/data", "data labels must match axis_config categories")
        if one.get("name") in names:
            yield Problem(f"{at}/series/{index}/name", "series names must be unique")
        names.add(one.get("name"))


AXED = record({"series": items(SERIES, most=6), "axis_config": AXES}, {}, points_match_categories)
CHART = by_type(
    {
        "pie": record({"segments": items(SLICE, most=6)}, {}, slices_are_positive),
        "bar": AXED,
        "line": AXED,
        "area": AXED,
    }
)
DATA_VISUALIZATION: Check = record({"title": string(50), "chart": CHART}, {"block_id": string(255)})
