"""What is kept of earlier rounds, as the use cases see it."""

from typing import Literal

from eic_bot.model.answers import Answer
from eic_bot.model.value import value


@value
class OwnAnswer:
    """Something a person said in a round whose answers still have their name, with the pack version it was said to."""

    round: int
    kind: Literal["solo", "named"]
    pack: str
    version: str
    answer: Answer
