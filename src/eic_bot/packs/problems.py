"""What may be wrong with a pack: one table of codes, and the problem an author reads.

The loader's sentences are in this table, and the words that go into them in ``wording`` and ``syntax``.
A code never changes its meaning; a retired one is not used again.
"""

from enum import StrEnum
from typing import NamedTuple

from typing_extensions import override

from eic_bot.model.value import value


class Severity(StrEnum):
    """Whether a pack can be used all the same."""

    ERROR = "error"
    WARNING = "warning"


class Rule(NamedTuple):
    """A kind of problem: what is wrong, and what to do."""

    what: str
    next_step: str
    severity: Severity = Severity.ERROR


RULES: dict[str, Rule] = {
    # --- the folder and its files
    "P101": Rule("There is no folder here.", "Check the path."),
    "P102": Rule("This is not a folder.", "Give the folder that holds pack.yaml."),
    "P103": Rule("{name} is missing.", "Add it; `eic-bot pack schema` says what belongs in it."),
    "P104": Rule("This file is larger than {most} MB.", "Split it, or take out what is not text for people."),
    "P105": Rule("The files of this pack are larger than {most} MB together.", "Make two packs of it."),
    "P106": Rule("This pack has more than {most} files.", "Make two packs of it."),
    "P107": Rule("This is a link to something outside the pack.", "Put the file itself into the folder."),
    "P108": Rule("This cannot be read: {reason}.", "Check what it is, and who may read it."),
    "P109": Rule("This is not UTF-8 text.", "Save the file as UTF-8."),
    "P110": Rule("The invisible character {character} must not be used.", "Delete it."),
    "P111": Rule("This is not read.", "Packs have {allowed}.", Severity.WARNING),
    "P112": Rule(
        "This pack is in format {found}; packs are in format {newest} now.",
        "Run: eic-bot pack upgrade {folder}",
        Severity.WARNING,
    ),
    "P113": Rule("This pack is in format {found}, and format {newest} is the last known here.", "Use a newer eic-bot."),
    # --- YAML
    "P201": Rule("This is not YAML: {reason}.", "{advice}"),
    "P202": Rule("The key {key} is here twice.", "Keep one; the first is on line {line}."),
    "P203": Rule("Anchors (&) and aliases (*) are not used in packs.", "Write the content out in each place."),
    "P204": Rule("Merge keys (<<) are not used in packs.", "Write the content out in each place."),
    "P205": Rule("A file holds one document; a second one begins here.", "Take out this line of dashes."),
    "P206": Rule("Tags ({tag}) are not used in packs.", "Take it out; if it is meant as text, put quotes round it."),
    "P207": Rule("A key must be text.", "Put quotes round it."),
    "P208": Rule("This is nested more than {most} deep.", "Make it flatter."),
    "P209": Rule("This pack has more than {most} values.", "Make two packs of it."),
    "P210": Rule("This file is empty.", "Fill it, or delete it."),
    # --- the shape of a file
    "P301": Rule("There is no key {key} here.", "Correct its name, or take it out."),
    "P302": Rule("The key {key} is missing.", "Add it."),
    "P303": Rule("This should be {wanted}, and is {found}.", "{advice}"),
    "P304": Rule("{found} is not possible here.", "Use one of: {allowed}."),
    "P305": Rule("{found} does not have the right form.", "Write {wanted}."),
    "P306": Rule("The key {key} has no value.", "Write one behind the colon, or take the key out."),
    "P307": Rule("The number of {unit} is {found}; the most is {most}.", "Make it shorter."),
    "P308": Rule("The number of {unit} is {found}; the least is {least}.", "Add what is missing."),
    "P309": Rule("The number {found} is out of range.", "Use a number {wanted}."),
    "P310": Rule("This is not a condition.", "Begin it with one of: {allowed}."),
    "P311": Rule("{low} is more than {high}: nothing can lie between them.", "Change one of the two."),
    "P312": Rule("This condition says {first} and {second}.", "Put each in its own line under all: or any:."),
    # --- names and orders
    "P401": Rule("The name {name} is given twice; the first is at {first}.", "Give one of them another name."),
    "P402": Rule("The file is named {file}, and holds {name}.", "Make both names the same."),
    "P403": Rule("Level {number} comes after level {before}.", "Write the levels from the lowest up, each once."),
    "P404": Rule("The value {number} comes after {before}.", "Write labels from the lowest value up, each value once."),
    "P405": Rule("in_place ({in_place}) comes before under_way ({under_way}).", "Exchange the two."),
    "P406": Rule("{name} has no letter in {language}, and others do.", "Give a letter to all of them or to none."),
    "P407": Rule("The letter {letter} stands for {first} already.", "Use another letter."),
    "P408": Rule("{letter} is not one letter.", "Use a single letter."),
    "P409": Rule("The step {name} has the name of a question.", "Give the step another id."),
    # --- what refers to what
    "P501": Rule("There is no file areas/{name}.yaml.", "Add it, or take {name} out of the list."),
    "P502": Rule("pack.yaml does not name the area {name}.", "Add it under areas:, where it is to be shown."),
    "P503": Rule("There is no dialog {name}.", "Name a file of dialogs/, or add this one."),
    "P504": Rule("There is no area {name}.", "Name a file of areas/, or add this one."),
    "P505": Rule("There is no statement {name}.", "Write area.characteristic.level, as in areas/."),
    "P506": Rule("There is no question {name}.", "Name a question of questions.yaml, or add this one."),
    "P507": Rule("There is no characteristic {name}.", "Write area.characteristic, as in areas/."),
    "P508": Rule("There is no level {level}.", "Use a level of pack.yaml, or add it there."),
    "P509": Rule("There is no label {name}.", "Use the id of one of the labels."),
    "P510": Rule("This looks at the question {name}, which does not exist.", "Name a statement or a question."),
    "P511": Rule("{value} is never an answer to {name}.", "Use {allowed}."),
    "P512": Rule("{word} cannot be used with {name}, a question of the kind {kind}.", "Use {allowed}."),
    "P513": Rule("The dialog {dialog} does not ask {name} before this.", "Ask it earlier in this dialog."),
    "P514": Rule("The question {name} looks at its own answer.", "Let it look at an earlier question."),
    "P515": Rule("The dialog asks {name} twice; the first is at {first}.", "Take one of them out."),
    "P516": Rule("{name} is a statement.", "Use step: assess, with statements: [{name}]."),
    "P517": Rule("No dialog asks the question {name}.", "Ask it in a dialog, or take it out.", Severity.WARNING),
    "P518": Rule("No dialog asks about {name}.", "Assess it in a dialog, or take it out.", Severity.WARNING),
    # --- resources
    "P521": Rule("This resource is for nothing in particular.", "Name characteristics, or areas, that it helps with."),
    "P522": Rule("{first} has the same address.", "Make one entry of the two.", Severity.WARNING),
    "P523": Rule("It says where the address was seen, and not when.", "Add seen: with the day.", Severity.WARNING),
    "P519": Rule(
        "This is not beyond doubt the mailbox of a role.",
        "Nobody sees this contact before somebody confirms it: see eic-bot contact invite.",
        Severity.WARNING,
    ),
    # --- languages
    "P601": Rule("There is no text in {language}.", "Add it, or take {language} out of languages: in pack.yaml."),
    "P602": Rule("The pack does not claim {language}.", "Add it to languages: in pack.yaml, or take the text out."),
    # --- dialogs
    "P701": Rule("This dialog asks nothing and offers no dialog.", "Add a step: ask, assess or offer_dialogs."),
    "P702": Rule("This step has an area and statements.", "Keep one of the two."),
    "P703": Rule("This step says nothing to assess.", "Give it an area, or statements."),
    "P704": Rule(
        "This can never be so: nobody comes here.",
        "Change it, or take out what depends on it.",
        Severity.WARNING,
    ),
    "P705": Rule("The ways before this take everybody.", "Change their conditions, or take it out.", Severity.WARNING),
    # --- what became of earlier statements
    "P801": Rule("{name} is named twice; the first is at {first}.", "Keep it in one entry."),
    "P802": Rule("Several statements become several here.", "Say which became which, in an entry for each."),
    # --- plain English
    "P901": Rule("A sentence here has {words} words.", "Make two of it; {most} are enough.", Severity.WARNING),
    "P902": Rule("This takes the reading of somebody of {age}.", "Use shorter words and sentences.", Severity.WARNING),
    # --- what is sent unasked
    "P951": Rule("{found} is no rhythm.", "Write one such as: first tuesday at 10:00, every other wednesday, monthly."),
    "P952": Rule(
        "{found} is a rule of a calendar program, and these are not read.",
        "Say it in words, such as: last working day of the month at 14:00.",
    ),
}
"""Every problem by its code."""

DID_YOU_MEAN = "Did you mean {name}?"
WARNING = "warning"
AND_MORE = "and {count} more"
SUMMARY = "{errors} to mend, {warnings} to look at"
ALL_WELL = "{folder}: nothing to mend"


@value
class Place:
    """Where a problem is: a file or folder, and lines and columns from 1; 0 means all of it."""

    file: str
    line: int = 0
    column: int = 0

    @override
    def __str__(self) -> str:
        """``file:line:column``, which editors and terminals make a link of."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@value
class Problem:
    """One thing wrong with a pack, in words for its author."""

    code: str
    severity: Severity
    place: Place
    breadcrumb: str
    message: str
    next_step: str
    did_you_mean: str | None = None
