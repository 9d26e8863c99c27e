"""What is known about a person and their council without asking."""

from eic_bot.model.value import value


@value
class Facts:
    """Who is answering, for conditions and limits; None where it is not known."""

    role: str | None = None
    nation: str | None = None
    council_type: str | None = None
