"""What the database itself refuses, whoever asks: changing answers, published packs and the audit."""

from eic_bot.store.dialects import refuse
from eic_bot.store.tables.answers import answers, erasures
from eic_bot.store.tables.audit import audit
from eic_bot.store.tables.packs import packs
from eic_bot.store.tables.rights import departures, retention_runs

ERASED = "EXISTS (SELECT 1 FROM erasures WHERE organisation = OLD.organisation AND respondent = OLD.respondent)"
"""Erasing a person notes the respondent in ``erasures`` first; then, and only then, their answers can go."""
NAMELESS = (
    "(NEW.id = OLD.id AND NEW.organisation = OLD.organisation AND NEW.at = OLD.at AND NEW.action = OLD.action"
    " AND coalesce(NEW.before, '') = coalesce(OLD.before, '') AND coalesce(NEW.after, '') = coalesce(OLD.after, '')"
    " AND NEW.actor IN (OLD.actor, 'erased') AND NEW.subject IN (OLD.subject, 'erased')"
    " AND EXISTS (SELECT 1 FROM departures WHERE organisation = OLD.organisation))"
)
"""Of the audit a name can go, once somebody was erased, and nothing else can change."""
AGED = (
    "EXISTS (SELECT 1 FROM retention_runs WHERE organisation = OLD.organisation AND kind = 'audit' AND before > OLD.at)"
)
"""Keeping to the agreed days is noted in ``retention_runs`` first; then what is older can go."""

refuse(answers, "UPDATE")
refuse(answers, "DELETE", unless=ERASED)
refuse(erasures, "UPDATE")
refuse(erasures, "DELETE")
refuse(packs, "UPDATE")
refuse(audit, "UPDATE", unless=NAMELESS)
refuse(audit, "DELETE", unless=AGED)
refuse(departures, "DELETE")
refuse(retention_runs, "UPDATE")
refuse(retention_runs, "DELETE")
