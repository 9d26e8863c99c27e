"""Slack: the whole conversation in direct messages, with buttons, selects, a form to write in and an App Home."""
