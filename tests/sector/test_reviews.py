"""An editor who is not its author looks at an innovation before others see it, and its author is told."""

from pathlib import Path

import pytest

from tests.sector.councils import Councils, councils

DID = "We drive the rounds by sensors"


async def share(here: Councils, person: str = "Ana") -> str:
    """Somebody shares one; its token."""
    await here.arrive("aville", person)
    told = await here.say(
        "aville", person, "1", f"share {DID}", "A third fewer miles", "nothing", "2", "waste.team@aville.example.org",
        "yes",
    )  # fmt: skip
    assert "An editor looks at it now" in told, told
    return (await here.order("list"))[0].split()[0]


async def others_see(here: Councils) -> bool:
    await here.arrive("bville", "Bob")
    return DID in await here.say("bville", "Bob", "innovations the rounds")


async def test_others_see_it_once_an_editor_agrees_and_no_longer_once_it_is_taken_back(tmp_path: Path) -> None:
    async with councils(tmp_path) as here:
        token = await share(here)
        assert not await others_see(here)
        assert DID in "\n".join(await here.order("show", token=token))
        assert (await here.order("approve", token=token, editor="Edna")) == ["Done; its author is told."]
        assert any("can be found by other councils now" in said for said in here.told("aville", "Ana"))
        seen = await here.say("bville", "Bob", "innovations the rounds")
        assert "From aville, for The rounds, level 2." in seen
        assert "Who can tell more: waste.team@aville.example.org" in seen
        assert "Ana" not in seen
        assert (await here.order("list")) == ["Nothing waits."]
        assert "Others see it" in await here.say("aville", "Ana", "innovations")
        assert "Taken back" in await here.say("aville", "Ana", "withdraw innovation")
        assert not await others_see(here)
        assert (await here.order("show", token=token))[0].startswith("No:")


async def test_it_is_found_among_the_resources_of_others_until_it_is_taken_back(tmp_path: Path) -> None:
    async with councils(tmp_path) as here:
        token = await share(here)
        await here.order("approve", token=token, editor="Edna")
        await here.arrive("bville", "Bob")
        await here.say("bville", "Bob", "1", "dn")
        told = await here.say("bville", "Bob", "resources for the rounds")
        assert DID in told
        assert "aville" in told
        assert "Another council shared it." in told
        assert DID in await here.say("bville", "Bob", "find sensors")
        assert DID in await here.say("bville", "Bob", "find sensros")
        assert DID not in await here.say("aville", "Ana", "find sensors")
        await here.say("bville", "Bob", "resources for the rounds")
        assert "Saved" in await here.say("bville", "Bob", "save 1")
        assert DID in await here.say("bville", "Bob", "saved")
        assert DID not in await here.say("aville", "Ana", "resources for the rounds")
        await here.say("aville", "Ana", "withdraw innovation")
        for words in ("resources for the rounds", "saved", "find sensors"):
            assert DID not in await here.say("bville", "Bob", words)


async def test_a_refusal_says_why_to_its_author_alone(tmp_path: Path) -> None:
    async with councils(tmp_path) as here:
        token = await share(here)
        assert (await here.order("refuse", token=token, editor="Edna", because=" "))[0].startswith("No:")
        await here.order("refuse", token=token, editor="Edna", because="Please say how you measured the miles.")
        assert any("Please say how you measured" in said for said in here.told("aville", "Ana"))
        assert not await others_see(here)
        assert "Please say how you measured" in await here.say("aville", "Ana", "innovations")


@pytest.mark.parametrize("editor", ["Ana", "ana", "ANA"])
async def test_nobody_reviews_their_own(tmp_path: Path, editor: str) -> None:
    async with councils(tmp_path) as here:
        token = await share(here)
        assert "nobody reviews their own" in (await here.order("approve", token=token, editor=editor))[0]
        assert not await others_see(here)


async def test_what_is_decided_is_not_decided_again(tmp_path: Path) -> None:
    async with councils(tmp_path) as here:
        token = await share(here)
        await here.order("approve", token=token, editor="Edna")
        assert (await here.order("refuse", token=token, editor="Edgar", because="No."))[0].startswith("No:")
        assert (await here.order("approve", token="nothing", editor="Edgar"))[0].startswith("No:")
        assert await others_see(here)
