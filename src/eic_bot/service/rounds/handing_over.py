"""An invitation for somebody with neither app: a link to hand over, which is theirs alone from when they open it."""

from eic_bot.dialogs.round_requests import AskRound, LinkToHand, RoundDone, RoundRefused, RoundResult, refused
from eic_bot.service.links.pages import PAGE_DAYS, PATH, hand_page, invited
from eic_bot.service.records import Owner
from eic_bot.service.rounds.beginning import written_invitation
from eic_bot.service.rounds.naming import names_in, who_fit
from eic_bot.service.rounds.records import Known, Member, Round
from eic_bot.service.rounds.table import Table
from eic_bot.service.rounds.telling import Told
from eic_bot.service.tenancy import WEB


def hand_link(table: Table, asked: AskRound) -> RoundResult:
    """Invite them, and make the link. What was made for them before and is not open yet opens nothing any more."""
    round, name = _round(table, asked), " ".join(asked.words.split())
    if isinstance(round, RoundRefused):
        return round
    if not table.setting.site:
        return refused(asked, "no_site")
    found = _meant(table, asked, name)
    if isinstance(found, RoundRefused):
        return found
    if found is not None and _has_opened(table, found):
        return RoundRefused(asked.act, "has_opened", name)
    owner = invited(table.tx, name, table.changes.now) if found is None else found.id
    table.tx.links.revoke_pages(owner)
    token = hand_page(table.tx, owner, table.changes.now)
    _invite(table, round, owner, name)
    return LinkToHand(name, f"{table.setting.site.rstrip('/')}{PATH}{token}", PAGE_DAYS)


def take_link_back(table: Table, asked: AskRound) -> RoundResult:
    """No link that leads to them opens anything any more."""
    round, name = _round(table, asked), " ".join(asked.words.split())
    if isinstance(round, RoundRefused):
        return round
    found = _meant(table, asked, name)
    if isinstance(found, RoundRefused):
        return found
    if found is None or not table.tx.links.revoke_pages(found.id):
        return RoundRefused(asked.act, "no_link", name)
    table.note("page.taken-back", round, after=f"owner {found.id}")
    return RoundDone(asked.act, (name,))


def _round(table: Table, asked: AskRound) -> Round | RoundRefused:
    """The round, where it is theirs to ask people and one name was said."""
    round, names = table.round, names_in(asked.words)
    if round is None:
        return refused(asked, "no_round")
    if not table.holds(round, "sponsor", "super_user"):
        return refused(asked, "not_yours")
    if round.state not in ("setup", "answering"):
        return refused(asked, "not_now")
    return round if len(names) == 1 else refused(asked, "one_name" if names else "nobody_named")


def _meant(table: Table, asked: AskRound, name: str) -> Owner | RoundRefused | None:
    """Whoever is called that and is reached on the web alone; None where nobody is called that."""
    everyone = table.everyone
    fitting = who_fit(name, everyone)
    if len(fitting) > 1:
        return RoundRefused(asked.act, "several", name)
    if not fitting:
        return None
    [id] = fitting
    theirs: list[Known] = [one for one in everyone if one.owner == id]
    if any(one.address.channel != WEB for one in theirs):
        return RoundRefused(asked.act, "has_app", name)
    [owner] = table.tx.owners([theirs[0].address], table.changes.now)
    return owner


def _has_opened(table: Table, owner: Owner) -> bool:
    """Whether they were on their page: from then on nobody else gets a link to what they say there."""
    member = table.member(owner.id)
    return bool(owner.focus or owner.language) or (member is not None and member.state != "invited")


def _invite(table: Table, round: Round, owner: int, name: str) -> None:
    """As with everybody else, but that nobody reminds them: nothing reaches them."""
    if table.member(owner) is None:
        table.tx.rounds.keep(round.id, [Member(owner, "invited")])
        table.note("round.invited", round, after=str(owner))
        table.send(owner, written_invitation(table, round))
    table.begin_answering(round)
    table.note("page.handed", round, after=f"owner {owner}")
    for other in {round.roles["sponsor"], round.roles["super_user"]} - {table.me.id}:
        table.tell(other, Told("handed-told", round, table.changes.now), name=table.theirs(name))
