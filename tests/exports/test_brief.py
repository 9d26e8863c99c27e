"""The brief: one page in plain words, with three of each, and nothing in anything exported is an order of merit."""

import io
import re

import pytest
from pypdf import PdfReader

from eic_bot.dialogs.messages import Heading, Paragraph, words
from eic_bot.exports import FORMATS, as_ics, as_pdf
from eic_bot.exports.answer_pages import answer_pages
from eic_bot.exports.brief import EACH, brief
from eic_bot.exports.result_pages import result_pages, result_table
from eic_bot.exports.result_records import columns, records
from eic_bot.model.answers import Answer, NoAnswer
from eic_bot.model.plain_english import reading_age
from eic_bot.model.results import standings
from eic_bot.service.flat_answers import COLUMNS
from eic_bot.service.flat_answers import records as answer_records
from eic_bot.service.flat_rows import rows_of
from tests.exports.material import LABELS, PHRASES, STATEMENTS, TITLE, rows, some_answers, someone
from tests.exports.test_calendar import ACTIONS
from tests.model.pieces import DEMO

OLDEST_READER = 12.0
"""The reading age that everybody who reads it can be taken to have, in years."""


def page(seed: int, share: float = 0.9) -> tuple[Heading | Paragraph, ...]:
    return brief("Camden", DEMO, someone(seed, share).found, PHRASES, contact="Ann Price, 020 7946 0000")


def texts(parts: tuple[Heading | Paragraph, ...]) -> dict[str, list[str]]:
    """What stands under each heading."""
    found: dict[str, list[str]] = {}
    under = ""
    for part in parts:
        if isinstance(part, Heading):
            under = words(part.text)
            found[under] = []
        else:
            found[under].append(words(part.text))
    return found


def test_the_measure_of_reading_age_knows_hard_from_easy() -> None:
    easy = "We ask people what they need. We act on it. We tell them what we did."
    hard = "Organisational transformation necessitates interdisciplinary prioritisation of strategic commissioning."
    assert reading_age(easy) < 8
    assert reading_age(hard) > 18


@pytest.mark.parametrize("seed", range(12))
def test_somebody_of_twelve_can_read_it(seed: int) -> None:
    text = "\n".join(words(part.text) for part in page(seed))
    assert reading_age(text) <= OLDEST_READER, text


def test_our_own_sentences_of_it_are_easy() -> None:
    nothing = brief("", DEMO, (), PHRASES)
    assert reading_age("\n".join(words(part.text) for part in nothing)) <= 9


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 1.0])
def test_it_is_one_page_with_at_most_three_of_each(seed: int, share: float) -> None:
    parts = page(seed, share)
    made = as_pdf.write(parts, "en", footer="x" * 150, is_large=True)
    assert len(PdfReader(io.BytesIO(made)).pages) == 1
    found = texts(parts)
    assert len(found["What we do well"]) <= EACH
    assert len(found["What we could do next"]) <= EACH
    assert all(found[under] for under in found)
    assert found["Who to call"] == ["Ask Ann Price, 020 7946 0000."]


def test_its_items_follow_from_the_answers() -> None:
    said = {id: Answer(id, 1, "not_yet") for id in STATEMENTS}
    said |= {f"data.trust.{level}": Answer(f"data.trust.{level}", 1, "do") for level in (1, 2, 3)}
    said |= {f"role.place.{n}": Answer(f"role.place.{n}", 1, no_answer=NoAnswer.DONT_KNOW) for n in (1, 2, 3, 4)}
    del said["staff.voice.1"], said["staff.voice.2"], said["staff.voice.3"], said["staff.voice.4"]
    found = texts(brief("Camden", DEMO, standings(DEMO.characteristics, DEMO, said), PHRASES))
    assert found["What we do well"] == [f"Data people can trust: {DEMO.question['data.trust.3'].text['en']}"]
    assert found["What we could do next"][0].startswith("What the council is for: ")
    assert found["What we do not know"] == [
        "We do not know enough about: Knowing the place.",
        "We have no answer yet on one of 25 things.",
    ]
    assert found["Who to call"] == ["Ask the person who sent you this page."]


