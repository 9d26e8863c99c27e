"""What may be done in a town: what people say and press, their pages on the web, and what is done around them."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from eic_bot.adapters.web.inbound import sent
from eic_bot.adapters.web.layout import conversation
from eic_bot.adapters.web.telling import told
from eic_bot.dialogs.inputs import Chosen, Pressed, Said, Submitted
from eic_bot.model.answers import Value
from eic_bot.service.envelopes import Address, Arrived, HomeOpened, Inbound, Mentioned, Seen
from eic_bot.service.links.pages import page_of
from eic_bot.service.ports import Transaction
from eic_bot.service.pressing import packed
from eic_bot.service.publishing.records import Movers
from eic_bot.service.records import Scope
from eic_bot.service.rights.erasing import erase, foresee
from eic_bot.service.rights.exporting import organisational_record, person_parts, person_record
from eic_bot.service.rights.finding import find_person
from eic_bot.service.rights.retaining import finish_departures, keep_all_to_it
from eic_bot.service.tenancy import scope_of
from eic_bot.service.timers import fire_due
from tests.hostile.pages import strange
from tests.hostile.people import HOMES, NAMES, PEOPLE, ROOMS
from tests.hostile.town import Broken, Town
from tests.publishing.press import changed, published, reword
from tests.publishing.test_any_edit import ASKED, SMALL
from tests.service.house import Home

Act = Callable[..., Awaitable[None]]
DAY = 24 * 60
MOVERS = (Movers("all"), Movers("nobody"))


# --- what people say and press: each is an input, taken alone or with many others ---


def _said(town: Town, who: int, said: str) -> Inbound:
    return town.inbound(who, Said(PEOPLE[who].external, said))


def _pressed(town: Town, who: int, place: int, shift: int) -> Inbound | None:
    """Anything that anybody was shown, also of another person, of another council, or of long ago."""
    if not town.seen:
        return None
    session, control = town.seen[place % len(town.seen)]
    pressed = Pressed(PEOPLE[who].external, control.value, control.question, control.revision + shift)
    return town.inbound(who, pressed, session)


def _chosen(town: Town, who: int, places: Sequence[int]) -> Inbound | None:
    found = [town.seen[place % len(town.seen)] for place in places if town.seen]
    if not found:
        return None
    actor = PEOPLE[who].external
    presses = tuple(Pressed(actor, one.value, one.question, one.revision) for _, one in found)
    return town.inbound(who, Chosen(actor, presses), found[0][0])


def _any_session(town: Town, revision: int) -> str | None:
    return town.seen[revision % len(town.seen)][0] if town.seen and revision % 2 else None


def _forced(town: Town, who: int, value: Value, question: str | None, revision: int) -> Inbound:
    """A press that nobody was offered."""
    pressed = Pressed(PEOPLE[who].external, value, question, revision)
    return town.inbound(who, pressed, _any_session(town, revision))


def _submitted(town: Town, who: int, question: str, said: str, revision: int) -> Inbound:
    submitted = Submitted(PEOPLE[who].external, question, said, revision)
    return town.inbound(who, submitted, _any_session(town, revision))


def _arrived(town: Town, who: int, dialog: str | None) -> Inbound:
    return town.inbound(who, Arrived(dialog))


INPUTS: Mapping[str, Callable[..., Inbound | None]] = {
    "say": _said, "press": _pressed, "choose": _chosen, "force": _forced, "form": _submitted, "arrive": _arrived,
}  # fmt: skip


def _alone(build: Callable[..., Inbound | None]) -> Act:
    async def act(town: Town, *rest: Any) -> None:  # noqa: ANN401 - whatever is written down of it
        if (built := build(town, *rest)) is not None:
            await town.take([built])

    return act


async def mixed(town: Town, several: Sequence[Sequence[Any]]) -> None:
    """Inputs of any kind, all of one council, in one transaction."""
    built = [(what, INPUTS[what](town, *rest)) for what, *rest in several]
    inputs = [one for _, one in built if one is not None]
    if inputs:
        await town.take(inputs, kinds=[what for what, one in built if one is not None])


async def batch(town: Town, several: Sequence[tuple[int, str]]) -> None:
    """What many say at once."""
    await mixed(town, [("say", who, said) for who, said in several])


async def say(town: Town, who: int, said: str) -> None:
    await town.take([_said(town, who, said)])


async def talk(town: Town, several: Sequence[tuple[int, str]]) -> None:
    """One after the other, as a whole round or a question to a colleague goes."""
    for who, said in several:
        await say(town, who, said)


async def home(town: Town, who: int) -> None:
    await town.take([town.inbound(who, HomeOpened())], answered=False)


async def mention(town: Town, who: int, said: str) -> None:
    room = next((one for one in ROOMS if one[:2] == PEOPLE[who][:2]), None)
    if room is None:
        return
    there = tuple(Seen(one, name) for one, name in zip(PEOPLE, NAMES, strict=True) if one[:2] == room[:2])
    event = Mentioned(PEOPLE[who].external, said)
    town.number += 1
    await town.take([Inbound(f"m{town.number}", room, event, town.now, is_room=True, present=there)], answered=False)


async def again(town: Town, place: int) -> None:
    """What was taken before, once more: nothing changes, and nobody is told anything."""
    if not town.taken:
        return
    one, before = town.taken[place % len(town.taken)], town.counts()
    await town.turns([one])
    town.cases["again"] += 1
    if town.counts() != before:
        raise Broken(f"taken twice: {one}")


async def join(town: Town, who: int, other: int) -> None:
    """One asks for a code, another types it: of one council they are one person then, of two it is refused."""
    await say(town, who, "link")
    await town.deliver()
    if (code := town.codes.get(who)) is None:
        return
    await say(town, other, f"link {code}")
    await say(town, other, "yes")
    if HOMES[who] == HOMES[other]:
        together = {who, other, *town.linked.get(who, ()), *town.linked.get(other, ())}
        town.linked |= dict.fromkeys(together, together)
    town.answers = min(town.answers, town.counted())


# --- the page on the web ---


async def page(town: Town, who: int) -> None:
    """They are given a link to their page."""
    await say(town, who, "my page")
    await town.deliver()


async def _visited(town: Town, who: int) -> Address | None:
    token = town.links.get(who)
    if token is None:
        return None
    return await town.bot.transactions.run(Scope(None), lambda tx: page_of(tx, token, town.now))


async def visit(town: Town, who: int, said: str, place: int, named: str) -> None:
    """Something is sent from their page, and it is looked at: it is theirs, and says it without becoming a page."""
    if who not in town.links or (address := await _visited(town, who)) is None:
        await page(town, who)
        address = await _visited(town, who)
    if address is None:
        return
    town.number += 1
    fields = {"once": [f"w{town.number}"], named: [said]}
    if town.seen and place % 3 == 0:
        session, control = town.seen[place % len(town.seen)]
        fields["press"] = [packed(session, f"p{place}", control)]
    inbound = sent(address, fields, town.now)
    if inbound is not None:
        await town.take([replace(inbound, name=NAMES[who])])
    await _shown(town, who, address)


async def _shown(town: Town, who: int, address: Address) -> None:
    def work(tx: Transaction) -> str:
        owner = tx.known(address)
        found = told(tx.links.said(owner.id, address) if owner is not None else ())
        return conversation(town.bot.house.phrases, found, "/my", "once", is_missing=False)

    text = await town.bot.transactions.run(scope_of(address), work)
    town.cases["page looked at"] += 1
    town.look(text, HOMES[who], f"the page of {address}")
    if found := strange(text):
        raise Broken(f"the page of {address} has {found[:3]}")


# --- what happens around them ---


async def pass_(town: Town, minutes: int) -> None:
    await town.deliver()
    town.now += minutes * 60_000
    await fire_due(town.bot.transactions, town.bot.house, town.now)
    await town.deliver()


async def publish(town: Town, place: int) -> None:
    """A new version with other words; everybody goes over to it, or nobody does."""
    await town.deliver()
    town.version += 1
    id = ASKED[place % len(ASKED)]
    where = Home(town.bot, None, town.now)  # type: ignore[arg-type]  # nothing is shown by it
    newer = changed(f"99.{town.version}.0", reword(id, f"Other words, {town.version}"), SMALL)
    await published(where, newer, MOVERS[place % 7 == 0])
    await town.deliver()


async def erased(town: Town, who: int) -> None:
    """Somebody is erased, if they have no role to hand over; what was sent is taken back, and all goes."""
    address = PEOPLE[who]
    await town.deliver()

    def work(tx: Transaction) -> bool:
        person = find_person(tx, ":".join(address))
        foreseen = foresee(tx, person, "erased") if person is not None else None
        if foreseen is None or foreseen.refused:
            return False
        erase(tx, town.bot.house.library, foreseen, "operator", town.now)
        return True

    if await town.bot.transactions.run(scope_of(address), work):
        town.taken.clear()
        await town.deliver()
        await finish_departures(town.bot.transactions)
        town.answers = town.counted()
        where = "addresses JOIN organisations ON organisations.id = addresses.organisation"
        left = f"SELECT count(*) FROM {where} WHERE external = ? AND organisations.name = ?"
        if town.ask(left, address.external, scope_of(address).organisation) != [(0,)]:
            raise Broken(f"{address} is still there")


async def exported(town: Town, who: int) -> None:
    """Somebody is given all that is kept of them, and their organisation what it may give out of itself."""
    address = PEOPLE[who]

    def work(tx: Transaction) -> str:
        person = find_person(tx, ":".join(address))
        found: list[Any] = [organisational_record(tx, town.now)]
        if person is not None:
            found.append(person_record(HOMES[who], person, person_parts(tx, person), town.now))
        return repr(found)

    town.cases["export"] += 1
    town.look(await town.bot.transactions.run(scope_of(address), work), HOMES[who], f"an export in {HOMES[who]}")


async def retain(town: Town, days: int) -> None:
    """What is older than so many days is let go of, and those who were erased lose their addresses."""
    await town.deliver()
    await keep_all_to_it(town.bot.transactions, town.bot.house.library, days, town.now)
    await finish_departures(town.bot.transactions)
    town.taken.clear()
    await town.deliver()
    town.answers = town.counted()


ACTIONS: Mapping[str, Act] = {
    **{name: _alone(build) for name, build in INPUTS.items()},
    "mixed": mixed, "batch": batch, "talk": talk, "home": home, "mention": mention, "again": again,
    "join": join, "page": page, "visit": visit,
    "pass": pass_, "publish": publish, "erase": erased, "export": exported, "retain": retain,
}  # fmt: skip
"""By the name each has where it is written down."""
