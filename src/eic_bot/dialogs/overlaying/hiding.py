"""Leaving characteristics of the base out: nobody is asked about them, and nothing answered is touched."""

from typing import Any, TypeAlias

from eic_bot.dialogs.overlaying.lost import Losses, Misfit, Where

Data: TypeAlias = dict[str, Any]


def hide(data: Data, name: str, where: Where, losses: Losses) -> None:
    """Leave one out, with all that names it; noted where that cannot be."""
    pack = data["pack"]
    area = next((one for one in pack["areas"] if one["area"] == name.partition(".")[0]), None)
    inside = [] if area is None else area["characteristics"]
    found = next((one for one in inside if f"{area['area']}.{one['id']}" == name), None) if area else None
    if area is None or found is None:
        known = [f"{one['area']}.{each['id']}" for one in pack["areas"] for each in one["characteristics"]]
        losses.note(where, Misfit.NOT_THERE, name, known)
        return
    if len(inside) == 1:
        losses.note(where, Misfit.LAST_OF_AREA, name, (), area["area"])
        return
    gone = {f"{name}.{one['level']}" for one in found["statements"]}
    scripts = [_without(one["steps"], gone) for one in data["scripts"]]
    empty = [one["dialog"] for one, steps in zip(data["scripts"], scripts, strict=True) if steps is None]
    if empty:
        losses.note(where, Misfit.LEAVES_NOTHING, name, (), empty[0])
        return
    area["characteristics"] = [one for one in inside if one is not found]
    for script, steps in zip(data["scripts"], scripts, strict=True):
        script["steps"] = steps
    _forget(pack, name)


def _without(steps: list[Data], gone: set[str]) -> list[Data] | None:
    """The steps without these statements; None where nothing would be left of a way through them."""
    kept: list[Data] = []
    for step in steps:
        now = _step_without(step, gone)
        if now is None:
            return None
        kept += [now] if now else []
    return kept or None


def _step_without(step: Data, gone: set[str]) -> Data | None:
    """The step without them: empty where it falls away, None where it cannot be without."""
    if step["step"] == "branch":
        ways = [(one, _without(one["steps"], gone)) for one in step["cases"]]
        last = _without(step["otherwise"], gone) if step.get("otherwise") else []
        if last is None or any(steps is None for _, steps in ways):
            return None
        cases = [{**one, "steps": steps} for one, steps in ways]
        return {**step, "cases": cases, **({"otherwise": last} if last else {})}
    if not step.get("statements"):
        return step
    left = [one for one in step["statements"] if one not in gone]
    return {**step, "statements": left} if left else {}


def _forget(pack: Data, name: str) -> None:
    """Resources and contacts that name it are for the rest that they name."""
    for kind in ("resources", "contacts"):
        kept = []
        for one in pack.get(kind, ()):
            named = one.get("characteristics", ())
            left = [each for each in named if each != name]
            if left or one.get("areas"):
                kept.append({**one, "characteristics": left} if len(left) < len(named) else one)
        if kind in pack:
            pack[kind] = kept
