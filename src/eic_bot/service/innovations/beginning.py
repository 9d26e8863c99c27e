"""What is known already of what somebody is about to share: it may be an action of the plan, or on the shelf."""

from collections.abc import Iterator
from dataclasses import replace

from eic_bot.dialogs.innovation_requests import StoryDraft
from eic_bot.model.plan import ActionState
from eic_bot.model.reading import plain_words
from eic_bot.service.innovations.shelving import shelf_of
from eic_bot.service.plan.naming import published_plans
from eic_bot.service.rounds.table import Table


def begun(table: Table, draft: StoryDraft, title: str) -> StoryDraft:
    """The draft; where that title is known, about what is known of it rather than about where I was."""
    wanted = plain_words(title)
    about = next((place for name, place in _titled(table) if plain_words(name) == wanted), "") if wanted else ""
    if about and about != draft.about:
        draft = replace(draft, about=about, level=0)
    return replace(draft, council=table.title())


def _titled(table: Table) -> Iterator[tuple[str, str]]:
    """By title the characteristic: actions of the plans, then resources and what other councils shared."""
    for round in published_plans(table.tx).values():
        for action in table.tx.plan.actions(round.id):
            if action.state is not ActionState.REMOVED:
                yield action.title, action.characteristic
    for resource in shelf_of(table).by_id.values():
        if resource.characteristics:
            yield resource.title, resource.characteristics[0]