def test_strengths_stand_in_the_order_of_the_model_and_not_of_how_far_they_are() -> None:
    heights = {"role.purpose": 2, "role.place": 1, "data.trust": 3, "staff.voice": 4}
    levels = [f"{id}.{level}" for id, height in heights.items() for level in range(1, height + 1)]
    said = {id: Answer(id, 1, "do") for id in levels}
    found = texts(brief("Camden", DEMO, standings(DEMO.characteristics, DEMO, said), PHRASES))
    assert [one.partition(":")[0] for one in found["What we do well"]] == [
        *("What the council is for", "Data people can trust", "Staff voice"),
    ]


def test_where_all_is_known_and_in_place_it_says_so() -> None:
    said = {id: Answer(id, 1, LABELS[-1]) for id in STATEMENTS}
    found = texts(brief("", DEMO, standings(DEMO.characteristics, DEMO, said), PHRASES))
    assert next(iter(found)) == "How our council works: a short view"
    assert found["What we could do next"] == ["There is no next step from what was said so far."]
    assert found["What we do not know"] == ["We have an answer on all of it."]


FORBIDDEN = re.compile(
    r"\b(rank\w*|league\w*|scor\w+|points?|grade[sd]?|averag\w+|mean|total\w*|overall|percent\w*|top|bottom|best|worst"
    r"|winn\w+|better than|worse than|\d+(?:st|nd|rd|th)|out of \d+)\b|\d ?%",
    re.IGNORECASE,
)
TITLES = [area.title["en"] for area in DEMO.areas] + [asked.text["en"] for asked in DEMO.question.values()]
OF_THE_PACK = re.compile("|".join(map(re.escape, TITLES)))
"""What authors wrote is theirs: a statement may speak of better results."""


def exported() -> dict[str, str]:
    """Everything that can leave, as text."""
    one = someone(1)
    note = words(PHRASES.say("independent"))
    found: dict[str, str] = {}
    for form in ("csv", "json"):
        results_flat = rows_of(columns([one]), records([one], "en", note))
        found[f"results.{form}"] = b"".join(FORMATS[form](columns([one]), results_flat)).decode()
        flat = rows_of(COLUMNS, answer_records(rows(some_answers(1)), note))
        found[f"answers.{form}"] = b"".join(FORMATS[form](COLUMNS, flat)).decode()
    results = result_pages(TITLE, DEMO, one.found, PHRASES)
    answers = answer_pages(answer_records(rows(some_answers(1)), note), lambda *_: DEMO, PHRASES)
    for name, parts in {"results": results, "answers": answers, "brief": page(1)}.items():
        read = PdfReader(io.BytesIO(as_pdf.write(parts, "en")))
        found[f"{name}.pdf"] = "\n".join(sheet.extract_text() for sheet in read.pages)
    table = result_table(TITLE, DEMO, one.found, PHRASES)
    found["results.png"] = "\n".join(words(cell) for row in (table.header, *table.rows) for cell in row)
    found["plan.ics"] = b"".join(as_ics.write(ACTIONS, "Plan", "local", 0, {})).decode()
    return found


@pytest.mark.parametrize("name", sorted(exported()))
def test_nothing_that_leaves_is_a_rank_a_place_in_a_league_or_a_score(name: str) -> None:
    text = exported()[name]
    plain = OF_THE_PACK.sub("", " ".join(text.split()))
    assert FORBIDDEN.findall(re.sub(r"(?<=\d)( /) \d+", "", plain)) == []


def test_the_search_for_ranks_would_find_one() -> None:
    for text in ("rank", "League table", "Overall score", "3rd", "80%", "12 out of 25", "better than", "average"):
        assert FORBIDDEN.search(text), text
