"""An organisation's overlay over a pack: what it changes, what does not fit, and that no answer loses its question."""

import random
from pathlib import Path
from typing import Any

import pytest

from eic_bot.dialogs.dialog import PACES, Content
from eic_bot.dialogs.overlaying import Composed, compose
from eic_bot.entrypoints.beginning import begin_pack
from eic_bot.entrypoints.wiring import read_pack
from eic_bot.model.answers import Answer
from eic_bot.model.overlay import AddedCharacteristic, Overlay, is_own
from eic_bot.model.shared_view import shared_view
from eic_bot.packs.overlays import OVERLAY_RULES, read_overlay
from eic_bot.service.content import under
from tests.terminal import at_terminal

ROOT = Path(__file__).parents[2]
DEMO = read_pack("demo")
IN_ENGLISH = DEMO.model_copy(
    update={
        "pack": DEMO.pack.model_copy(
            update={"manifest": DEMO.pack.manifest.model_copy(update={"languages": ("en",), "drafts": ()})}
        )
    }
)
HEAD = "overlay: here\nbase: demo\nnumber: 3\n"
OWN = (
    "characteristics: [{{area: {area}, characteristic: {{id: {id}, title: {{en: T}}, help: {{en: H}}, why: {{en: W}},"
    " example: {{en: E}}, statements: [{{level: {level}, text: {{en: S}}}}]}}}}]\n"
)
MAPS = OWN.format(area="data", id="own_maps", level=1)
WARD = "questions: [{id: own_ward, kind: open_text, text: {en: Your ward}}]\n"
BAD = {
    "O101": ("overlay: here\nbase: other\nnumber: 1\n", "2:7", "the pack is demo"),
    "O102": (f"{HEAD}hidden:\n  - data.trsut\n", "5:5", "Did you mean data.trust?"),
    "O103": (f"{HEAD}wording:\n  data:\n    why: {{en: X}}\n", "6:5", "data has no why of its own"),
    "O104": (f"{HEAD}hidden: [data.trust, data.insight, data.learning]\n", "4:36", "last of the area data"),
    "O106": (f"{HEAD}{OWN.format(area='data', id='maps', level=1)}", "4:", "maps does not begin with own_"),
    "O107": (f"{HEAD}{WARD}asked: [{{dialog: full, question: own_ward}}, {{dialog: full, question: own_ward}}]\n",
             "5:", "own_ward is there already"),
    "O108": (f"{HEAD}{OWN.format(area='data', id='own_maps', level=9)}", "4:", "no level 9"),
    "O109": (f"{HEAD}{WARD}", "4:", "No dialog asks own_ward"),
    "O110": (f"{HEAD}wording:\n  data:\n    title: {{cy: X}}\n", "6:5", "There is no text in en"),
    "O111": (
        f"{HEAD}characteristics:\n" + "".join(
            "  - " + OWN.format(area="data", id=f"own_m{n}", level=1).partition("[")[2].rstrip("]\n") + "\n"
            for n in range(45)
        ),
        "1:10",
        "none of it applies",
    ),
    "P601": (f"{HEAD}{WARD.replace('en: Your', 'cy: Eich')}", "4:", "There is no text in en"),
    "P301": (f"{HEAD}hiden: []\n", "4:1", "There is no key hiden"),
    "P201": (f"{HEAD}hidden: [\n", "5:1", "This is not YAML"),
}  # fmt: skip


def over(text: str, folder: Path, base: Content = DEMO) -> tuple[Composed | None, list[str]]:
    """What comes of that overlay, and the problems as they are printed."""
    file = folder / "overlay.yaml"
    file.write_text(text, encoding="utf-8")
    read = read_overlay(file, base)
    return read.composed, [f"{one.place} {one.code} {one.message} {one.next_step}"
                           f"{' Did you mean ' + one.did_you_mean + '?' if one.did_you_mean else ''}"
                           for one in read.problems]  # fmt: skip


