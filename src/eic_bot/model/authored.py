"""What every piece of content written by a pack author has in common."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Identifier = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=60)]
"""A name in its own list: lower case, digits and underscores."""

Reference = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*(\.[a-z0-9_]+){0,3}$", max_length=200)]
"""A stable id of a question: ``area.characteristic.level`` for a statement."""

Language = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$")]
"""A language code, such as ``en`` or ``cy``."""

Sentence = Annotated[str, Field(min_length=1, max_length=2000)]


class Authored(BaseModel):
    """A piece of content: it never changes once read, and an unknown key is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, defer_build=True)
