"""The Web API: every method this stand-in knows, a module for each family."""

from collections.abc import Mapping

from eic_bot.simulator.slack.methods import apps, chat, conversations, files, history, users, views
from eic_bot.simulator.slack.methods.call import Call, Method

METHODS: Mapping[str, Method] = {
    **apps.METHODS,
    **chat.METHODS,
    **conversations.METHODS,
    **files.METHODS,
    **history.METHODS,
    **users.METHODS,
    **views.METHODS,
}

__all__ = ["METHODS", "Call", "Method"]
