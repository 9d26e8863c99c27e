"""Microsoft Teams: the Bot Framework protocol behind a contract of plain JSON."""
