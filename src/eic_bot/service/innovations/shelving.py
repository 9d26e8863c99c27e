"""Innovations among the resources: what another council did, found like anything else that fits a next step."""

from collections.abc import Sequence

from eic_bot.dialogs.messages import words
from eic_bot.model.matching import Shelf
from eic_bot.model.pack import Pack
from eic_bot.model.resources import Resource, ResourceKind
from eic_bot.service.innovations.records import Story
from eic_bot.service.rounds.table import Table

PREFIX = "innovation-"


def shelf_of(table: Table) -> Shelf:
    """The pack's shelf, with what other councils shared and an editor approved."""
    pack = table.content.pack
    stories = [one for one in table.tx.innovations.all_approved() if one.draft.about in pack.characteristics]
    return _with(pack, [as_resource(one, words(table.mine.say("story-a-council"))) for one in stories])


def as_resource(story: Story, unnamed: str) -> Resource:
    """It, as a resource: with no address of its own, so it never goes to who did not ask."""
    draft = story.draft
    return Resource.model_construct(
        id=f"{PREFIX}{story.token}",
        title=draft.did,
        language=story.language,
        url="",
        publisher=draft.council or unnamed,
        kind=ResourceKind.CASE_STUDY,
        summary={story.language: draft.changed},
        characteristics=(draft.about,),
        levels=(draft.level,),
    )


def _with(pack: Pack, shared: Sequence[Resource]) -> Shelf:
    return Shelf([*pack.resources, *shared]) if shared else pack.shelf
