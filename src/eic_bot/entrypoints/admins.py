"""``eic-bot admin``: who looks after an organisation, in chat, in the console and on the command line."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from eic_bot.entrypoints.operating import do, url_of
from eic_bot.entrypoints.options import DATABASE, ORGANISATION
from eic_bot.errors import OperatorError

if TYPE_CHECKING:
    from eic_bot.service.admins.records import Granted

_person = click.argument("person", required=False, default="")
_email = click.option("--email", default="", help="Somebody who signs in with this verified e-mail address.")
_issuer = click.option("--issuer", default="", metavar="URL", help="Who signs them in; needed with --subject.")
_subject = click.option("--subject", default="", help="Somebody who signs in, as the issuer names them.")


@click.group()
def admin() -> None:
    """Who looks after an organisation: admins, editors, viewers."""


@admin.command("grant")
@ORGANISATION
@_person
@click.option(
    "--role",
    type=click.Choice(["admin", "editor", "viewer"]),
    required=True,
    help="An admin may everything, an editor change content, a viewer look.",
)
@_email
@_issuer
@_subject
@DATABASE
def grant(
    organisation: str, person: str, role: str, email: str, issuer: str, subject: str, database: str | None
) -> None:
    """Give PERSON of ORGANISATION a role, in the place of the one they had.

    PERSON is a name or id, or an address such as slack:T0123:U0456, of somebody who said hello. Who signs in to the
    console is named by --email, or by --issuer and --subject. A role of theirs in the organisation local is for all.
    """
    words = _one_of(person, email, issuer, subject)
    do(database, organisation, "grant_role", role=role, **words)


@admin.command("revoke")
@ORGANISATION
@_person
@_email
@_issuer
@_subject
@DATABASE
def revoke(organisation: str, person: str, email: str, issuer: str, subject: str, database: str | None) -> None:
    """Take the role from PERSON of ORGANISATION; who had it until when is kept."""
    do(database, organisation, "revoke_role", **_one_of(person, email, issuer, subject))


@admin.command("list")
@click.argument("organisation", required=False)
@click.option("--past", is_flag=True, help="Also roles that were revoked.")
@DATABASE
def list_(organisation: str | None, past: bool, database: str | None) -> None:  # noqa: FBT001 - click's way
    """List who looks after ORGANISATION, or after each that there is."""
    from eic_bot.service.records import Scope
    from eic_bot.store.database import open_reader

    found = 0
    with open_reader(url_of(database)) as reader:
        known = [one.name for one in reader.read(Scope(None), lambda tx: tx.organisations())]
        if organisation is not None and organisation not in known:
            raise OperatorError(f"There is no organisation {organisation}. See: eic-bot organisation list")
        for name in [organisation] if organisation else known:
            for one in reader.read(Scope(name), lambda tx: tx.admins.granted(past=past)):
                click.echo(_line(name, one))
                found += 1
    if not found:
        click.echo("Nobody has a role. Give one with: eic-bot admin grant")


def _line(organisation: str, one: "Granted") -> str:
    from eic_bot.service.admins.granting import named

    start = f"{organisation}  {one.role:<6}  {named(one.who)}  since {_day(one.at)} by {one.by}"
    return start if one.revoked_at is None else f"{start}, until {_day(one.revoked_at)} by {one.revoked_by}"


def _day(at: int) -> str:
    return datetime.fromtimestamp(at / 1000, UTC).date().isoformat()


def _one_of(person: str, email: str, issuer: str, subject: str) -> dict[str, str]:
    """The words that say who: exactly one way."""
    if bool(issuer) != bool(subject):
        raise OperatorError("--issuer and --subject belong together.")
    if [bool(person), bool(email), bool(subject)].count(True) != 1:
        raise OperatorError("Please say who, in one way: PERSON, or --email, or --issuer and --subject.")
    return {"person": person, "email": email, "issuer": issuer, "subject": subject}
