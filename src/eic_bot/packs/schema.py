"""The JSON Schema of each kind of file, for editors."""

from eic_bot.packs.files import MODELS


def pack_schema() -> dict[str, object]:
    """One JSON Schema document for each kind of file."""
    return {kind.value: model.model_json_schema(by_alias=True) for kind, model in MODELS.items()}
