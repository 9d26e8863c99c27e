"""Interactive elements, and in which blocks each may stand.

Sources: docs.slack.dev/reference/block-kit/block-elements, one page for each.
"""

import re
from collections.abc import Iterator, Mapping

from eic_bot.simulator.slack.blockkit.grammar import (
    Check,
    Problem,
    boolean,
    exactly_one,
    items,
    number,
    one_of,
    record,
    string,
    url,
)
from eic_bot.simulator.slack.blockkit.rich_text import RICH_TEXT_VALUE
from eic_bot.simulator.slack.blockkit.texts import (
    CONFIRM,
    IDENTIFIER,
    MARKED_OPTION,
    OPTION,
    OPTION_GROUP,
    OVERFLOW_OPTION,
    chosen_from_offered,
    plain,
    values_differ,
)


def shaped(pattern: str, what: str) -> Check:
    """Text of one pattern."""

    def check(value: object, at: str) -> Iterator[Problem]:
        if not isinstance(value, str) or not re.fullmatch(pattern, value):
            yield Problem(at, f"must be a valid {what}")

    return check


ID: Mapping[str, Check] = {"action_id": IDENTIFIER}
ASKED: Mapping[str, Check] = {**ID, "confirm": CONFIRM, "focus_on_load": boolean}
WITH_PLACEHOLDER: Mapping[str, Check] = {**ASKED, "placeholder": plain(150)}
SEVERAL: Mapping[str, Check] = {**WITH_PLACEHOLDER, "max_selected_items": number(least=1, whole=True)}
LISTS: Mapping[str, Check] = {
    "options": items(OPTION, most=100),
    "option_groups": items(OPTION_GROUP, most=100),
}
KINDS_OF_CONVERSATION = one_of("im", "mpim", "private", "public")
FILTER = record(
    {},
    {
        "include": items(KINDS_OF_CONVERSATION, most=4),
        "exclude_external_shared_channels": boolean,
        "exclude_bot_users": boolean,
    },
)
CONVERSATION: Mapping[str, Check] = {"default_to_current_conversation": boolean, "filter": FILTER}
DISPATCH = record({}, {"trigger_actions_on": items(one_of("on_enter_pressed", "on_character_entered"), most=2)})
TYPED: Mapping[str, Check] = {
    **ID,
    "placeholder": plain(150),
    "focus_on_load": boolean,
    "dispatch_action_config": DISPATCH,
}
FILE = record({}, {"id": string(255), "url": url()}, exactly_one("id", "url"))


def lengths_agree(value: object, at: str) -> Iterator[Problem]:
    """A rule for text inputs: the least is not above the most."""
    if isinstance(value, dict):
        least, most = value.get("min_length"), value.get("max_length")
        if isinstance(least, int) and isinstance(most, int) and least > most:
            yield Problem(at, "min_length must be less than or equal to max_length")


BUTTON = record(
    {"text": plain(75)},
    {
        **ID,
        "url": url(),
        "value": string(2000),
        "style": one_of("primary", "danger"),
        "confirm": CONFIRM,
        "accessibility_label": string(75),
    },
)
IMAGE = record(
    {"alt_text": string(2000)}, {"image_url": url(), "slack_file": FILE}, exactly_one("image_url", "slack_file")
)
OVERFLOW = record({"options": items(OVERFLOW_OPTION, most=5)}, {**ID, "confirm": CONFIRM}, values_differ)
CHECKBOXES = record(
    {"options": items(MARKED_OPTION, most=10)},
    {**ASKED, "initial_options": items(MARKED_OPTION, most=10)},
    chosen_from_offered,
    values_differ,
)
RADIO = record(
    {"options": items(MARKED_OPTION, most=10)}, {**ASKED, "initial_option": MARKED_OPTION}, chosen_from_offered
)
DATE = record({}, {**WITH_PLACEHOLDER, "initial_date": shaped(r"\d{4}-\d{2}-\d{2}", "date")})
TIME = record(
    {}, {**WITH_PLACEHOLDER, "initial_time": shaped(r"([01]\d|2[0-3]):[0-5]\d", "time"), "timezone": string(100)}
)
MOMENT = record({}, {**ASKED, "initial_date_time": number(least=1_000_000_000, most=9_999_999_999, whole=True)})

