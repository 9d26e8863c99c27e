"""Every reason why something is not published, with an example of each."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from pathlib import Path

import pytest

from eic_bot.service.publishing.deciding import Confirmed
from eic_bot.service.publishing.problems import RULES, Refusal
from eic_bot.service.publishing.records import Movers
from eic_bot.service.tenancy import LOCAL
from tests.publishing.press import ALL, NOBODY, all_of, changed, press, published, reword
from tests.service.house import DEMO, Home, at_home
from tests.store.support import rows

NEXT = "2.0.0"
NEWER = changed(NEXT, reword("role.purpose.1"))


@pytest.fixture
async def home(tmp_path: Path) -> AsyncIterator[Home]:
    async with at_home(tmp_path) as found:
        await found.arrive("Ana", "first_look")
        await found.say("Ana", "do")
        yield found


async def token(home: Home) -> str:
    weighed = await press(home).report(NEWER)
    assert weighed.impact is not None
    return weighed.impact.token


async def not_raised(home: Home) -> Sequence[Refusal]:
    return (await press(home).report(changed(DEMO.pack.version, reword("role.purpose.1")))).refused


async def kept_otherwise(home: Home) -> Sequence[Refusal]:
    await published(home, NEWER)
    await press(home).roll_back("demo", "ada")
    return (await press(home).report(changed(NEXT, reword("role.purpose.2")))).refused


async def another_kind(home: Home) -> Sequence[Refusal]:
    await published(home, changed("2.0.0", asks("yes_no")))
    return (await press(home).report(changed("2.1.0", asks("number")))).refused


def asks(kind: str) -> Callable[[dict[str, object]], None]:
    def change(written: dict[str, object]) -> None:
        written["pack"]["questions"] = [{"kind": kind, "id": "budget", "text": {"en": "A budget?"}}]  # type: ignore[index]
        written["scripts"][0]["steps"].append({"step": "ask", "id": "ask_budget", "question": "budget"})  # type: ignore[index]

    return change


async def no_token(home: Home) -> Sequence[Refusal]:
    return (await press(home).publish(NEWER, Confirmed("ada", "guessed", ALL))).refused


async def other_pack(home: Home) -> Sequence[Refusal]:
    other = changed(NEXT, all_of(reword("role.purpose.1"), reword("role.purpose.2")))
    return (await press(home).publish(other, Confirmed("ada", await token(home), ALL))).refused


async def many_came(home: Home) -> Sequence[Refusal]:
    given = await token(home)
    for number in range(6):
        await home.arrive(f"Ben {number}", "first_look")
    return (await press(home).publish(NEWER, Confirmed("ada", given, ALL))).refused


async def alone(home: Home) -> Sequence[Refusal]:
    confirmed = Confirmed("ada", await token(home), ALL)
    await press(home, by_two=True).publish(NEWER, confirmed)
    return (await press(home, by_two=True).publish(NEWER, confirmed)).refused


async def half_way(home: Home) -> Sequence[Refusal]:
    some = press(home, most=1)
    await home.arrive("Ben", "first_look")
    await some.publish(NEWER, Confirmed("ada", await token(home), ALL))
    weighed = await some.report(changed("2.1.0", reword("role.purpose.2")))
    assert weighed.impact is not None
    confirmed = Confirmed("ada", weighed.impact.token, ALL)
    return (await some.publish(changed("2.1.0", reword("role.purpose.2")), confirmed)).refused


async def nothing_before(home: Home) -> Sequence[Refusal]:
    return (await press(home).roll_back("demo", "ada")).refused


async def never_in_force(home: Home) -> Sequence[Refusal]:
    return (await press(home).roll_back("demo", "ada", to="0.1.0")).refused


async def nobody_there(home: Home) -> Sequence[Refusal]:
    return (await press(home).report(NEWER, "slack:T9")).refused


async def no_such_pack(home: Home) -> Sequence[Refusal]:
    return (await press(home).roll_back("nothing", "ada")).refused


EXAMPLES: Sequence[tuple[str, Callable[[Home], Awaitable[Sequence[Refusal]]]]] = [
    ("G101", not_raised), ("G102", kept_otherwise), ("G103", another_kind), ("G104", no_token), ("G104", other_pack),
    ("G105", many_came), ("G106", alone), ("G107", half_way), ("G108", nothing_before), ("G109", never_in_force),
    ("G110", nobody_there), ("G111", no_such_pack),
]  # fmt: skip


@pytest.mark.parametrize(("code", "example"), EXAMPLES, ids=[one.__name__ for _, one in EXAMPLES])
async def test_each_has_an_example(
    home: Home, code: str, example: Callable[[Home], Awaitable[Sequence[Refusal]]]
) -> None:
    refused = await example(home)
    assert [one.code for one in refused] == [code]
    assert "{" not in str(refused[0])
    assert refused[0].next_step.endswith((".", "}", "demo", "nothing", "list", "publish", "go-on"))


def test_every_code_is_shown() -> None:
    assert {code for code, _ in EXAMPLES} == set(RULES)


async def test_a_few_who_came_meanwhile_do_not_make_a_token_stale(home: Home) -> None:
    given = await token(home)
    await home.arrive("Ben", "first_look")
    decided = await press(home).publish(NEWER, Confirmed("ada", given, NOBODY))
    assert decided.publication is not None
    assert await home.bot.transactions.run(LOCAL, home.bot.house.version) == NEXT


async def test_what_is_done_stands_in_the_audit(home: Home, tmp_path: Path) -> None:
    await published(home, NEWER, Movers("all"), by="ada")
    await press(home).roll_back("demo", "bo")
    found = rows(
        tmp_path / "home.db",
        "SELECT actor, action, before, after FROM audit WHERE action LIKE 'pack.%' OR action LIKE 'sess%.moved'",
    )
    digests = dict(rows(tmp_path / "home.db", "SELECT version, digest FROM packs WHERE pack = 'demo'"))
    old, new = (f"{one} {digests[one]}" for one in ("1.2.0", "2.0.0"))
    assert found == [
        ("ada", "pack.proposed", old, f"demo {new}"),
        ("ada", "pack.published", old, f"demo {new}"),
        ("ada", "sessions.moved", None, "demo 1.2.0 -> 2.0.0: 1"),
        ("bo", "pack.rolled_back", new, f"demo {old}"),
        ("bo", "sessions.moved", None, "demo 2.0.0 -> 1.2.0: 1"),
    ]