@pytest.mark.parametrize("code", sorted(BAD))
def test_every_problem_is_told_with_its_place(code: str, tmp_path: Path) -> None:
    text, place, words = BAD[code]
    _, told = over(text, tmp_path)
    assert [one for one in told if f"overlay.yaml:{place}" in one and f" {code} " in one and words in one], told


def test_every_code_has_an_example(tmp_path: Path) -> None:
    assert set(OVERLAY_RULES) - set(BAD) == {"O105"}
    only = {"statements": ["data.trust.1"], "step": "assess", "id": "look"}
    data = DEMO.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    data["scripts"] = [{**one, "steps": [only]} if one["dialog"] == "councillor" else one for one in data["scripts"]]
    composed, told = over(f"{HEAD}hidden: [data.trust]\n", tmp_path, Content.model_validate(data))
    assert "O105" in told[0]
    assert "data.trust" in composed.content.pack.characteristics  # type: ignore[union-attr]


def test_what_fits_applies_where_something_else_does_not(tmp_path: Path) -> None:
    text = (
        f"{HEAD}wording:\n  data.trust.1:\n    text: {{en: We know our data.}}\n  data.gone.1:\n    text: {{en: X}}\n"
        f"hidden: [data.learning, data.nowhere]\n{MAPS}{WARD}asked: [{{dialog: full, question: own_ward}}]\n"
    )
    composed, told = over(text, tmp_path, IN_ENGLISH)
    assert composed is not None
    assert [one.split()[1] for one in told] == ["O102", "O102"]
    assert composed.version == f"{DEMO.pack.version}+own.3"
    pack = composed.content.pack
    assert pack.question["data.trust.1"].text["en"] == "We know our data."
    assert "data.learning" not in pack.characteristics
    assert [id for id in pack.question if is_own(id)] == ["data.own_maps.1", "own_ward"]
    asked = list(composed.content.dialogs["full"].journeys["statement"].asking)
    assert {"data.own_maps.1", "own_ward"} <= {one for stop in asked for one in stop.ids}
    assert not any(id.startswith("data.learning") for stop in asked for id in stop.ids)


def test_an_overlay_of_nothing_leaves_the_base_as_it_is() -> None:
    composed = compose(DEMO, Overlay(overlay="here", base="demo", number=1))
    assert composed.content == DEMO
    assert composed.lost == ()


def test_other_councils_see_nothing_that_is_the_organisations_own() -> None:
    own = AddedCharacteristic.model_validate(
        {
            "area": "data",
            "characteristic": {
                **DEMO.pack.characteristics["data.trust"].model_dump(mode="json", exclude_defaults=True),
                "id": "own_maps",
            },
        }
    )
    overlay = Overlay(overlay="here", base="demo", number=1, characteristics=(own,))
    composed = compose(DEMO, overlay)
    pack = under(composed.content, composed.version).pack
    said = {id: Answer(id, 1, "do", at=1) for id in pack.question}
    ours, base = shared_view(pack, said), shared_view(DEMO.pack, {id: said[id] for id in DEMO.pack.question})
    assert any(is_own(id) for id in said)
    assert ours == base


def edited(draw: random.Random) -> Content:
    """The base as a later version may have it: things gone, added, reordered."""
    data: dict[str, Any] = DEMO.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    data["scripts"] = [one for one in data["scripts"] if one["dialog"] in ("start", "full")]
    for script in data["scripts"]:
        script["steps"] = [
            {**one, "dialogs": ["full"]} if one["step"] == "offer_dialogs" else one for one in script["steps"]
        ]
    for area in data["pack"]["areas"]:
        draw.shuffle(area["characteristics"])
        area["characteristics"] = area["characteristics"][: draw.randint(1, len(area["characteristics"]))]
        if draw.random() < 0.3:
            area["characteristics"].append({**area["characteristics"][0], "id": f"later_{draw.randint(1, 9)}"})
    known = {f"{a['area']}.{c['id']}" for a in data["pack"]["areas"] for c in a["characteristics"]}
    areas = {a["area"] for a in data["pack"]["areas"]}
    for one in data["pack"]["resources"]:
        one["characteristics"] = [id for id in one.get("characteristics", ()) if id in known]
    data["pack"]["resources"] = [
        one for one in data["pack"]["resources"] if one["characteristics"] or set(one.get("areas", ())) & areas
    ]
    data["pack"]["manifest"]["version"] = f"2.{draw.randint(0, 9)}.0"
    return Content.model_validate(data)