SELECTS: Mapping[str, Check] = {
    "static_select": record(
        {}, {**WITH_PLACEHOLDER, **LISTS, "initial_option": OPTION}, exactly_one(*LISTS), chosen_from_offered
    ),
    "external_select": record(
        {}, {**WITH_PLACEHOLDER, "initial_option": OPTION, "min_query_length": number(least=0, whole=True)}
    ),
    "users_select": record({}, {**WITH_PLACEHOLDER, "initial_user": string(20)}),
    "conversations_select": record(
        {},
        {
            **WITH_PLACEHOLDER,
            **CONVERSATION,
            "initial_conversation": string(20),
            "response_url_enabled": boolean,
        },
    ),
    "channels_select": record({}, {**WITH_PLACEHOLDER, "initial_channel": string(20), "response_url_enabled": boolean}),
}
SEVERAL_SELECTS: Mapping[str, Check] = {
    "multi_static_select": record(
        {}, {**SEVERAL, **LISTS, "initial_options": items(OPTION, most=100)}, exactly_one(*LISTS), chosen_from_offered
    ),
    "multi_external_select": record(
        {},
        {
            **SEVERAL,
            "initial_options": items(OPTION, most=100),
            "min_query_length": number(least=0, whole=True),
        },
    ),
    "multi_users_select": record({}, {**SEVERAL, "initial_users": items(string(20), most=100)}),
    "multi_conversations_select": record(
        {}, {**SEVERAL, **CONVERSATION, "initial_conversations": items(string(20), most=100)}
    ),
    "multi_channels_select": record({}, {**SEVERAL, "initial_channels": items(string(20), most=100)}),
}
TYPING: Mapping[str, Check] = {
    "plain_text_input": record(
        {},
        {
            **TYPED,
            "initial_value": string(3000, least=0),
            "multiline": boolean,
            "min_length": number(least=0, most=3000, whole=True),
            "max_length": number(least=1, most=3000, whole=True),
        },
        lengths_agree,
    ),
    "number_input": record(
        {"is_decimal_allowed": boolean},
        {**TYPED, "initial_value": string(100), "min_value": string(100), "max_value": string(100)},
    ),
    "email_text_input": record({}, {**TYPED, "initial_value": string(3000)}),
    "url_text_input": record({}, {**TYPED, "initial_value": string(3000)}),
    "rich_text_input": record({}, {**TYPED, "initial_value": RICH_TEXT_VALUE}),
    "file_input": record(
        {}, {**ID, "filetypes": items(string(50), most=100), "max_files": number(least=1, most=10, whole=True)}
    ),
}
PICKERS: Mapping[str, Check] = {"datepicker": DATE, "timepicker": TIME}
CHOICES: Mapping[str, Check] = {"checkboxes": CHECKBOXES, "radio_buttons": RADIO}

IN_SECTION: Mapping[str, Check] = {
    "button": BUTTON,
    "image": IMAGE,
    "overflow": OVERFLOW,
    **CHOICES,
    **PICKERS,
    **SELECTS,
    **SEVERAL_SELECTS,
}
IN_ACTIONS: Mapping[str, Check] = {
    "button": BUTTON,
    "overflow": OVERFLOW,
    "datetimepicker": MOMENT,
    **CHOICES,
    **PICKERS,
    **SELECTS,
}
IN_INPUT: Mapping[str, Check] = {
    "datetimepicker": MOMENT,
    **CHOICES,
    **PICKERS,
    **SELECTS,
    **SEVERAL_SELECTS,
    **TYPING,
}
