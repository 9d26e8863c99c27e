"""Drafts begun, changed, undone, redone and thrown away: each in a transaction of its own.

Whoever changes a draft says which revision they saw. Where somebody else changed other files since, both changes are
kept; where it was the same file, nothing is overwritten and both are told.
"""

import asyncio
import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace

from eic_bot.model.value import value
from eic_bot.service.drafts.edits import Edit, Files, Refusal, name_of, subject_of
from eic_bot.service.drafts.ports import Bench
from eic_bot.service.drafts.records import Absent, Changed, Conflict, Draft, Kept, NothingThere, Step
from eic_bot.service.ports import Transaction, Transactions
from eic_bot.service.records import Audited, Scope

MOST_BACK = 100
"""How many changes can be undone; older ones are kept and can be looked at."""
_MOST_OTHERS = 20
_ATTEMPTS = 5


@value
class Drafting:
    """Drafts of all organisations, as the processes use them."""

    transactions: Transactions
    bench: Bench
    now: Callable[[], int]

    async def packs(self, scope: Scope) -> Sequence[str]:
        """Which packs are being drafted there."""
        return await self.transactions.run(scope, lambda tx: tx.drafts.packs())

    async def find(self, scope: Scope, pack: str, revision: int | None = None) -> Draft | None:
        """A draft as it was at that revision; without one, as it is now."""
        return await self.transactions.run(scope, lambda tx: tx.drafts.find(pack, revision))

    async def steps(self, scope: Scope, pack: str, most: int = MOST_BACK) -> Sequence[Step]:
        """What was done to it, the newest first."""
        return await self.transactions.run(scope, lambda tx: tx.drafts.steps(pack, most))

    async def begin(self, scope: Scope, actor: str, pack: str, files: Files, base: str = "") -> Kept | Conflict:
        """Begin a draft with these files. One that is there already is left as it is."""
        now = self.now()
        new = Draft(pack, base, actor, now, Step(1, actor, now, "begun", base), files)

        def work(tx: Transaction) -> Kept | Conflict:
            if not tx.drafts.begin(new):
                there = tx.drafts.find(pack)
                return Conflict(there or new, tuple(tx.drafts.steps(pack, 1)), None)
            tx.audit([Audited(actor, "draft.begun", f"draft {pack}", None, digest(files))], now)
            return Kept(new)

        return await self.transactions.run(scope, work)

    async def change(self, scope: Scope, actor: str, pack: str, seen: int, edit: Edit) -> Changed:
        """Do an edit to what somebody saw at that revision."""
        current = await self.find(scope, pack)
        for _ in range(_ATTEMPTS):
            if current is None:
                return Absent(pack)
            # Outside of any transaction: to write a large file anew takes a while.
            files = await asyncio.to_thread(self.bench.apply, current.files, edit)
            if isinstance(files, Refusal):
                return files
            if current.revision != seen and await self._collides(scope, current, seen, files):
                return await self._conflict(scope, current, seen, edit)
            if files == current.files:
                return Kept(current)
            new = self._next(current, actor, name_of(edit), subject_of(edit), files)
            new = replace(new, undo=(*current.undo, current.revision)[-MOST_BACK:], redo=())
            if await self._keep(scope, current, new):
                return Kept(new)
            current = await self.find(scope, pack)  # somebody else was quicker
        return Absent(pack) if current is None else await self._conflict(scope, current, seen, edit)

    async def undo(self, scope: Scope, actor: str, pack: str, seen: int) -> Changed | NothingThere:
        """Go back to what it was before the last change."""
        return await self._go(scope, actor, pack, seen, "undone")

    async def redo(self, scope: Scope, actor: str, pack: str, seen: int) -> Changed | NothingThere:
        """Do again what was undone last."""
        return await self._go(scope, actor, pack, seen, "redone")

    async def forget(self, scope: Scope, actor: str, pack: str, seen: int) -> Kept | Conflict | Absent:
        """Throw it away with all its revisions; not where somebody has changed it since it was seen."""
        now = self.now()

        def work(tx: Transaction) -> Kept | Conflict | Absent:
            current = tx.drafts.find(pack)
            if current is None:
                return Absent(pack)
            if current.revision != seen:
                return Conflict(current, _since(tx.drafts.steps(pack, _MOST_OTHERS), seen), None)
            tx.drafts.forget(pack)
            tx.audit([Audited(actor, "draft.discarded", f"draft {pack}", digest(current.files))], now)
            return Kept(current)

        return await self.transactions.run(scope, work)

    async def _go(self, scope: Scope, actor: str, pack: str, seen: int, what: str) -> Changed | NothingThere:
        current = await self.find(scope, pack)
        if current is None:
            return Absent(pack)
        if current.revision != seen:
            return await self._conflict(scope, current, seen, None)
        way = current.undo if what == "undone" else current.redo
        there = await self.find(scope, pack, way[-1]) if way else None
        if there is None:
            return NothingThere(current)
        new = self._next(current, actor, what, str(there.revision), there.files)
        if what == "undone":
            new = replace(new, undo=current.undo[:-1], redo=(*current.redo, current.revision)[-MOST_BACK:])
        else:
            new = replace(new, undo=(*current.undo, current.revision)[-MOST_BACK:], redo=current.redo[:-1])
        if await self._keep(scope, current, new):
            return Kept(new)
        return await self._conflict(scope, current, seen, None)

    def _next(self, current: Draft, actor: str, what: str, subject: str, files: Files) -> Draft:
        return replace(current, newest=Step(current.revision + 1, actor, self.now(), what, subject), files=files)

    async def _keep(self, scope: Scope, before: Draft, new: Draft) -> bool:
        step = new.newest
        said = Audited(step.actor, "draft.changed", f"draft {new.pack}", digest(before.files), digest(new.files))

        def work(tx: Transaction) -> bool:
            if not tx.drafts.keep(new):
                return False
            tx.audit([said], step.at)
            return True

        return await self.transactions.run(scope, work)

    async def _collides(self, scope: Scope, current: Draft, seen: int, files: Files) -> bool:
        """Whether somebody else has changed, since it was seen, a file that would be written now."""
        before = await self.find(scope, current.pack, seen)
        if before is None:
            return True
        touched = {file for file in {*current.files, *files} if current.files.get(file) != files.get(file)}
        return any(before.files.get(file) != current.files.get(file) for file in touched)

    async def _conflict(self, scope: Scope, current: Draft, seen: int, edit: Edit | None) -> Conflict:
        steps = await self.steps(scope, current.pack, _MOST_OTHERS)
        return Conflict(current, _since(steps, seen), edit)


def digest(files: Files) -> str:
    """By which it is seen that something changed."""
    whole = hashlib.sha256()
    for file in sorted(files):
        for part in (file, files[file]):
            whole.update(len(part).to_bytes(8) + part.encode("utf-8", "surrogatepass"))
    return whole.hexdigest()


def _since(steps: Sequence[Step], seen: int) -> tuple[Step, ...]:
    return tuple(step for step in steps if step.revision > seen)
