"""What Slack takes as Block Kit: every rule as a small check of our own, none borrowed from a client library."""

from eic_bot.simulator.slack.blockkit.grammar import Problem
from eic_bot.simulator.slack.blockkit.surfaces import characters, message_problems, second_tables
from eic_bot.simulator.slack.blockkit.views import view_problems

__all__ = ["Problem", "characters", "message_problems", "second_tables", "view_problems"]
