"""What is kept of people: erased here once it was seen what that means, and complaints that wait for an answer.

What is kept of somebody is not shown: it holds their answers, and a role here lets nobody read these.
"""

import asyncio
import json
from collections.abc import Mapping
from typing import cast

from aiohttp import web

from eic_bot.admin.visits import Page, Visit, Way
from eic_bot.service.ports import Transaction
from eic_bot.service.rights.complaining import answer_complaint, complaints
from eic_bot.service.rights.erasing import REMAINS, Erased, Foreseen, erase, foresee
from eic_bot.service.rights.exporting import take_out_record
from eic_bot.service.rights.finding import find_person
from eic_bot.service.rights.records import KINDS, Mode
from eic_bot.service.rights.retaining import agreed

PATH = "/people"
LONGEST = 250
RECORDS = "records.json"
MODES: Mapping[str, Mode] = {"erased": "erased", "anonymous": "anonymous"}


async def show(visit: Visit) -> web.Response:
    """Who to erase, which complaints wait, and for how long what is kept."""
    kept_days = visit.console.house.round.kept_days
    waiting, days = await visit.do(lambda tx: (complaints(tx), agreed(tx, kept_days)))
    return visit.shown("people.html", complaints=waiting, kinds=KINDS, days=days)


async def look(visit: Visit) -> web.Response:
    """What would happen; nothing does."""
    foreseen = await visit.do(lambda tx: _foreseen(tx, visit))
    if foreseen is None:
        return visit.went(PATH, said="nobody")
    return visit.shown("erasing.html", one=foreseen, typed=visit.form.get("person", ""), remains=REMAINS)


async def remove(visit: Visit) -> web.Response:
    """Do it, where it was seen before."""
    done = await visit.do(lambda tx: _erased(tx, visit))
    return visit.went(PATH, said="another" if done is None else "erased")


async def answer(visit: Visit) -> web.Response:
    """Note that a complaint was answered."""
    number, outcome, now = visit.form.get("id", ""), visit.form.get("outcome", ""), visit.console.now()
    if not (number.isascii() and number.isdecimal() and len(number) < LONGEST // 16):
        return visit.went(PATH, said="gone")
    done = await visit.do(lambda tx: answer_complaint(tx, int(number), outcome, visit.actor, now))
    return visit.went(PATH, said="answered" if done else "gone")


async def take_out(visit: Visit) -> web.Response:
    """What the organisation can give out about itself, as a file; it names nobody but in words of official views."""
    record = await visit.do(lambda tx: take_out_record(tx, visit.actor, visit.console.now()))
    written = await asyncio.to_thread(json.dumps, record, ensure_ascii=False, indent=2, default=str)
    headers = {"Content-Disposition": f'attachment; filename="{RECORDS}"'}
    return web.Response(body=f"{written}\n".encode(), content_type="application/json", headers=headers)


def _foreseen(tx: Transaction, visit: Visit) -> Foreseen | None:
    typed, mode = visit.form.get("person", "").strip(), MODES.get(visit.form.get("mode", ""))
    person = find_person(tx, typed) if 0 < len(typed) <= LONGEST and mode is not None else None
    return None if person is None else foresee(tx, person, cast("Mode", mode))


def _erased(tx: Transaction, visit: Visit) -> Erased | None:
    foreseen = _foreseen(tx, visit)
    if foreseen is None or foreseen.refused or visit.form.get("confirm") != foreseen.token:
        return None
    return erase(tx, visit.console.house.library, foreseen, visit.actor, visit.console.now())


PAGE = Page(
    "console-people",
    (
        Way("GET", PATH, "manage_people", show),
        Way("POST", f"{PATH}/look", "manage_people", look),
        Way("POST", f"{PATH}/erase", "manage_people", remove),
        Way("POST", f"{PATH}/answer", "manage_people", answer),
        Way("POST", f"{PATH}/records", "manage_people", take_out),
    ),
)
