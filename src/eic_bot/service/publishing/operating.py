"""The use cases of publishing, as the command line, the chat and the console call them: values in, values out."""

from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import TypeVar

from eic_bot.dialogs.dialog import Content
from eic_bot.model.value import value
from eic_bot.service.content import Library
from eic_bot.service.overlays import flow_through
from eic_bot.service.ports import Transaction, Transactions
from eic_bot.service.publishing.deciding import Confirmed, Decided, publish, roll_back
from eic_bot.service.publishing.going_over import Journey, go_over
from eic_bot.service.publishing.problems import Refusal, refusal
from eic_bot.service.publishing.records import Movers, Publication
from eic_bot.service.publishing.weighing import Former, Weighed, known, refusals, token_refused, weigh
from eic_bot.service.records import Scope
from eic_bot.service.tenancy import LOCAL

T = TypeVar("T")
EVERYBODY = str(LOCAL.organisation)
EVERYONE = Movers("all")


@value
class Press:
    """Where packs are published."""

    transactions: Transactions
    library: Library
    now: Callable[[], int]
    copy: Callable[[str], Awaitable[object]]
    """Makes a copy of the database before the change that is named, where it is a file."""
    by_two: bool = False
    """Whether it takes two people to publish."""
    most: int | None = None
    """Sessions that go over in one call; who is left goes over with ``go_on``. None for all of them."""

    async def report(self, offered: Content, only: str = "") -> Weighed:
        """What publishing this would do, for everybody or ``only`` for one organisation; with its token."""
        if refused := await self._unknown([only] if only else []):
            return Weighed(None, refused)
        former = await self._known(offered, only)
        return await self._all(lambda tx: weigh(tx, former, offered, only))

    async def publish(self, offered: Content, confirmed: Confirmed, only: str = "") -> Decided:
        """Put it in force and let people go over, where the token is that of a report that still holds."""
        named = [*([only] if only else []), *confirmed.movers.organisations]
        refused = await self._unknown(named)
        if not refused:
            former = await self._known(offered, only)
            refused = await self._all(lambda tx: _refused(tx, former, offered, confirmed.token, only))
        if refused:
            return Decided(None, refused)
        await self.copy(f"{offered.pack.id}-{offered.pack.version}")
        home, asked = only or EVERYBODY, Confirmed(
            confirmed.by, confirmed.token, confirmed.movers, confirmed.by_two or self.by_two
        )  # fmt: skip
        work = partial(_publish, library=self.library, offered=offered, asked=asked, now=self.now())
        return await self._finished(home, await self.transactions.run(Scope(home), work))

    async def roll_back(self, pack: str, by: str, to: str = "", movers: Movers = EVERYONE, only: str = "") -> Decided:
        """Go back to the version that was in force before, or to a certain one; those who went over go back."""
        if refused := await self._unknown([*([only] if only else []), *movers.organisations]):
            return Decided(None, refused)
        home, now = only or EVERYBODY, self.now()
        await self.copy(f"{pack}-back")
        decided = await self.transactions.run(Scope(home), lambda tx: roll_back(tx, pack, to, by, movers, now))
        return await self._finished(home, decided)

    async def go_on(self) -> Sequence[Publication]:
        """Let those go over who are left; the publications concerned. None where everybody has."""
        moving = await self._all(lambda tx: tx.publications.moving())
        return [await go_over(self._journey(home, one)) for home, one in moving]

    async def history(self, pack: str, only: str = "", most: int = 20) -> Sequence[Publication]:
        """How versions came into force, newest first."""
        return await self.transactions.run(Scope(only or EVERYBODY), lambda tx: tx.publications.history(pack, most))

    async def _known(self, offered: Content, only: str) -> Former:
        return await self.transactions.run(Scope(only or EVERYBODY), lambda tx: known(tx, self.library, offered))

    async def _finished(self, home: str, decided: Decided) -> Decided:
        if decided.publication is None or decided.publication.state == "proposed":
            return decided
        if home == EVERYBODY:
            await flow_through(self.transactions, self.library, decided.publication.pack, self.now())
        if decided.publication.state != "moving":
            return decided
        return Decided(await go_over(self._journey(home, decided.publication)))

    def _journey(self, home: str, publication: Publication) -> Journey:
        return Journey(self.transactions, self.library, home, publication, self.now, self.most)

    async def _unknown(self, names: Sequence[str]) -> Sequence[Refusal]:
        if not names:
            return []
        known = {one.name for one in await self._all(lambda tx: tx.organisations())}
        return [refusal("G110", "organisation", name=name) for name in names if name not in known]

    def _all(self, work: Callable[[Transaction], T]) -> Awaitable[T]:
        return self.transactions.run(Scope(None), work)


def _refused(tx: Transaction, former: Former, offered: Content, token: str, only: str) -> Sequence[Refusal]:
    stale = token_refused(tx, former, offered, token, only)
    return refusals(former, offered) or ([stale] if stale else [])


def _publish(tx: Transaction, *, library: Library, offered: Content, asked: Confirmed, now: int) -> Decided:
    return publish(tx, library, offered, asked, now)
