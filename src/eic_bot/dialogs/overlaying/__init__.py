"""An organisation's overlay put over its base: as much of it as fits, and what does not."""

from eic_bot.dialogs.overlaying.composing import Composed, compose
from eic_bot.dialogs.overlaying.lost import Lost, Misfit, Where

__all__ = ["Composed", "Lost", "Misfit", "Where", "compose"]
