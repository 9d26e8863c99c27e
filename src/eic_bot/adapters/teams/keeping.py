"""A card drawn again, with what somebody had put into it: nobody has to choose or write twice."""

from collections.abc import Mapping

from eic_bot.adapters.teams.texts import Block, clean


def kept(card: Block, action_data: object) -> Block:
    """The card with the inputs that came with a press on an earlier drawing of it, as far as it still has them."""
    if not isinstance(action_data, Mapping):
        return card
    return card | {"body": [_kept(block, action_data.get(block.get("id"))) for block in card["body"]]}


def _kept(block: Block, value: object) -> Block:
    if not isinstance(value, str) or not value:
        return block
    if block["type"] == "Input.Text":
        return block | {"value": clean(value)[: block["maxLength"]]}
    return block | {"value": value} if _is_offered(block, value) else block


def _is_offered(block: Block, value: str) -> bool:
    if block["type"] != "Input.ChoiceSet":
        return False
    chosen = value.split(",") if block.get("isMultiSelect") else [value]
    return {*chosen} <= {choice["value"] for choice in block["choices"]}
