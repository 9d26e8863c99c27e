"""Taking out what was handed in to a round, for the one who may read it."""

import json
from collections.abc import Sequence

from eic_bot.dialogs.messages import words
from eic_bot.model.access import may_read
from eic_bot.service.flat_answers import records
from eic_bot.service.house import House
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Audited
from eic_bot.service.rounds.naming import meant


def take_out(tx: Transaction, house: House, reader: str, now: int) -> Sequence[str]:
    """Every answer that was handed in to the newest round, a record of JSON each; that they were taken out is noted.

    The first line begins with ``No:`` where the reader may not read them.
    """
    round = tx.rounds.newest()
    if round is None:
        return ["No: there is no round."]
    found = meant(reader, tx.rounds.everyone(), 0)
    if len(found.owners) != 1:
        return [f"No: nobody, or more than one, is called {reader}."]
    if not may_read(round.role_of(found.owners[0]), "single_answers", round.mode):
        return [f"No: {reader} may not read single answers of this round. The super-user of a named round may."]
    tx.audit([Audited(str(found.owners[0]), "answers.taken-out", f"round {round.id}")], now)
    note = words(house.phrases.say("independent"))
    return [json.dumps(record, ensure_ascii=False) for record in records(tx.answers_in(round.id), note)]
