"""Text, confirmations and options: what blocks and elements are composed of.

Sources: docs.slack.dev/reference/block-kit/composition-objects (text, confirmation-dialog, option, option-group).
"""

from collections.abc import Iterator

from eic_bot.simulator.slack.blockkit.grammar import (
    Check,
    Problem,
    boolean,
    by_type,
    items,
    one_of,
    record,
    string,
    url,
)

IDENTIFIER = string(255)


def plain(most: int) -> Check:
    """Plain text only: Markdown would not be interpreted here."""
    return by_type({"plain_text": record({"text": string(most)}, {"emoji": boolean})})


def marked(most: int) -> Check:
    """Plain text or Slack's ``mrkdwn``."""
    return by_type(
        {
            "plain_text": record({"text": string(most)}, {"emoji": boolean}),
            "mrkdwn": record({"text": string(most)}, {"verbatim": boolean}),
        }
    )


CONFIRM = record(
    {"title": plain(100), "text": marked(300), "confirm": plain(30), "deny": plain(30)},
    {"style": one_of("primary", "danger")},
)

OPTION = record({"text": plain(75), "value": string(150)}, {"description": plain(75)})
MARKED_OPTION = record({"text": marked(75), "value": string(150)}, {"description": marked(75)})
OVERFLOW_OPTION = record({"text": plain(75), "value": string(150)}, {"description": plain(75), "url": url()})
OPTION_GROUP = record({"label": plain(75), "options": items(OPTION, most=100)})


def offered(element: dict[str, object]) -> list[object]:
    """All options of an element, those in groups included."""
    flat = element.get("options")
    if isinstance(flat, list):
        return flat
    groups = element.get("option_groups")
    if not isinstance(groups, list):
        return []
    return [one for group in groups if isinstance(group, dict) for one in group.get("options") or []]


def chosen_from_offered(value: object, at: str) -> Iterator[Problem]:
    """A rule for elements with options: what is chosen at first is one of them, to the letter."""
    if not isinstance(value, dict):
        return
    first = value.get("initial_option")
    if first is not None and first not in offered(value):
        yield Problem(f"{at}/initial_option", "initial_option must match one of the options")
    several = value.get("initial_options")
    if isinstance(several, list) and any(one not in offered(value) for one in several):
        yield Problem(f"{at}/initial_options", "initial_options must match the options")


def values_differ(value: object, at: str) -> Iterator[Problem]:
    """A rule for elements with options: no two have the same value."""
    if not isinstance(value, dict):
        return
    values = [one.get("value") for one in offered(value) if isinstance(one, dict)]
    if len(values) != len({str(one) for one in values}):
        yield Problem(at, "option values must be unique")
