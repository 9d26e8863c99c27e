"""What the app may do in a workspace, each for one reason, and nothing more."""

SCOPES = {
    "app_mentions:read": "to answer who calls the bot in a channel",
    "channels:read": "to see who is in the channel of a workshop, before anything is shown there",
    "chat:write": "to write to people, and in channels it was invited to",
    "commands": "for /eic and the shortcuts",
    "files:write": "to send a picture of the result",
    "groups:read": "the same for a private channel",
    "im:history": "to read what people write to the bot, and nothing else",
    "im:write": "to write to people first",
    "users:read": "to tell guests from colleagues, and to call people by their names",
}
EVENTS = ("app_home_opened", "app_mention", "app_uninstalled", "message.im", "tokens_revoked")
