"""Packs: what people meet, and what is being drafted. Everything about content is reached from here."""

from eic_bot.admin.pages.packs import (
    dialogs,
    exchanging,
    listed,
    overlay,
    overview,
    previewing,
    publishing,
    schedule,
    sending,
    steps,
    texts,
    things,
)
from eic_bot.admin.visits import Page

PAGE = Page(
    "console-packs",
    (
        *listed.WAYS,
        *overlay.WAYS,
        *overview.WAYS,
        *exchanging.WAYS,
        *sending.WAYS,
        *texts.WAYS,
        *dialogs.WAYS,
        *steps.WAYS,
        *things.WAYS,
        *schedule.WAYS,
        *previewing.WAYS,
        *publishing.WAYS,
    ),
)
