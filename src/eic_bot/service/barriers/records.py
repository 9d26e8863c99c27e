"""What is kept of a barrier, as the use cases see it."""

from eic_bot.model.barriers import BarrierKind, Reach
from eic_bot.model.value import value


@value
class Barrier:
    """What blocks somebody. Others know it by its token; ``owner`` is 0 where it is another organisation's."""

    token: str
    owner: int
    kind: BarrierKind
    about: str
    """A statement or a characteristic; empty for neither."""
    characteristic: str
    words: str
    language: str
    reach: Reach
    will_talk: bool = False
    told: bool = False
    """Whoever looks has said me too."""
