"""Handing in a modal: what must be filled in before, and what the app's answer does.

Source: docs.slack.dev/surfaces/modals, "Updating and pushing modals" and "Displaying errors".
"""

from eic_bot.simulator.slack.delivery import Delivery
from eic_bot.simulator.slack.methods.views import close_all, refuse_wrong, replace, stack
from eic_bot.simulator.slack.place import NotPossible
from eic_bot.simulator.slack.platform import Platform
from eic_bot.simulator.slack.records import Json, User, View
from eic_bot.simulator.slack.refusal import Refused
from eic_bot.simulator.slack.team import Team


def refuse_incomplete(view: View) -> None:
    """Refuse what Slack's own programs do not let through: a field left empty, a text too short or too long."""
    for block in view.given["blocks"]:
        if block["type"] != "input":
            continue
        element = block["element"]
        value = view.state[block["block_id"]][element["action_id"]]
        given = next((value[key] for key in value if key != "type"), None)
        if not given and given != 0:
            if not block.get("optional"):
                raise NotPossible(f"{block['block_id']} must be filled in")
        elif isinstance(given, str):
            least, most = element.get("min_length", 0), element.get("max_length", 3000)
            if not least <= len(given) <= most:
                raise NotPossible(f"{block['block_id']} takes {least} to {most} characters")


def decided(platform: Platform, team: Team, user: User, view: View, delivery: Delivery) -> None:
    """Carry out the app's answer; an answer Slack cannot carry out is noted like a refused call."""
    view.errors, view.trouble = {}, ""
    if not delivery.taken:
        view.trouble = delivery.attempts[-1].outcome
        return
    entry = platform.journal.begin(platform.clock.now(), "in", "view_submission reply", team.id, delivery.reply)
    try:
        carry_out(platform, team, user, view, delivery.reply)
    except Refused as no:
        view.trouble = no.error
        platform.journal.end(entry, no.error, reply=no.body())
    else:
        platform.journal.end(entry, "ok")


def carry_out(platform: Platform, team: Team, user: User, view: View, reply: Json) -> None:
    """Close, clear, update or push, or show errors."""
    match reply.get("response_action"):
        case None:
            close_top(user)
        case "clear":
            close_all(user)
        case "errors":
            view.errors = checked_errors(view, reply.get("errors"))
        case "update":
            refuse_wrong(reply.get("view"), "modal")
            replace(platform, view, reply["view"])
        case "push":
            refuse_wrong(reply.get("view"), "modal")
            stack(platform, team, user, reply["view"])
        case _:
            raise Refused("invalid_response_action")


def close_top(user: User) -> None:
    """Close the modal on top, or all where it says so."""
    view = user.views[-1]
    if view.given.get("clear_on_close"):
        close_all(user)
        return
    view.open = False
    user.views.remove(view)


def checked_errors(view: View, errors: object) -> Json:
    """Give errors that name input blocks of the view; Slack shows no others."""
    asking = {block["block_id"] for block in view.given["blocks"] if block["type"] == "input"}
    if not isinstance(errors, dict) or not errors or not set(errors) <= asking:
        raise Refused("invalid_errors")
    return errors
