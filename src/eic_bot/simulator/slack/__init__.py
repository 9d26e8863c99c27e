"""A strict stand-in of Slack: it speaks Slack's wire format on loopback and refuses what Slack refuses.

``SlackStandIn`` is the server; ``workspace()`` gives a ``Workspace``, in which people write, press, choose and hand in.
Adapters reach it as they reach Slack, by ``EIC_SLACK_API_URL``.
"""

from eic_bot.simulator.slack.app import App
from eic_bot.simulator.slack.clock import HandClock, WallClock
from eic_bot.simulator.slack.delivery import Delivery
from eic_bot.simulator.slack.faults import Fault, Trouble
from eic_bot.simulator.slack.journal import Entry
from eic_bot.simulator.slack.place import NotPossible
from eic_bot.simulator.slack.records import Channel, Message, User, View
from eic_bot.simulator.slack.stand_in import SlackStandIn
from eic_bot.simulator.slack.workspace import Installation, Workspace

__all__ = [
    "App",
    "Channel",
    "Delivery",
    "Entry",
    "Fault",
    "HandClock",
    "Installation",
    "Message",
    "NotPossible",
    "SlackStandIn",
    "Trouble",
    "User",
    "View",
    "WallClock",
    "Workspace",
]
