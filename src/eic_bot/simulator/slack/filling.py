"""What people chose and typed: the values of a view or a message, and the actions that tell of them.

Source: docs.slack.dev/reference/interaction-payloads/block_actions-payload.
"""

from collections.abc import Iterator, Mapping

from eic_bot.simulator.slack.records import Json

INITIAL: Mapping[str, tuple[str, str]] = {
    "plain_text_input": ("value", "initial_value"),
    "number_input": ("value", "initial_value"),
    "email_text_input": ("value", "initial_value"),
    "url_text_input": ("value", "initial_value"),
    "rich_text_input": ("rich_text_value", "initial_value"),
    "static_select": ("selected_option", "initial_option"),
    "external_select": ("selected_option", "initial_option"),
    "radio_buttons": ("selected_option", "initial_option"),
    "overflow": ("selected_option", ""),
    "checkboxes": ("selected_options", "initial_options"),
    "multi_static_select": ("selected_options", "initial_options"),
    "multi_external_select": ("selected_options", "initial_options"),
    "users_select": ("selected_user", "initial_user"),
    "multi_users_select": ("selected_users", "initial_users"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "multi_conversations_select": ("selected_conversations", "initial_conversations"),
    "channels_select": ("selected_channel", "initial_channel"),
    "multi_channels_select": ("selected_channels", "initial_channels"),
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
    "file_input": ("files", ""),
}
"""Under which name a value is told, and under which it was set at first."""

LISTS = {"selected_options", "selected_users", "selected_conversations", "selected_channels", "files"}
STATELESS = {"button", "overflow", "image"}
INTERACTIVE = {*INITIAL, "button", "feedback_buttons", "icon_button"}


def elements(blocks: list[Json]) -> Iterator[tuple[Json, Json]]:
    """Every interactive element with its block."""
    for block in blocks:
        inner = [*block.get("elements", []), block.get("accessory"), block.get("element")]
        for element in inner:
            if isinstance(element, dict) and "action_id" in element:
                yield block, element


def first_state(blocks: list[Json]) -> Json:
    """Give the values before anybody touched anything: by block, then by action."""
    state: Json = {}
    for block, element in elements(blocks):
        if element["type"] not in STATELESS:
            name, initial = INITIAL[element["type"]]
            empty: list[object] | None = [] if name in LISTS else None
            value = {"type": element["type"], name: element.get(initial, empty)}
            state.setdefault(block["block_id"], {})[element["action_id"]] = value
    return state


def find(blocks: list[Json], action_id: str) -> tuple[Json, Json]:
    """Give the element of that action id and its block; LookupError if there is none to use."""
    for block, element in elements(blocks):
        if element["action_id"] == action_id:
            return block, element
    raise LookupError(f"there is nothing here with the action id {action_id!r}")


def value_of(element: Json, chosen: object) -> Json:
    """Give what choosing or typing does to an element's value; LookupError for an option it does not offer.

    Options are named by their value; what is typed, picked or selected is given as it is.
    """
    name, _ = INITIAL[element["type"]]
    if name == "selected_option":
        return {"type": element["type"], name: None if chosen is None else option(element, chosen)}
    if name == "selected_options":
        several = chosen if isinstance(chosen, list | tuple) else [chosen]
        return {"type": element["type"], name: [option(element, one) for one in several]}
    return {"type": element["type"], name: chosen}


def option(element: Json, value: object) -> Json:
    """Give the option of an element that has this value; an external list offers what the app last answered."""
    groups = element.get("option_groups", [])
    offered: list[Json] = [*element.get("options", []), *(one for group in groups for one in group["options"])]
    for one in offered:
        if one["value"] == value:
            return one
    if element["type"].endswith("external_select") and isinstance(value, dict):
        return value
    raise LookupError(f"{value!r} is not offered; offered are {[one['value'] for one in offered]}")


def action(block: Json, element: Json, ts: str, value: Json | None = None) -> Json:
    """Give the action that tells the app what was used."""
    body: Json = {"action_id": element["action_id"], "block_id": block["block_id"], "action_ts": ts}
    if element["type"] == "button":
        body |= {"type": "button", "text": element["text"]}
        return body | {key: element[key] for key in ("value", "style", "url") if key in element}
    return body | (value or {}) | {"type": element["type"]}
