"""What the app package says of the app: the words of the catalogue."""

from eic_bot.adapters.teams.package import Command, Developer, Scope, TeamsApp
from eic_bot.dialogs.entries import Entry, shown_at, spoken
from eic_bot.dialogs.messages import words
from eic_bot.dialogs.phrases import Phrases

PACKAGE_VERSION = "1.1.0"
"""To be raised when anything in the package changes: Teams takes no other package of the same version."""


def presented(phrases: Phrases, app_id: str, developer: Developer) -> TeamsApp:
    """The app as Teams shows it. The app and its bot have the same id."""
    rooms = tuple(_command(phrases, one) for one in shown_at("teams", in_room=True))
    commands: dict[Scope, tuple[Command, ...]] = {
        "personal": tuple(_command(phrases, one) for one in shown_at("teams")),
        "team": rooms,
        "groupChat": rooms,
    }
    return TeamsApp(
        id=app_id,
        bot_id=app_id,
        version=PACKAGE_VERSION,
        short_name=words(phrases.say("app-name")),
        full_name=words(phrases.say("app-name")),
        short_description=words(phrases.say("app-about")),
        full_description=words(phrases.say("app-about-long")),
        developer=developer,
        commands=commands,
    )


def _command(phrases: Phrases, entry: Entry) -> Command:
    return Command(spoken(entry, phrases), words(phrases.say(f"about-{entry.command}")))
