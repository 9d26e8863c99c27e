"""Where Slack calls, in the web application of the service."""

EVENTS = "/slack/events"
INSTALL, BACK = "/slack/install", "/slack/oauth_redirect"
