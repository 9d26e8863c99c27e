"""``eic-bot demo``: the page with a pretend Slack and Teams, and the service behind it in a process of its own."""
