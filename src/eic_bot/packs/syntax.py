"""What the YAML parser complains about, in words for someone who does not know YAML."""

from typing import NamedTuple

from ruamel.yaml.error import MarkedYAMLError


class Complaint(NamedTuple):
    """Why something is not YAML, what to do, and where (from 1)."""

    reason: str
    advice: str
    line: int
    column: int


_TAB = ("a tab stands where spaces belong", "Indent with spaces only.")
_QUOTE = ("a quoted text has no end", "Add the missing quotation mark.")
_INDENT = ("this line does not fit the lines before it", "Check the indentation and colons here and above.")
_ESCAPE = (
    "a backslash in double quotes begins a special character",
    "Write \\\\ for it, or use single quotes.",
)
_START = ("a text cannot begin with this character", "Put quotes round the text.")
_COLON = ("there is a second colon in the line", "Put quotes round a text that has a colon in it.")
_BRACKET = (
    "a bracket or a comma is missing, or a text wants quotes",
    "Mend it, or put quotes round a text that holds ? : # or a comma.",
)
_OTHER = ("the parser cannot go on here", "Look at this line and the one before it.")

_VALUE = "mapping values are not allowed"
# Parts of what the C and the Python parser say, in the order in which they are tried.
_KNOWN = (
    ("while parsing a quoted scalar unknown escape", _ESCAPE),
    ("expected escape sequence", _ESCAPE),
    ("did not find expected hexdecimal", _ESCAPE),
    ("quoted scalar", _QUOTE),
    (_VALUE, _COLON),
    ("flow sequence", _BRACKET),
    ("flow mapping", _BRACKET),
    ("flow node", _BRACKET),
    ("cannot start any token", _START),
    ("block mapping", _INDENT),
    ("block collection", _INDENT),
    ("simple key", _INDENT),
)


def in_words(error: MarkedYAMLError, text: str) -> Complaint:
    """The parser's complaint about a text."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark is not None else (0, 0)
    said = f"{error.context or ''} {error.problem or ''}"
    if "escape" in said:
        reason, advice = _ESCAPE
    elif _VALUE in said and ":" not in _before(text, line, column):
        reason, advice = _INDENT
    elif _is_tab(text, line, column):
        reason, advice = _TAB
    else:
        reason, advice = next((words for part, words in _KNOWN if part in said), _OTHER)
    if reason in (_QUOTE[0], _BRACKET[0]) and error.context_mark is not None:
        # The parser stops at the end of the file; what was opened is where the author must look.
        line, column = error.context_mark.line, error.context_mark.column
    return Complaint(reason, advice, line + 1, column + 1)


def _is_tab(text: str, line: int, column: int) -> bool:
    before = _before(text, line, column + 1)
    return "\t" in before and not before.strip()


def _before(text: str, line: int, column: int) -> str:
    """What stands in a line before a column."""
    lines = text.splitlines()
    return lines[line][:column] if line < len(lines) else ""
