"""A language that claims to be complete is: each sentence, with the same variables, in each form a number can take."""

import re
from itertools import product
from pathlib import Path

import pytest

from eic_bot.dialogs.messages import words
from eic_bot.errors import AuthorError, BrokenPromiseError
from eic_bot.locale.phrases import phrases_in
from eic_bot.model.reading import plain_words
from tests.languages.saying import BUNDLED, COMPLETE, OTHERS, phrases, plural_forms, sentences
from tests.model.pieces import DEMO

ENGLISH = sentences("en")
every_other = pytest.mark.parametrize("language", OTHERS)
every_one = pytest.mark.parametrize("language", COMPLETE)


def test_welsh_claims_to_be_complete_and_has_six_forms_of_a_number() -> None:
    assert "cy" in OTHERS
    assert plural_forms("cy") == {"zero", "one", "two", "few", "many", "other"}


@every_other
def test_every_sentence_is_there_in_the_file_of_the_same_name(language: str) -> None:
    own = sentences(language)
    assert {key: one.file for key, one in ENGLISH.items()} == {key: one.file for key, one in own.items()}


@every_other
def test_every_sentence_has_the_same_variables(language: str) -> None:
    own = sentences(language)
    assert {key: one.variables for key, one in ENGLISH.items()} == {key: one.variables for key, one in own.items()}


@every_one
def test_where_a_number_is_counted_every_form_is_there(language: str) -> None:
    """Where the English has one form for one thing; ``[0]`` stands for the form of none."""
    own, lacking = sentences(language), {}
    for key, english in ENGLISH.items():
        for name in (name for name, forms in english.forms.items() if "one" in forms):
            there = {"zero" if form == "0" else form for form in own[key].forms.get(name, set())}
            if missing := plural_forms(language) - there:
                lacking[key, name] = missing
    assert lacking == {}


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "dim cynghorau"), (1, "1 cyngor"), (2, "2 gyngor"), (3, "3 chyngor"), (4, "4 cyngor"), (6, "6 chyngor"),
        (7, "7 cyngor"), (100, "100 cyngor"),
    ],
)  # fmt: skip
def test_a_number_changes_the_word_behind_it_in_welsh(count: int, said: str) -> None:
    assert words(phrases("cy").say("spread-number", count=count)) == said


@pytest.mark.parametrize(("day", "written"), [("0", "dydd Llun"), ("6", "dydd Sul")])
def test_days_and_months_are_those_of_the_language(day: str, written: str) -> None:
    assert words(phrases("cy").say("weekday", number=int(day))) == written
    month = words(phrases("cy").say("month", number=3))
    assert words(phrases("cy").say("date-written", day="31", month=month, year="2027")) == "31 Mawrth 2027"


@every_one
def test_every_command_has_a_name_and_no_two_share_one(language: str) -> None:
    commands = phrases(language)._catalogue.commands
    assert commands.keys() == phrases("en")._catalogue.commands.keys()
    owners: dict[str, set[str]] = {}
    for command, names in commands.items():
        for name in names:
            owners.setdefault(plain_words(name), set()).add(command)
    assert {name: several for name, several in owners.items() if len(several) > 1} == {}


@every_one
def test_no_command_is_called_as_an_answer_is_given(language: str) -> None:
    scale = DEMO.scale.labels
    letters = [label.letter[language] for label in scale]
    names = {plain_words(name) for several in phrases(language)._catalogue.commands.values() for name in several}
    rows = {"".join(row) for length in (2, 3, 4) for row in product(letters, repeat=length)}
    labels = {plain_words(word) for one in scale for word in (one.label[language], *one.also.get(language, ()))}
    assert {name.replace(" ", "") for name in names} & rows == set()
    assert names & labels == set()


@every_one
def test_the_help_names_only_commands_that_there_are(language: str) -> None:
    own = phrases(language)
    said = " ".join(words(own.say(key)).partition(":")[2] for key in ("help-commands", "help-more"))
    bare = "".join(part.partition(")")[2] if ")" in part else part for part in said.split("("))
    listed = [one.strip(" .") for one in bare.replace(".", ",").split(",") if one.strip(" .")]
    assert len(listed) > 15
    assert [one for one in listed if not own.command(plain_words(one))] == []


@every_one
def test_what_is_quoted_as_a_command_is_one(language: str) -> None:
    """In quotes of its own stands what to say; the quotes around what somebody said are others."""
    own = phrases(language)
    texts = [one.read_text(encoding="utf-8") for one in BUNDLED[language].iterdir() if one.name.endswith(".ftl")]
    quoted = {said for text in texts for said in re.findall("\u2018([^{}\u2019]*)\u2019", text)}
    typed = [key for key in ENGLISH if key.startswith(("workshop-type-", "plan-type-", "request-word-"))]
    answers = {words(own.say(key)) for key in (*typed, "super-user-type-me", "peer-none")}
    on, me = words(own.say("nudge-type-on")), words(own.say("super-user-type-me"))
    whole = {f"{own.typed('nudges')} {on}", f"{own.typed('invite')} {me}"}
    asked = quoted - answers - whole - {own.typed("yes"), own.typed("no")}
    assert {one for one in asked if not own.command(plain_words(one))} == set()


def test_a_complete_language_that_lacks_a_sentence_breaks_its_promise(tmp_path: Path) -> None:
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "vocabulary.ftl").write_text("name = Xx\ncomplete = yes\n", "utf-8")
    (tmp_path / "xx" / "sentences.ftl").write_text("paused = Zzz.\n", "utf-8")
    spoken = phrases_in(tmp_path, "xx")
    assert words(spoken.say("paused")) == "Zzz."
    with pytest.raises(BrokenPromiseError, match="'xx' lacks stopped"):
        spoken.say("stopped")


def test_a_language_without_a_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "vocabulary.ftl").write_text("complete = yes\n", "utf-8")
    with pytest.raises(AuthorError, match="does not say the name"):
        _ = phrases_in(tmp_path, "xx").languages
