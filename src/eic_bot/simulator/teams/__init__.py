"""Microsoft Teams as a bot meets it: identity service, Bot Connector, and people in chats and channels."""
