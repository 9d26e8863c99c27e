"""The sheets of a workbook, in order: what each of their rows is, and inside what it stands. A new sheet is a line."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_args

from eic_bot.dialogs.session import Pace
from eic_bot.dialogs.steps import Step
from eic_bot.model.areas import AreaKind, CouncilType, Evidence, Nation
from eic_bot.model.kinds import AuthoredQuestion
from eic_bot.model.resources import ResourceKind
from eic_bot.model.schedule import TOPICS
from eic_bot.packs.files import Kind
from eic_bot.packs.workbook.columns import Column

ORDER, REMOVE = "order", "remove"
"""Columns of every sheet: where the row belongs, however rows are sorted; and a word there takes the thing out."""
STEP = "step"
DIALOG, CASE, OTHERWISE, END = "dialog", "case", "otherwise", "end_branch"
"""Rows of the sheet of dialogs that are no steps: a new dialog, the ways of a branch, and where they meet again."""
_EVIDENCE = get_args(Evidence)


@dataclass(frozen=True)
class Sheet:
    """Rows of one kind. ``key`` names a thing among those it stands beside; ``parents`` are those it stands in."""

    name: str
    columns: tuple[Column, ...]
    key: str = "id"
    at: str = ""
    """Behind which key of the thing around it, or of its file, it stands in a list; empty for the file itself."""
    parents: tuple[str, ...] = ()
    inside: tuple["Sheet", ...] = ()
    """The sheets of what stands in its things."""

    def with_inner(self) -> Iterator["Sheet"]:
        """It and those inside it."""
        yield self
        for one in self.inside:
            yield from one.with_inner()


def _text(name: str) -> Column:
    return Column(name, (name,), "text")


def _word(name: str, *path: str, choices: tuple[str, ...] = ()) -> Column:
    return Column(name, path or (name,), choices=choices)


def _value(name: str) -> Column:
    return Column(name, (name,), "value")


def _yes(name: str) -> Column:
    return Column(name, (name,), "value", ("true", "false"))


def _words(name: str, *path: str, choices: tuple[str, ...] = ()) -> Column:
    return Column(name, path or (name,), "words", choices)


def _tags(union: Any, key: str) -> tuple[str, ...]:  # noqa: ANN401 - how unions are written down has no type
    """What tells the members of a union apart."""
    members = get_args(get_args(union)[0])
    return tuple(str(get_args(one.model_fields[key].annotation)[0]) for one in members)


NATIONS, COUNCIL_TYPES = get_args(Nation), get_args(CouncilType)
LIMITS = (
    _words("nations", "limits", "nations", choices=NATIONS),
    _words("council_types", "limits", "council_types", choices=COUNCIL_TYPES),
)
EVIDENCE = _word("evidence", choices=_EVIDENCE)
TOLD = (_text("help"), _text("why"), _text("example"))
CHOICES = (
    _word("id"),
    _text("label"),
    Column("letter", ("letter",), "text"),
    Column("also", ("also",), "lists"),
)
RELEVANT = Column("relevant", ("when",), "condition")

STATEMENTS = Sheet(
    "statements",
    (_value("level"), _text("text"), _text("help"), EVIDENCE, *LIMITS),
    "level",
    "statements",
    ("area", "characteristic"),
)
CHARACTERISTICS = Sheet(
    "characteristics",
    (_word("id"), _text("title"), *TOLD, *LIMITS),
    at="characteristics",
    parents=("area",),
    inside=(STATEMENTS,),
)
AREAS = Sheet(
    "areas",
    (_word("area"), _word("kind", choices=tuple(AreaKind)), _text("title"), *LIMITS),
    "area",
    inside=(CHARACTERISTICS,),
)
QUESTIONS = Sheet(
    "questions",
    (
        _word("id"),
        _word("kind", choices=_tags(AuthoredQuestion, "kind")),
        _text("text"),
        *TOLD,
        RELEVANT,
        EVIDENCE,
        *LIMITS,
        *(_value(name) for name in ("at_least", "at_most", "decimals")),
        _word("not_before"),
        _word("not_after"),
    ),
    at="questions",
    inside=(Sheet("choices", CHOICES, at="choices", parents=("question",)),),
)
LEVELS = Sheet("levels", (_value("level"), _text("title"), _text("focus")), "level", "levels", ("pack",))
SCALE = Sheet(
    "scale",
    (_word("id"), _value("value"), _text("label"), _text("meaning"), *CHOICES[2:]),
    at="scale/labels",
    parents=("pack",),
)
REASONS = Sheet("reasons", CHOICES, at="reasons", parents=("pack",))
PACK = Sheet(
    "pack",
    (
        _value("format"),
        _word("pack"),
        _word("version"),
        _text("title"),
        _words("languages"),
        _words("drafts"),
        _text("source"),
        _word("licence"),
        _word("start"),
        _words("areas"),
        EVIDENCE,
        *LIMITS,
        Column("prompt", ("scale", "prompt"), "text"),
        _word("under_way", "scale", "under_way"),
        _word("in_place", "scale", "in_place"),
    ),
    "pack",
    inside=(LEVELS, SCALE, REASONS),
)
RESOURCES = Sheet(
    "resources",
    (
        *(_word(name) for name in ("id", "title", "language", "url", "publisher")),
        _word("kind", choices=tuple(ResourceKind)),
        _text("summary"),
        *(_words(name) for name in ("characteristics", "areas", "levels", "services", "council_types", "nations")),
        _value("year"),
        *(_word(name) for name in ("licence", "owner", "seen", "seen_in")),
        _yes("verified"),
        _word("check_by"),
    ),
    at="resources",
)
CONTACTS = Sheet(
    "contacts",
    (
        *(_word(name) for name in ("id", "name", "position", "organisation", "reach")),
        _words("characteristics"),
        _yes("role"),
    ),
    at="contacts",
)
LINEAGE = Sheet("lineage", (_words("was"), _words("now"), _yes("means_the_same")), "was", "statements", ("since",))
DIALOGS = Sheet(
    "dialogs",
    (
        _word("step", choices=(DIALOG, *_tags(Step, "step"), CASE, OTHERWISE, END)),
        _word("id"),
        RELEVANT,
        _word("question"),
        _word("area"),
        _words("statements"),
        _text("text"),
        _words("dialogs"),
        _yes("resources"),
        _yes("ambition"),
        _text("title"),
        _text("about"),
        _word("pace", choices=get_args(Pace)),
    ),
    parents=("dialog",),
)

EVERYBODY, ROOMS, PEOPLE, CONVERSATIONS = "everybody", "rooms", "people", "conversations"
SCHEDULES = Sheet(
    "schedules",
    (
        _word("who", choices=(EVERYBODY, ROOMS, PEOPLE, CONVERSATIONS)),
        _words("rhythms"),
        _words("topics", choices=TOPICS),
        _text("about"),
        _value("weekly_cap"),
        _value("quiet_days"),
        _value("grace_days"),
    ),
    "who",
)
"""What is sent unasked: a row for channels, one for people in private, one for everybody, one for the archive."""

TREES: tuple[tuple[Kind, Sheet], ...] = (
    (Kind.MANIFEST, PACK),
    (Kind.AREA, AREAS),
    (Kind.QUESTIONS, QUESTIONS),
    (Kind.RESOURCES, RESOURCES),
    (Kind.CONTACTS, CONTACTS),
)
"""What is kept as things in things; dialogs, schedules and lineage are rows in another way."""
EVERY: tuple[Sheet, ...] = (*(one for _, root in TREES for one in root.with_inner()), DIALOGS, SCHEDULES, LINEAGE)
