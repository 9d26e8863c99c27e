"""What the database itself refuses, whoever asks: changing answers, published packs and the audit."""

from eic_bot.store.dialects import refuse
from eic_bot.store.tables.answers import answers, erasures
from eic_bot.store.tables.audit import audit
from eic_bot.store.tables.packs import packs

ERASED = "EXISTS (SELECT 1 FROM erasures WHERE organisation = OLD.organisation AND respondent = OLD.respondent)"
"""Erasing a person notes the respondent in ``erasures`` first; then, and only then, their answers can go."""

refuse(answers, "UPDATE")
refuse(answers, "DELETE", unless=ERASED)
refuse(erasures, "UPDATE")
refuse(erasures, "DELETE")
refuse(packs, "UPDATE")
refuse(audit, "UPDATE")
refuse(audit, "DELETE")
