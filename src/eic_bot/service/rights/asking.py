"""What somebody asks of their data rights in chat, within their turn."""

from eic_bot.dialogs.rights_requests import AskComplaint, ComplaintKept
from eic_bot.errors import BrokenPromiseError
from eic_bot.service.rights.complaining import complain
from eic_bot.service.rounds.table import Table


def act_on_rights(table: Table, asked: AskComplaint) -> ComplaintKept:
    """Keep the complaint. It has words: whoever asks for it sees to that."""
    kept = complain(table.tx, table.me.id, asked.words, str(table.me.id), table.changes.now)
    if kept is None:
        raise BrokenPromiseError("a complaint without words was asked to be kept")
    return ComplaintKept(kept.due_on)
