"""What is not as it was between two versions, as far as it matters to people who are half-way."""

from collections.abc import Iterator, Mapping, Sequence

from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.renewing import Difference
from eic_bot.model.kinds import StatementQuestion
from eic_bot.model.lineage import Descent, Kin, Move, edition, lineage, moves_of
from eic_bot.model.pack import Pack
from eic_bot.model.value import value
from eic_bot.service.publishing.problems import Refusal, refusal
from eic_bot.service.publishing.versions import rises


@value
class Items:
    """Things of one sort that are not as they were, by id."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]

    def __bool__(self) -> bool:
        """Whether anything is."""
        return bool(self.new or self.changed or self.gone)


def descents(before: Pack, after: Pack) -> Sequence[Descent]:
    """What became of every statement and every other question."""
    return (*lineage(edition(before), edition(after), _moves(before, after)), *_questions(before, after))


def moved(before: Pack, after: Pack) -> Mapping[str, str]:
    """Statements with another id that are the same, or mean the same: the newer id by the older one."""
    told = descents(before, after)
    return {one.before[0]: one.after[0] for one in told if one.is_comparable and one.before != one.after}


def difference(before: Pack, after: Pack) -> Difference:
    """The same for sessions that go over."""
    told = descents(before, after)
    return Difference(
        reworded=frozenset(
            one.after[0]
            for one in told
            if one.kin is Kin.REWORDED and one.before == one.after and not one.is_comparable
        ),
        gone=_names(before) - _names(after),
        new=frozenset(after.question) - frozenset(before.question),
    )


def _moves(before: Pack, after: Pack) -> tuple[Move, ...]:
    """What the author said, also where it is the older version that is gone back to."""
    if rises(before.version, after.version):
        back = moves_of(before, after.version)
        return tuple(Move(one.after, one.before, one.means_the_same) for one in back)
    return moves_of(after, before.version)


def _questions(before: Pack, after: Pack) -> Iterator[Descent]:
    """Those that are no statements: the same only where all is as it was."""
    old, new = ({one.id: one.model_dump_json() for one in pack.questions} for pack in (before, after))
    for id, said in old.items():
        if id in new:
            is_same = new[id] == said
            yield Descent(Kin.SAME if is_same else Kin.REWORDED, (id,), (id,), is_comparable=is_same)
        else:
            yield Descent(Kin.GONE, (id,), ())
    yield from (Descent(Kin.NEW, (), (id,)) for id in new if id not in old)


def _names(pack: Pack) -> frozenset[str]:
    things = (pack.question, pack.characteristics, pack.area_of, pack.shelf.by_id)
    return frozenset(id for some in things for id in some) | {one.id for one in pack.contacts}


def changed_kinds(before: Pack, after: Pack) -> Iterator[Refusal]:
    """Questions that are of another kind under the same id: their answers would mean something else."""
    for id, question in after.question.items():
        former = before.question.get(id)
        if former is not None and type(former) is not type(question):
            yield refusal("G103", f"questions.yaml: {id}", before=_kind(former), after=_kind(question))


def _kind(question: object) -> str:
    return "statement" if isinstance(question, StatementQuestion) else str(getattr(question, "kind", "question"))


def resources(before: Pack, after: Pack) -> Items:
    """The resources that are not as they were."""
    return _items(*({one.id: one.model_dump_json() for one in pack.resources} for pack in (before, after)))


def nudges(before: Pack, after: Pack) -> Items:
    """What is sent unasked and is not as it was."""
    return _items(*({id: str(one) for id, one in pack.nudges.model_dump().items()} for pack in (before, after)))


def dialogs(before: Content, after: Content) -> Items:
    """The dialogs that are not as they were."""
    return _items(*({one.dialog: one.model_dump_json() for one in content.scripts} for content in (before, after)))


def _items(before: Mapping[str, str], after: Mapping[str, str]) -> Items:
    return Items(
        new=tuple(id for id in after if id not in before),
        changed=tuple(id for id in after if id in before and before[id] != after[id]),
        gone=tuple(id for id in before if id not in after),
    )
