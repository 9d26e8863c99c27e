"""What somebody does about the apps they use, within their turn."""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from eic_bot.dialogs.link_requests import (
    AppNamed,
    AppsFound,
    AskLinks,
    CodeMade,
    LinkDone,
    LinkRefused,
    LinkResult,
    PageMade,
)
from eic_bot.dialogs.links_told import place
from eic_bot.dialogs.messages import Message, Paragraph
from eic_bot.errors import BrokenPromiseError
from eic_bot.service.effects import put
from eic_bot.service.links.pages import PAGE_DAYS, PATH, give_page
from eic_bot.service.links.records import CODE_MINUTES, MINUTE_MS, MISSES_MS, MOST_MISSES, AppOf
from eic_bot.service.records import Audited, Owner
from eic_bot.service.rounds.table import Table
from eic_bot.service.tenancy import WEB

ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""Letters and digits that nobody takes for one another."""
LETTERS, GROUP = 8, 4


def act_on_links(table: Table, asked: AskLinks) -> LinkResult:
    """Do it, or say why not."""
    match asked.act:
        case "code":
            return _code(table)
        case "look":
            return _look(table, asked)
        case "join":
            return _join(table, asked)
        case "parting" | "part":
            return _part(table, asked)
        case "page":
            return _page(table)
        case "revoke":
            _note(table, "page.revoked")
            return LinkDone("revoke", (), count=table.tx.links.revoke_pages(table.me.id))
        case _:
            assert_never(asked.act)


def digest_of(typed: str) -> str:
    """What is kept of a code: who reads the database cannot use it."""
    plain = "".join(one for one in typed.upper() if one.isalnum())
    return hashlib.blake2s(plain.encode(), digest_size=16, person=b"eic-link").hexdigest()


def _code(table: Table) -> LinkResult:
    code = "".join(secrets.choice(ALPHABET) for _ in range(LETTERS))
    written = f"{code[:GROUP]}-{code[GROUP:]}"
    table.tx.links.keep_code(digest_of(code), table.me.id, table.changes.now + CODE_MINUTES * MINUTE_MS)
    _note(table, "link.code")
    return CodeMade(written, CODE_MINUTES)


def _look(table: Table, asked: AskLinks) -> LinkResult:
    """Whom it would join: somebody may have been talked into typing a code that is not theirs."""
    other = _meant(table, asked)
    if isinstance(other, LinkRefused):
        return other
    drops = table.tx.links.would_drop(other, table.me.id)
    return AppsFound("look", _named(table.tx.links.apps(other)), " ".join(asked.words.split()), drops)


def _meant(table: Table, asked: AskLinks) -> int | LinkRefused:
    """Whose code it is. Guessing is not worth it: after a few that are none, none is looked at for a while."""
    links, me, now = table.tx.links, table.me, table.changes.now
    if me.kind != "person":
        return LinkRefused(asked.act, "in_room")
    if links.misses(me.id, now - MISSES_MS) >= MOST_MISSES:
        return LinkRefused(asked.act, "too_many")
    found = links.code(digest_of(asked.words), now)
    if found is None:
        links.miss(me.id, now - MISSES_MS, now)
        _note(table, "link.missed")
        return LinkRefused(asked.act, "no_code")
    if found.is_elsewhere:
        _note(table, "link.elsewhere")
        return LinkRefused(asked.act, "elsewhere")
    return LinkRefused(asked.act, "same") if found.owner == me.id else found.owner


def _join(table: Table, asked: AskLinks) -> LinkResult:
    """From here on it is one person, who goes on where they are; the code is used."""
    other = _meant(table, asked)
    if isinstance(other, LinkRefused):
        return other
    if other in table.changes.present:
        raise BrokenPromiseError("two accounts are joined while both say something: each is taken by itself")
    apps = table.tx.links.apps(other)
    table.save()
    [former] = table.tx.owners([apps[0].address], table.changes.now)
    done = table.tx.links.join(former.id, table.me.id, table.changes.now)
    table.cut.update(done.gone)
    for id in done.gone:
        table.changes.forget_results(id)
    dialog = _be_one(table, former)
    table.changes.owners.pop(former.id, None)
    _note(table, "link.joined", f"owner {former.id}")
    here = AppNamed(table.me.address.channel, table.me.called)
    for one in apps:
        _tell(table, one, "link-joined-there", here)
    return LinkDone("join", _named(apps), dialog, is_over=bool(done.gone))


def _be_one(table: Table, former: Owner) -> str:
    """Where they answer, what is open and how they like it, of both; what was under way there and is not here."""
    me = table.me
    table.tx.links.move_to(me.id, me.address)
    round = former.round if me.round_kind == "solo" and former.round_kind != "solo" else None
    open_ones = table.tx.snapshot([*former.focus, *me.focus], []).sessions
    mine = {(open_ones[id].dialog, open_ones[id].respondent) for id in me.focus if id in open_ones}
    theirs = [one for id in former.focus if (one := open_ones.get(id)) is not None]
    focus = [one.id for one in theirs if (one.dialog, one.respondent) not in mine]
    focus += [id for id in me.focus if id in open_ones]
    [now] = table.tx.owners([me.address], table.changes.now)
    table.me = replace(
        me,
        focus=tuple(focus),
        sequence=now.sequence,
        language=me.language or former.language,
        pace=me.pace or former.pace,
        respondent=now.respondent,
        was_at=me.address,
    )
    table.joined = True
    if round is not None:
        table.enter(round)
    elif _has_handed_in(table):
        table.enter(None)
    start = table.content.pack.manifest.start
    is_idle = all(open_ones[id].dialog == start for id in me.focus if id in open_ones)
    return next((one.dialog for one in reversed(theirs) if is_idle and one.dialog != start), "")


def _has_handed_in(table: Table) -> bool:
    """Whether they stand in an anonymous round to which nothing of theirs leads any more."""
    member = table.member()
    return table.me.round_kind == "anonymous" and member is not None and member.state == "submitted"


def _part(table: Table, asked: AskLinks) -> LinkResult:
    """Every other app is somebody new from here on; what was said stays with who says this."""
    others = [one for one in table.tx.links.apps(table.me.id) if one.address != table.me.address]
    others = [one for one in others if one.address.channel != WEB]
    if not others:
        return LinkRefused(asked.act, "alone")
    if asked.act == "parting":
        return AppsFound("parting", _named(others))
    table.save()
    here = AppNamed(table.me.address.channel, table.me.called)
    for one in others:
        table.tx.links.part(table.me.id, one.address, table.changes.now)
        [new] = table.tx.owners([one.address], table.changes.now)
        spoken = replace(new, language=table.me.language)
        table.changes.owners[new.id] = _said(table, spoken, "link-parted-there", here)
    table.me = replace(table.me, was_at=None)
    _note(table, "link.parted", ", ".join(sorted({one.address.channel for one in others})))
    return LinkDone("part", _named(others))


def _page(table: Table) -> LinkResult:
    if not table.setting.site:
        return LinkRefused("page", "no_site")
    if table.me.kind != "person":
        return LinkRefused("page", "in_room")
    table.save()  # their address on the web is made beside it
    token = give_page(table.tx, table.me.id, table.changes.now)
    if table.me.was_at is None:
        table.tx.links.move_to(table.me.id, table.me.address)
    _note(table, "page.made")
    return PageMade(f"{table.setting.site.rstrip('/')}{PATH}{token}", PAGE_DAYS)


def _tell(table: Table, app: AppOf, key: str, here: AppNamed) -> None:
    """Say it to the same person in another app."""
    address = table.me.address
    table.me = replace(_said(table, replace(table.me, address=app.address), key, here), address=address)


def _said(table: Table, owner: Owner, key: str, here: AppNamed) -> Owner:
    phrases = table.phrases.speaking(owner.language or table.language)
    said = phrases.say(
        key, name=table.theirs(here.name), place=place(phrases, here.channel), unlink=phrases.typed("unlink")
    )
    return put(
        owner, table.changes, "send", f"link:{table.changes.now}:{owner.address}", Message(key, (Paragraph(said),), "")
    )


def _named(apps: Sequence[AppOf]) -> tuple[AppNamed, ...]:
    return tuple(AppNamed(one.address.channel, one.name or one.address.external) for one in apps)


def _note(table: Table, action: str, what: str = "") -> None:
    table.changes.audit.append(Audited(str(table.me.id), action, what or table.me.address.channel))
