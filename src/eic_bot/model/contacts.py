"""People and mailboxes that a pack names as contacts.

A person is shown only once they agreed to exactly that; the mailbox of a role is shown at once. What is the mailbox of
a role is for the pack to say and for us to believe: every part of its name before the ``@`` must be a word of an
office, not of a person. What is not certainly an office is taken for a person.
"""

import re
from typing import Annotated

from pydantic import Field

from eic_bot.model.authored import Authored, Identifier, Reference

_MAILBOX = re.compile(r"(?P<local>[A-Za-z0-9._+-]+)@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
_BETWEEN = re.compile(r"[._+-]+")
OFFICE_WORDS = frozenset(
    {
        *("admin", "advice", "analysis", "analytics", "business", "buying", "change", "commissioning", "committee"),
        *("communications", "community", "comms", "consultation", "contact", "contactus", "corporate", "council"),
        *("customer", "customers", "data", "democratic", "democracy", "design", "digital", "efficiency", "engagement"),
        *("enquiries", "enquiry", "finance", "foi", "governance", "hello", "help", "helpdesk", "housing", "hr"),
        *("ict", "improvement", "info", "information", "innovation", "insight", "intelligence", "it", "learning"),
        *("mail", "mailbox", "office", "partnerships", "people", "performance", "planning", "policy", "post"),
        *("procurement", "programme", "programmes", "projects", "property", "reception", "research", "service"),
        *("services", "shared", "strategy", "support", "team", "tech", "technology", "transformation", "workforce"),
    }
)
"""Words that name an office and nobody."""


class Contact(Authored):
    """Somebody to talk to, or a mailbox to write to, about some characteristics."""

    id: Identifier
    name: Annotated[str, Field(max_length=80)] = ""
    position: Annotated[str, Field(min_length=1, max_length=80)]
    organisation: Annotated[str, Field(min_length=1, max_length=80)]
    reach: Annotated[str, Field(min_length=1, max_length=120)]
    characteristics: tuple[Reference, ...] = Field(min_length=1)
    role: bool = False
    """Whether it is a mailbox of a role, and no person's."""

    @property
    def needs_consent(self) -> bool:
        """Whether nobody may see it before the person agreed."""
        return not (self.role and not self.name and is_office(self.reach))


def is_office(reach: str) -> bool:
    """Whether that is the mailbox of an office beyond doubt."""
    found = _MAILBOX.fullmatch(reach.strip())
    if found is None:
        return False
    return all(part.rstrip("0123456789") in OFFICE_WORDS for part in _BETWEEN.split(found["local"].casefold()))
