"""The subjects of which an organisation has something, each behind a port of its own."""

from eic_bot.store.admins import SqlAdmins
from eic_bot.store.barriers import SqlBarriers
from eic_bot.store.colleagues import SqlColleagues
from eic_bot.store.console import SqlConsoleSessions
from eic_bot.store.crossings import SqlCrossings
from eic_bot.store.drafts import SqlDrafts
from eic_bot.store.histories import SqlHistories
from eic_bot.store.innovations import SqlInnovations
from eic_bot.store.links import SqlLinks
from eic_bot.store.nudges import SqlNudges
from eic_bot.store.overview import SqlOverview
from eic_bot.store.peers import SqlPeers
from eic_bot.store.plans import SqlPlans
from eic_bot.store.resources import SqlMarks
from eic_bot.store.rights import SqlRights
from eic_bot.store.scoped import NOWHERE, Scoped
from eic_bot.store.sector import SqlSector
from eic_bot.store.sharing import SqlSharing


class Subjects(Scoped):
    """Of these a transaction needs to know nothing more."""

    @property
    def admins(self) -> SqlAdmins:
        """Who looks after the scope's organisation."""
        return SqlAdmins(self._connection, self._here_or_all() or NOWHERE, self._home)

    @property
    def barriers(self) -> SqlBarriers:
        """The barriers of the scope's organisation, and what others share."""
        return SqlBarriers(self._connection, self._here())

    @property
    def innovations(self) -> SqlInnovations:
        """The innovations of the scope's organisation, and what others share."""
        return SqlInnovations(self._connection, self._here_or_all() or NOWHERE)

    @property
    def sector(self) -> SqlSector:
        """What all organisations let the sector body know."""
        return SqlSector(self._connection, self._here_or_all() or NOWHERE)

    @property
    def nudges(self) -> SqlNudges:
        """What is sent unasked, in the scope's organisation."""
        return SqlNudges(self._connection, self._here())

    @property
    def console(self) -> SqlConsoleSessions:
        """Who is signed in to the console."""
        return SqlConsoleSessions(self._connection, self._here())

    @property
    def overview(self) -> SqlOverview:
        """Figures of the scope's organisation to look at."""
        return SqlOverview(self._connection, self._here())

    @property
    def history(self) -> SqlHistories:
        """The rounds that the scope's organisation has had."""
        return SqlHistories(self._connection, self._here())

    @property
    def plan(self) -> SqlPlans:
        """The plans of the scope's organisation."""
        return SqlPlans(self._connection, self._here())

    @property
    def marks(self) -> SqlMarks:
        """What people of the scope's organisation said of resources."""
        return SqlMarks(self._connection, self._here())

    @property
    def sharing(self) -> SqlSharing:
        """What the scope's organisation shares and has been shown."""
        return SqlSharing(self._connection, self._known, self._here())

    @property
    def crossings(self) -> SqlCrossings:
        """Words from the scope's organisation to others, and from others to it."""
        return SqlCrossings(self._connection, self._here())

    @property
    def peers(self) -> SqlPeers:
        """The people who are happy to talk, and requests between them."""
        return SqlPeers(self._connection, self._here())

    @property
    def colleagues(self) -> SqlColleagues:
        """The questions that people of the scope's organisation passed on to each other."""
        return SqlColleagues(self._connection, self._here())

    @property
    def links(self) -> SqlLinks:
        """The apps of the scope's people."""
        return SqlLinks(self._connection, self._here_or_all() or NOWHERE)

    @property
    def drafts(self) -> SqlDrafts:
        """The packs that the scope's organisation is drafting."""
        return SqlDrafts(self._connection, self._here())

    @property
    def rights(self) -> SqlRights:
        """What is kept of the scope's organisation's people."""
        return SqlRights(self._connection, self._here_or_all() or NOWHERE, self._home)
