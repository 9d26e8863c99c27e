"""Resources: what fits 25 gaps among 10,000, and finding some by words, beside looking through all and FTS5."""

import random
import sqlite3
import tracemalloc
from collections.abc import Callable, Sequence

from benchmarks.lines import Line, line
from benchmarks.measuring import check, cpu_us, interleaved
from eic_bot.model.facts import Facts
from eic_bot.model.matching import Need, Shelf, matches, nearness, suits
from eic_bot.model.resources import Resource, ResourceKind
from eic_bot.model.searching import Finder, Hit
from eic_bot.model.shelving import passages_of

RESOURCES, CHARACTERISTICS, LEVELS, WORDS = 10_000, 25, (1, 2, 3, 4), 20_000
TIMES = 20
FACTS, DAY = Facts(nation="wales", council_type="unitary"), "2026-11-22"
NEEDS = tuple(Need(f"area.thing{number}", number % 4 + 1, "plan") for number in range(CHARACTERISTICS))
ALL_OF_THEM, FULL_TEXT = "looking through all", "FTS5 in memory"


def measure(rounds: int) -> list[Line]:
    """X1: matching; X2: finding words, slips of the finger; X3: making and keeping the two indexes."""
    resources, vocabulary = _made_up(random.Random(1))
    shelf, finder, size = _indexes(resources)
    bare = sum(len(one.model_dump_json()) for one in resources) / 1e6
    full_text = _full_text(resources)
    typed = f"{vocabulary[60]} {vocabulary[400]}"
    slip = f"{vocabulary[60]} {vocabulary[400][:-2]}{vocabulary[400][-1]}"
    check(expected=_slow(resources), found=_ids(shelf), what="matching")
    check(expected=_both(full_text, typed), found=_having(finder, typed), what="finding")
    found = interleaved(
        {
            "first": lambda: _each(lambda: _ids(Shelf(resources)), 1),
            "match": lambda: _each(lambda: _ids(shelf)),
            "unasked": lambda: _each(lambda: _ids(shelf, unasked=True)),
            ALL_OF_THEM: lambda: _each(lambda: _slow(resources), 1),
            "words": lambda: _each(lambda: finder.find(typed)),
            "slip": lambda: _each(lambda: finder.find(slip)),
            FULL_TEXT: lambda: _each(lambda: _both(full_text, typed)),
            "index": lambda: cpu_us(lambda: _finder(resources)) / 1000,
            "index of FTS5": lambda: cpu_us(lambda: _full_text(resources)) / 1000,
        },
        rounds,
    )
    return [
        line("X1 make the shelf and match 25 gaps", found["first"], "ms", ALL_OF_THEM, found[ALL_OF_THEM]),
        line("X1 match 25 gaps with 10,000 resources", found["match"], "ms", ALL_OF_THEM, found[ALL_OF_THEM]),
        line("X1 the same, fit to be sent unasked", found["unasked"], "ms", ALL_OF_THEM, found[ALL_OF_THEM]),
        line("X2 find two words in 10,000 resources", found["words"], "ms", FULL_TEXT, found[FULL_TEXT]),
        line("X2 the same with a slip of the finger", found["slip"], "ms", FULL_TEXT, found[FULL_TEXT]),
        line("X3 make the index of words", found["index"], "ms", FULL_TEXT, found["index of FTS5"]),
        line("X3 memory of both indexes", [size / 1e6] * rounds, "MB", "the resources as JSON", [bare] * rounds),
    ]


def _each(work: Callable[[], object], times: int = TIMES) -> float:
    def several() -> None:
        for _ in range(times):
            work()

    return cpu_us(several) / 1000 / times


def _made_up(chance: random.Random) -> tuple[Sequence[Resource], Sequence[str]]:
    """Resources with words as common and as rare as those of a language."""
    vocabulary = ["".join(chance.choices("abcdefghijklmnoprstuwy", k=chance.randint(4, 11))) for _ in range(WORDS)]
    weights = [1 / place for place in range(1, WORDS + 1)]

    def words(count: int) -> str:
        return " ".join(chance.choices(vocabulary, weights, k=count))

    def one(number: int) -> Resource:
        return Resource.model_construct(
            id=f"r{number}",
            title=words(8),
            language="en",
            url=f"https://example.org/{number}",
            publisher=words(3),
            kind=chance.choice(list(ResourceKind)),
            summary={"en": words(18)},
            characteristics=tuple(f"area.thing{chance.randrange(CHARACTERISTICS)}" for _ in range(2)),
            levels=tuple({chance.choice(LEVELS), chance.choice(LEVELS)}),
            nations=(chance.choice(("uk", "england", "wales", "scotland")),),
            year=chance.randint(2005, 2026),
            seen=DAY,
        )

    return [one(number) for number in range(RESOURCES)], vocabulary


def _indexes(resources: Sequence[Resource]) -> tuple[Shelf, Finder, int]:
    tracemalloc.start()
    made = Shelf(resources), _finder(resources)
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return *made, size


def _finder(resources: Sequence[Resource]) -> Finder:
    return Finder({one.id: passages_of(one, {}, {}) for one in resources})


def _ids(shelf: Shelf, *, unasked: bool = False) -> list[str]:
    day = DAY if unasked else None
    found = matches(NEEDS, shelf, facts=FACTS, language="en", most=3, unasked_on=day)
    return [one.resource.id for one in found]


def _slow(resources: Sequence[Resource]) -> list[str]:
    """The first of each of three gaps, with no index."""
    found: list[str] = []
    for need in NEEDS:
        fitting = [one for one in resources if need.characteristic in one.characteristics and need.level in one.levels]
        best = sorted((one for one in fitting if suits(one, FACTS)), key=lambda one: nearness(one, FACTS, "en"))
        found.append(next(one.id for one in best if one.id not in found))
    return found[:3]


def _full_text(resources: Sequence[Resource]) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE shelf USING fts5(id UNINDEXED, title, publisher, summary)")
    rows = ((one.id, one.title, one.publisher, one.summary["en"]) for one in resources)
    connection.executemany("INSERT INTO shelf VALUES (?, ?, ?, ?)", rows)
    return connection


def _both(full_text: sqlite3.Connection, typed: str) -> set[str]:
    asked = " AND ".join(f'"{word}"' for word in typed.split())
    found = full_text.execute("SELECT id FROM shelf WHERE shelf MATCH ? ORDER BY bm25(shelf)", (asked,))
    return {id for (id,) in found}


def _having(finder: Finder, typed: str) -> set[str]:
    """Those that have each of the words as it is."""
    hits: list[list[Hit]] = [finder.find(one) for one in typed.split()]
    return {one.id for one in hits[0]} & {one.id for one in hits[1]}
