"""Modals and App Homes.

Sources: docs.slack.dev/reference/views/modal-views and .../home-tab-views.
"""

from collections.abc import Iterator

from eic_bot.simulator.slack.blockkit.grammar import Problem, boolean, by_type, record, string
from eic_bot.simulator.slack.blockkit.surfaces import HOME, MODAL, together
from eic_bot.simulator.slack.blockkit.texts import plain

LARGEST = 250_000  # bytes

KEPT = {
    "private_metadata": string(3000, least=0),
    "callback_id": string(255, least=0),
    "external_id": string(255, least=0),
}


def asks_with_submit(value: object, at: str) -> Iterator[Problem]:
    """A rule for modals: what asks for input has a button to hand it in."""
    if not isinstance(value, dict) or "submit" in value or not isinstance(value.get("blocks"), list):
        return
    if any(isinstance(block, dict) and block.get("type") == "input" for block in value["blocks"]):
        yield Problem(at, "missing required field: submit")


VIEW = by_type(
    {
        "modal": record(
            {"title": plain(24), "blocks": MODAL},
            {
                **KEPT,
                "submit": plain(24),
                "close": plain(24),
                "clear_on_close": boolean,
                "notify_on_close": boolean,
                "submit_disabled": boolean,
            },
            asks_with_submit,
        ),
        "home": record({"blocks": HOME}, KEPT),
    }
)


def view_problems(view: object, at: str = "/view") -> Iterator[Problem]:
    """What Slack would say against a view."""
    yield from VIEW(view, at)
    if isinstance(view, dict):
        yield from together(view.get("blocks"), f"{at}/blocks")
