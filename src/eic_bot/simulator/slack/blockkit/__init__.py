"""What Slack takes as Block Kit: every rule as a small check of our own, none borrowed from a client library."""

from eic_bot.simulator.slack.blockkit.grammar import Problem
from eic_bot.simulator.slack.blockkit.surfaces import message_problems, rendered_characters, second_tables
from eic_bot.simulator.slack.blockkit.views import view_problems

__all__ = ["Problem", "message_problems", "rendered_characters", "second_tables", "view_problems"]
