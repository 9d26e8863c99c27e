"""Blocks, and on which surface each may stand.

Sources: docs.slack.dev/reference/block-kit/blocks, one page for each. Blocks this stand-in does not know (card,
carousel, container, plan, task_card, video, file) are refused, though Slack takes some of them: better too strict.
"""

from collections.abc import Mapping

from eic_bot.simulator.slack.blockkit.charts import DATA_VISUALIZATION
from eic_bot.simulator.slack.blockkit.elements import FILE, IMAGE, IN_ACTIONS, IN_INPUT, IN_SECTION
from eic_bot.simulator.slack.blockkit.grammar import (
    Check,
    at_least_one,
    boolean,
    by_type,
    exactly_one,
    items,
    number,
    one_of,
    record,
    string,
    url,
)
from eic_bot.simulator.slack.blockkit.rich_text import RICH_TEXT
from eic_bot.simulator.slack.blockkit.tables import DATA_TABLE, TABLE
from eic_bot.simulator.slack.blockkit.texts import IDENTIFIER, marked, plain

BLOCK: Mapping[str, Check] = {"block_id": IDENTIFIER}
FEEDBACK = record({"text": plain(75), "value": string(2000)}, {"accessibility_label": string(75)})

SECTION = record(
    {},
    {
        **BLOCK,
        "text": marked(3000),
        "fields": items(marked(2000), most=10),
        "accessory": by_type(IN_SECTION),
        "expand": boolean,
    },
    at_least_one("text", "fields"),
)
HEADER = record({"text": plain(150)}, {**BLOCK, "level": number(least=1, most=4, whole=True)})
CONTEXT = record(
    {
        "elements": items(
            by_type({"image": IMAGE, "plain_text": marked(3000), "mrkdwn": marked(3000)}),
            most=10,
        )
    },
    BLOCK,
)
PICTURE = record(
    {"alt_text": string(2000)},
    {**BLOCK, "image_url": url(), "slack_file": FILE, "title": plain(2000)},
    exactly_one("image_url", "slack_file"),
)
CONTEXT_ACTIONS = record(
    {
        "elements": items(
            by_type(
                {
                    "feedback_buttons": record(
                        {"positive_button": FEEDBACK, "negative_button": FEEDBACK}, {"action_id": IDENTIFIER}
                    ),
                    "icon_button": record(
                        {"icon": one_of("trash"), "text": plain(75)},
                        {"action_id": IDENTIFIER, "value": string(2000), "accessibility_label": string(75)},
                    ),
                }
            ),
            most=5,
        )
    },
    BLOCK,
)


def asking(elements: Mapping[str, Check]) -> Check:
    """An input block with one of the elements."""
    return record(
        {"label": plain(2000), "element": by_type(elements)},
        {**BLOCK, "hint": plain(2000), "optional": boolean, "dispatch_action": boolean},
    )


EVERYWHERE: Mapping[str, Check] = {
    "section": SECTION,
    "divider": record({}, BLOCK),
    "header": HEADER,
    "context": CONTEXT,
    "image": PICTURE,
    "actions": record({"elements": items(by_type(IN_ACTIONS), most=25)}, BLOCK),
    "rich_text": RICH_TEXT,
}
WITHOUT_FILES = {kind: check for kind, check in IN_INPUT.items() if kind != "file_input"}
IN_MESSAGES: Mapping[str, Check] = {
    **EVERYWHERE,
    "input": asking(WITHOUT_FILES),
    "markdown": record({"text": string(12_000)}, BLOCK),
    "table": TABLE,
    "data_table": DATA_TABLE,
    "data_visualization": DATA_VISUALIZATION,
    "context_actions": CONTEXT_ACTIONS,
}
IN_MODALS: Mapping[str, Check] = {
    **EVERYWHERE,
    "input": asking(IN_INPUT),
    "alert": record(
        {"text": marked(3000)}, {**BLOCK, "level": one_of("default", "info", "warning", "error", "success")}
    ),
}
IN_HOMES: Mapping[str, Check] = {**EVERYWHERE, "input": asking(WITHOUT_FILES)}
