"""The app package that an admin uploads to Teams: a manifest and two icons in a zip."""

import io
import json
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from typing import Any, Literal

from eic_bot.adapters.teams.icons import colour_icon, outline_icon
from eic_bot.errors import OperatorError
from eic_bot.model.value import value

SCHEMA = "https://developer.microsoft.com/en-us/json-schemas/teams/v1.25/MicrosoftTeams.schema.json"
MOST_COMMANDS = 10
"""Of one list. The schema takes twelve; clients of an older one show ten."""
_GUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.IGNORECASE)
_HTTPS = re.compile(r"https://[^\s/]+\S*", re.IGNORECASE)
_COLOUR = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)
_VERSION = re.compile(r"(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}")
_EARLIEST = (1980, 1, 1, 0, 0, 0)

Scope = Literal["personal", "team", "groupChat"]
SCOPES: tuple[Scope, ...] = ("personal", "team", "groupChat")


@value
class Command:
    """Something one can say, as Teams suggests it."""

    title: str
    description: str


@value
class Developer:
    """Who answers for the app: a name and three pages that must be on the web."""

    name: str
    website: str
    privacy: str
    terms: str


@value
class TeamsApp:
    """What an app package says. ``id`` is the app's, ``bot_id`` the bot's own app id; often they are the same.

    The words are the caller's, from the catalogues. Nothing in the package asks to read messages.
    """

    id: str
    bot_id: str
    version: str
    short_name: str
    full_name: str
    short_description: str
    full_description: str
    developer: Developer
    colour: str = "#1D4F76"
    commands: Mapping[Scope, Sequence[Command]] = field(default_factory=dict)


def package(app: TeamsApp) -> bytes:
    """The zip, the same bytes for the same app on every machine. Raises OperatorError with all that is wrong."""
    wrong = list(problems(app))
    if wrong:
        raise OperatorError("The app package cannot be made: " + "; ".join(wrong) + ".")
    red, green, blue = bytes.fromhex(app.colour[1:])
    files = {
        "manifest.json": (json.dumps(manifest(app), ensure_ascii=False, indent=2) + "\n").encode(),
        "color.png": colour_icon((red, green, blue)),
        "outline.png": outline_icon(),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            archive.writestr(entry, content)
    return buffer.getvalue()


def manifest(app: TeamsApp) -> dict[str, Any]:
    """The manifest by the schema of version 1.25."""
    return {
        "$schema": SCHEMA,
        "manifestVersion": "1.25",
        "version": app.version,
        "id": app.id,
        "developer": {
            "name": app.developer.name,
            "websiteUrl": app.developer.website,
            "privacyUrl": app.developer.privacy,
            "termsOfUseUrl": app.developer.terms,
        },
        "name": {"short": app.short_name, "full": app.full_name},
        "description": {"short": app.short_description, "full": app.full_description},
        "icons": {"color": "color.png", "outline": "outline.png"},
        "accentColor": app.colour,
        "bots": [
            {
                "botId": app.bot_id,
                "scopes": list(SCOPES),
                "isNotificationOnly": False,
                "supportsFiles": False,
                "commandLists": [_commands(scope, app.commands[scope]) for scope in SCOPES if app.commands.get(scope)],
            }
        ],
        "defaultInstallScope": "personal",
        "defaultGroupCapability": {"team": "bot", "groupchat": "bot"},
        "supportsChannelFeatures": "tier1",
    }


def problems(app: TeamsApp) -> Iterator[str]:
    """Everything Teams would refuse, in words for an admin."""
    yield from (
        f"{name} must be a GUID, such as 11111111-2222-3333-4444-555555555555"
        for name in ("id", "bot_id")
        if not _GUID.fullmatch(getattr(app, name))
    )
    if not _VERSION.fullmatch(app.version):
        yield "version must be three numbers, such as 1.0.0"
    if not _COLOUR.fullmatch(app.colour):
        yield "colour must be written like #1D4F76"
    for name in ("website", "privacy", "terms"):
        if not _HTTPS.fullmatch(getattr(app.developer, name)):
            yield f"developer {name} must be an https address"
    lengths = {
        "short name": (app.short_name, 30),
        "full name": (app.full_name, 100),
        "short description": (app.short_description, 80),
        "full description": (app.full_description, 4000),
        "developer name": (app.developer.name, 32),
    }
    for name, (text, most) in lengths.items():
        if not 0 < len(text.strip()) <= most:
            yield f"{name} must have 1 to {most} characters"
    for scope, commands in app.commands.items():
        yield from _wrong_commands(scope, commands)


def _wrong_commands(scope: Scope, commands: Sequence[Command]) -> Iterator[str]:
    if scope not in SCOPES:
        yield f"there is no scope {scope}"
    if len(commands) > MOST_COMMANDS:
        yield f"the commands of {scope} are more than {MOST_COMMANDS}"
    for one in commands:
        if not (0 < len(one.title) <= 128 and 0 < len(one.description) <= 4000):
            yield f"a command of {scope} needs a title of at most 128 characters and a description"


def _commands(scope: Scope, commands: Sequence[Command]) -> dict[str, Any]:
    listed = [{"title": one.title, "description": one.description} for one in commands]
    return {"scopes": [scope], "commands": listed}
