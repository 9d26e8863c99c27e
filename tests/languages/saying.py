"""What a language says, read from its catalogue, and what it has to have."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from babel import Locale  # type: ignore[import-untyped]
from fluent.syntax import FluentParser, ast, visitor

from eic_bot.locale.catalogue import read, sentence_files
from eic_bot.locale.phrases import FluentPhrases, bundled_phrases, folders_in

BUNDLED = folders_in(files("eic_bot.locale"))
SPEAKING = bundled_phrases("en")
COMPLETE = tuple(one for one in BUNDLED if SPEAKING.speaking(one)._catalogue.is_complete)
OTHERS = tuple(one for one in COMPLETE if one != "en")
"""The languages that claim to be complete, beside the one everything is written in first."""


@dataclass(eq=False)
class Sentence(visitor.Visitor):
    """What stands in one sentence."""

    file: str
    variables: set[str] = field(default_factory=set)
    forms: dict[str, set[str]] = field(default_factory=dict)
    """The forms it has, by the number or word they depend on."""

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - its name for it
        self.variables.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        if isinstance(node.selector, ast.VariableReference):
            keys = {one.key.name if isinstance(one.key, ast.Identifier) else one.key.value for one in node.variants}
            self.forms[node.selector.id.name] = keys
        self.generic_visit(node)


@cache
def sentences(language: str) -> Mapping[str, Sentence]:
    """Every sentence of a language by its key."""
    return dict(_sentences(language))


def _sentences(language: str) -> Iterator[tuple[str, Sentence]]:
    for file in sentence_files(BUNDLED[language]):
        for entry in FluentParser().parse(read(BUNDLED[language], file)).body:
            if isinstance(entry, ast.Message):
                found = Sentence(file)
                found.visit(entry)
                yield entry.id.name, found


def plural_forms(language: str) -> frozenset[str]:
    """The forms a number can take in that language."""
    return frozenset(Locale.parse(language).plural_form.tags) | {"other"}


def phrases(language: str) -> FluentPhrases:
    """Its sentences, ready to say."""
    return SPEAKING.speaking(language)
