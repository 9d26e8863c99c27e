"""What a process holds in memory has a bound, however long it runs and whatever it is asked."""

from pathlib import Path

from eic_bot.entrypoints.wiring import read_pack
from eic_bot.service.content import MOST_HELD, Library
from eic_bot.service.envelopes import Address
from eic_bot.service.ports import Transaction
from eic_bot.service.refusals import MOST, Refusals
from eic_bot.service.tenancy import LOCAL
from eic_bot.store.known import Known, Wording
from tests.service.house import at_home, revised
from tests.support.transcripts import FOLDER

COUNCIL = read_pack(str(FOLDER / "packs" / "council"))
SOMEWHERE = Address("slack", "T1", "U1")


async def test_of_many_versions_of_a_pack_as_many_are_in_memory_as_are_said_and_all_can_be_read(tmp_path: Path) -> None:
    library, many = Library(), MOST_HELD + 5
    versions = [f"9.{number}.0" for number in range(many)]

    def keep(tx: Transaction) -> None:
        for version in versions:
            library.keep(tx, revised(COUNCIL, version), 1)

    def read(tx: Transaction) -> list[str]:
        return [library.content(tx, "council", version).pack.version for version in versions]

    async with at_home(tmp_path, COUNCIL) as home:
        await home.bot.transactions.run(LOCAL, keep)
        assert await home.bot.transactions.run(LOCAL, read) == versions
    assert len(library) == MOST_HELD


def test_messages_that_end_in_another_process_are_not_remembered_for_ever() -> None:
    refusals = Refusals()
    for message in range(MOST + 5):
        refusals.add(message, SOMEWHERE)
    assert len(refusals) == MOST
    assert refusals.add(MOST + 4, Address("teams", "T2", "U2")) == {SOMEWHERE, Address("teams", "T2", "U2")}
    assert refusals.add(0, Address("teams", "T2", "U2")) == {Address("teams", "T2", "U2")}


def test_wordings_and_organisations_are_asked_for_again_where_they_are_too_many() -> None:
    known = Known()
    for number in range(Known.MOST + 1):
        known.organisations[str(number)] = number
    known.make_room()
    assert not known.organisations
    for number in range(Known.MOST + 1):
        known.wordings[Wording(1, "q", "p", "1", "en", str(number))] = (1, number)
    known.make_room()
    assert not known.wordings
