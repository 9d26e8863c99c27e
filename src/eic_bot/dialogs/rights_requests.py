"""What somebody wants about their own data or about us, and what came of it."""

from typing import Literal

from eic_bot.model.value import value


@value
class AskComplaint:
    """Keep a complaint, in these words."""

    words: str
    request: Literal["complaint"] = "complaint"


@value
class ComplaintKept:
    """It is kept, and to be answered by that day, ``YYYY-MM-DD``."""

    due: str
    result: Literal["complaint_kept"] = "complaint_kept"