def random_overlay(draw: random.Random) -> Overlay:
    """Some of it fits some bases, some of it none."""
    names = [*DEMO.pack.characteristics, "data.never", "never.was"]
    questions = [*DEMO.pack.question, "never.was.1"]
    areas = [*DEMO.pack.area_of, "never"]
    own = [
        {
            "area": draw.choice(areas),
            "characteristic": {
                "id": draw.choice(["own_a", "own_b", "plain"]), "title": {"en": "T"}, "help": {"en": "H"},
                "why": {"en": "W"}, "example": {"en": "E"},
                "statements": [{"level": level, "text": {"en": "S"}} for level in sorted(draw.sample(range(1, 6), 2))],
            },
        }
        for _ in range(draw.randint(0, 4))
    ]  # fmt: skip
    asked = [{"id": draw.choice(["own_q", "own_r", "q"]), "kind": "open_text", "text": {"en": "?"}} for _ in range(3)]
    places = [{"dialog": draw.choice(["full", "start", "gone"]), "question": one["id"]} for one in asked]
    resource = DEMO.pack.resources[0].model_dump(mode="json", exclude_defaults=True)
    resources = [
        {**resource, "id": f"own-{n}", "characteristics": draw.sample(names, 2)} for n in range(draw.randint(0, 3))
    ]
    return Overlay.model_validate(
        {
            "overlay": "here", "base": "demo", "number": draw.randint(1, 99),
            "wording": {id: {"text": {"en": f"Here {id}"}} for id in draw.sample(questions, 5)},
            "hidden": draw.sample(names, draw.randint(0, 12)), "characteristics": own,
            "questions": asked, "asked": places, "resources": resources,
        }
    )  # fmt: skip


@pytest.mark.parametrize("seed", range(60))
def test_no_overlay_over_any_base_raises_or_lets_an_answer_lose_its_question(seed: int) -> None:
    draw = random.Random(seed)
    base, overlay = edited(draw), random_overlay(draw)
    before = base.model_dump_json()
    composed = compose(base, overlay)
    assert base.model_dump_json() == before
    pack, hidden = composed.content.pack, set(overlay.hidden)
    for id, question in base.pack.question.items():
        if id.rpartition(".")[0] in hidden and id not in pack.question:
            continue
        assert (type(pack.question[id]), pack.question[id].id) == (type(question), id)
    assert all(is_own(id) for id in set(pack.question) - set(base.pack.question))
    assert all(set(resource.characteristics) <= set(pack.characteristics) for resource in pack.resources)
    for dialog in composed.content.dialogs.values():
        for pace in PACES:
            assert {id for stop in dialog.journeys[pace].asking for id in stop.ids} <= set(pack.question)
    assert compose(base, overlay) == composed
    bare = overlay.model_copy(update={"hidden": ()})
    assert set(base.pack.question) <= set(compose(base, bare).content.pack.question)


def test_the_how_to_says_an_overlay_that_has_nothing_to_mend(tmp_path: Path) -> None:
    page = (ROOT / "docs/how-to/overlay.md").read_text(encoding="utf-8")
    file = tmp_path / "overlay.yaml"
    file.write_text(page.partition("```yaml\n")[2].partition("```")[0], encoding="utf-8")
    pack = tmp_path / "demo"
    begin_pack(pack, "demo", ("en", "cy"), lambda _: None)
    done = at_terminal.run("pack", "check", str(pack), "--overlay", str(file))
    assert (done.returncode, done.stdout.decode().strip().endswith("nothing to mend")) == (0, True), done.stdout
    file.write_text(f"{HEAD}hidden: [data.gone]\n", encoding="utf-8")
    done = at_terminal.run("pack", "check", str(pack), "--overlay", str(file))
    assert done.returncode == 1
    assert "O102" in done.stdout.decode()
