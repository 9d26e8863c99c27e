"""How an innovation lies in its table, whoever asks for it."""

from eic_bot.dialogs.innovation_requests import StoryDraft
from eic_bot.model.innovations import StoryState
from eic_bot.service.innovations.records import Story
from eic_bot.store.statements import Row
from eic_bot.store.tables.innovations import innovations

WRITTEN = ("characteristic", "level", "did", "changed", "differently", "contact", "council")
ROW = (
    innovations.c.token, innovations.c.owner, *(innovations.c[name] for name in WRITTEN), innovations.c.language,
    innovations.c.state, innovations.c.because,
)  # fmt: skip


def as_story(row: Row, *, is_others: bool = False, organisation: str = "") -> Story:
    """A row as the use cases see it; of another organisation's the owner stays behind."""
    token, owner, characteristic, level, did, changed, differently, contact, council, language, state, because = row
    draft = StoryDraft(characteristic, level, did, changed, differently, contact, council)
    whose = 0 if is_others else owner
    return Story(token, whose, draft, language, StoryState(state), because, organisation)
