"""Reads a pack from its folder, or from files held in memory: everything it holds, or everything wrong with it.

Files are read, each is held against its model, and then all are looked at together. A file that cannot be
read hides nothing else: what may be in it is not reported as missing.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path, PurePath
from typing import TypeAlias, TypeVar

from eic_bot.dialogs.dialog import Content, Script
from eic_bot.model.areas import Area
from eic_bot.model.authored import Authored
from eic_bot.model.pack import Manifest, Pack
from eic_bot.model.renewals import Renewals
from eic_bot.model.schedule import Schedule
from eic_bot.model.value import value
from eic_bot.packs.checks import CHECKS
from eic_bot.packs.checks.draft import Draft
from eic_bot.packs.checks.journeys import walk
from eic_bot.packs.files import FOLDERS, MANIFEST_FILE, Contacts, Kind, Questions, Resources, kind_of
from eic_bot.packs.findings import Findings
from eic_bot.packs.folder import texts_in, texts_of
from eic_bot.packs.formats import NEWEST, format_of, upgraded
from eic_bot.packs.places import Data, Source
from eic_bot.packs.problems import Problem
from eic_bot.packs.shape import shape_of
from eic_bot.packs.yaml_nodes import Budget, read_yaml

_Model = TypeVar("_Model", bound=Authored)
Texts: TypeAlias = Iterable[tuple[str, str | None]]
HERE = PurePath()
_MOST_KEPT = 8


@value
class Loaded:
    """What came of reading a pack. Content is there unless one of the problems is an error."""

    content: Content | None
    problems: tuple[Problem, ...] = ()


@value
class Read:
    """The files of a folder that can be read, as they are, and what is wrong with the others."""

    sources: tuple[Source, ...]
    problems: tuple[Problem, ...] = ()


def load_pack(folder: Path) -> Loaded:
    """The pack in a folder. Whatever is wrong with it is told; nothing in it raises."""
    findings = Findings(folder)
    return _loaded(texts_of(folder, findings), findings)


def load_again(folder: Path) -> Loaded:
    """The same for who comes back for it: a pack that was not changed is taken from memory."""
    findings = Findings(folder)
    texts = tuple(texts_of(folder, findings))
    return _loaded(texts, findings) if findings.found else _kept(texts, folder)


@lru_cache(_MOST_KEPT)
def _kept(texts: Texts, folder: Path) -> Loaded:
    return _loaded(texts, Findings(folder))


def load_files(files: Mapping[str, str], name: PurePath = HERE) -> Loaded:
    """The pack in these files, by their paths inside it. Problems name them as in a folder of that name."""
    findings = Findings(name)
    return _loaded(texts_in(files, findings), findings)


def _loaded(texts: Texts, findings: Findings) -> Loaded:
    draft = _read(texts, findings)
    if draft is None:
        return Loaded(None, findings.problems())
    said = format_of(_data(draft.every))
    if said is not None and said < NEWEST:
        findings.at("P112", draft.manifest, found=said, newest=NEWEST, folder=findings.folder)
    return checked(draft, findings)


def checked(draft: Draft, findings: Findings) -> Loaded:
    """The pack that was read, wherever from, in whatever format that is known."""
    said = format_of(_data(draft.every))
    if said is not None and said > NEWEST:
        findings.found.clear()  # what a later format holds is not for this one to judge
        findings.at("P113", draft.manifest.get("format"), found=said, newest=NEWEST)
        return Loaded(None, findings.problems())
    draft = Draft(_by_kind(in_newest_format(draft.every)), draft.unread)
    shapes = [
        shape
        for kind, sources in draft.sources.items()
        for source in sources
        if (shape := shape_of(source, kind, findings)) is not None
    ]
    for check in CHECKS:
        check(draft, findings)
    content = None if findings.any_error else _content(shapes)
    if content is not None:
        walk(content, draft, findings)
    return Loaded(content, findings.problems())


def read_files(folder: Path) -> Read:
    """The files of a folder before anything is made of them."""
    findings = Findings(folder)
    draft = _read(texts_of(folder, findings), findings)
    return Read(() if draft is None else draft.every, findings.problems())


def read_sources(folder: Path) -> tuple[Source, ...]:
    """The files of a folder that can be read, as they are."""
    return read_files(folder).sources


def sources_in(files: Mapping[str, str]) -> tuple[Source, ...]:
    """The same of files held in memory."""
    draft = _read(texts_in(files, Findings(HERE)), Findings(HERE))
    return () if draft is None else draft.every


def in_newest_format(sources: Sequence[Source]) -> tuple[Source, ...]:
    """The files as the newest format says them; each piece is still where its author wrote it."""
    places = {source.file: source.spots for source in sources}
    return tuple(Source(file, data, places.get(file, {})) for file, data in upgraded(_data(sources)).items())


def drafted(sources: Iterable[Source], findings: Findings) -> Draft:
    """Files that were not read from a folder."""
    by_kind = _by_kind(sources)
    _mention_missing(by_kind, {}, findings)
    return Draft(by_kind, {})


def _data(sources: Iterable[Source]) -> dict[str, Data]:
    return {source.file: source.data for source in sources}


def _by_kind(sources: Iterable[Source]) -> dict[Kind, tuple[Source, ...]]:
    found: dict[Kind, list[Source]] = {}
    for source in sources:
        found.setdefault(kind_of(source.file), []).append(source)
    return {kind: tuple(several) for kind, several in found.items()}


def _read(texts: Texts, findings: Findings) -> Draft | None:
    """The files of a pack; None where all of it is at fault."""
    read: list[Source] = []
    unread: dict[Kind, set[str]] = {}
    budget = Budget()
    for file, text in texts:
        source = None if text is None else read_yaml(file, text, findings, budget)
        if source is None:
            unread.setdefault(kind_of(file), set()).add(file.rpartition("/")[2].removesuffix(".yaml"))
        else:
            read.append(source)
    sources = _by_kind(read)
    if not sources and findings.any_error:
        return None
    _mention_missing(sources, unread, findings)
    return Draft(sources, {kind: frozenset(names) for kind, names in unread.items()})


def _mention_missing(
    sources: Mapping[Kind, Sequence[Source]], unread: Mapping[Kind, set[str]], findings: Findings
) -> None:
    needed = {MANIFEST_FILE: Kind.MANIFEST} | {f"{name}/*.yaml": kind for name, kind in FOLDERS.items()}
    for name, kind in needed.items():
        if kind not in sources and kind not in unread:
            findings.file("P103", "", name=name)


def _content(shapes: list[Authored]) -> Content:
    (manifest,) = _of(shapes, Manifest)
    areas = {area.area: area for area in _of(shapes, Area)}
    pack = Pack(
        manifest=manifest,
        areas=tuple(areas[id] for id in manifest.areas),
        questions=tuple(one for file in _of(shapes, Questions) for one in file.questions),
        resources=tuple(one for file in _of(shapes, Resources) for one in file.resources),
        contacts=tuple(one for file in _of(shapes, Contacts) for one in file.contacts),
        renewals=next(iter(_of(shapes, Renewals)), None),
        schedule=next(iter(_of(shapes, Schedule)), None),
    )
    return Content(pack=pack, scripts=tuple(_of(shapes, Script)))


def _of(shapes: list[Authored], model: type[_Model]) -> list[_Model]:
    return [shape for shape in shapes if isinstance(shape, model)]
