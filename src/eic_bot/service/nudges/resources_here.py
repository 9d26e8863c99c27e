"""What may help a team, asked for in its room: for the gaps of the published view, as far as all there may see."""

from collections.abc import Sequence

from eic_bot.dialogs.messages import Paragraph, Part
from eic_bot.dialogs.resource_requests import WINDOW
from eic_bot.service.nudges.audience import may_show
from eic_bot.service.nudges.records import Settings
from eic_bot.service.nudges.sending import phrases_of
from eic_bot.service.nudges.sources import Material, resources
from eic_bot.service.rounds.table import Table


def resources_here(table: Table, settings: Settings) -> Sequence[Part]:
    """A few, each with its gap; or why there are none."""
    phrases, official = phrases_of(table), table.tx.sharing.published()
    if official is None:
        return (Paragraph(phrases.say("nudge-resources-no-view")),)
    if not may_show(table, settings, "resource"):
        return (Paragraph(phrases.say("nudge-resources-not-shared")),)
    items = resources(Material(table, official, (), phrases), WINDOW)
    if not items:
        return (Paragraph(phrases.say("nudge-resources-none")),)
    return [part for one in items for part in (Paragraph(one.fold), *one.detail)]
