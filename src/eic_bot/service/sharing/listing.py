"""Own lists of councils to compare with, each kept by its name."""

from collections.abc import Sequence
from datetime import date

from eic_bot.dialogs.sharing_requests import FIXED_GROUPS, AskSharing, ListsKept, SharingResult, not_done
from eic_bot.model.reading import plain_words
from eic_bot.model.register import Register
from eic_bot.service.fingerprints import fingerprint
from eic_bot.service.records import Audited
from eic_bot.service.rounds.naming import names_in
from eic_bot.service.rounds.table import Table
from eic_bot.service.sharing.deciding import decides
from eic_bot.service.sharing.reading import day_of
from eic_bot.service.sharing.records import MOST_LISTS, MOST_ON_A_LIST, OwnList

LONGEST_NAME = 40
AFTER_NAME = ":"


def lists(table: Table, asked: AskSharing) -> SharingResult:
    """The lists there are."""
    return _kept(table, asked)


def keep_list(table: Table, asked: AskSharing) -> SharingResult:
    """``coast: Adur, Arun and Worthing``."""
    if not _may(table):
        return not_done(asked, "not_yours")
    title, _, names = asked.words.partition(AFTER_NAME)
    name = plain_words(title)[:LONGEST_NAME]
    if not name or not names.strip() or name in FIXED_GROUPS:
        return not_done(asked, "nothing_named")
    register = table.setting.register()
    codes, unknown = found_in(register, names, day_of(table.changes.now))
    kept = table.tx.sharing.lists()
    is_new = name not in {plain_words(one.title) for one in kept}
    if len(codes) > MOST_ON_A_LIST or (is_new and len(kept) >= MOST_LISTS):
        return not_done(asked, "too_many")
    if not codes:
        return not_done(asked, "no_such_council", names.strip())
    table.tx.sharing.keep_list(name, OwnList(title.strip()[:LONGEST_NAME], codes))
    _note(table, "list.kept", name, kept, codes)
    return _kept(table, asked, unknown)


def forget_list(table: Table, asked: AskSharing) -> SharingResult:
    """Forget one of them. What was shown of it stays remembered."""
    if not _may(table):
        return not_done(asked, "not_yours")
    name, kept = plain_words(asked.words), table.tx.sharing.lists()
    if not table.tx.sharing.forget_list(name):
        return not_done(asked, "no_such_list", asked.words)
    _note(table, "list.forgotten", name, kept, None)
    return _kept(table, asked)


def found_in(register: Register, names: str, today: date) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The codes of the councils that are named, and the names that no council has, or more than one."""
    codes: dict[str, None] = {}
    unknown: list[str] = []
    for name in _names(register, names, today):
        exactly = register.named(name, today).exactly
        living = [one for one in exactly if one.is_alive(today)]
        if len(living) == 1:
            codes[living[0].code] = None
        else:
            unknown.append(name)
    return tuple(codes), tuple(unknown)


def _names(register: Register, names: str, today: date) -> list[str]:
    """By commas; where a part is no council's name, by ``and`` as well: Brighton and Hove is one."""
    found: list[str] = []
    for part in (one.strip() for one in names.replace(";", ",").split(",")):
        whole = part and register.named(part, today).exactly
        found += [part] if whole else names_in(part)
    return found


def _may(table: Table) -> bool:
    round = table.tx.rounds.newest()
    is_sponsor = round is not None and table.holds(round, "sponsor")
    return is_sponsor or decides(table, table.tx.sharing.published())


def _kept(table: Table, asked: AskSharing, unknown: tuple[str, ...] = ()) -> ListsKept:
    councils = table.setting.register().councils
    return ListsKept(
        asked.act,
        tuple(
            (one.title, tuple(councils[code].name for code in one.councils if code in councils))
            for one in table.tx.sharing.lists()
        ),
        unknown,
    )


def _note(
    table: Table, action: str, name: str, kept: Sequence[OwnList], after: Sequence[str] | None
) -> None:  # fmt: skip
    before = next((",".join(one.councils) for one in kept if plain_words(one.title) == name), None)
    said = None if after is None else ",".join(after)
    table.changes.audit.append(Audited(str(table.me.id), action, f"list {fingerprint(name)[:8]}", before, said))
