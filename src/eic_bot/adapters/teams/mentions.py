"""Who is mentioned in what was said to the bot: found by the platform's own list, as text can be made up."""

from collections.abc import Iterator

from eic_bot.adapters.teams.wire import Json


def without_mention(activity: Json) -> str:
    """The words of a message, without the mention of the bot; people who are mentioned by their names."""
    text = str(activity.get("text") or "")
    bot = (activity.get("recipient") or {}).get("id")
    for entity in activity.get("entities") or ():
        mentioned = entity.get("mentioned")
        named = entity.get("text")
        if (
            entity.get("type") != "mention"
            or not isinstance(mentioned, dict)
            or not isinstance(named, str)
            or not named
        ):
            continue
        name = mentioned.get("name")
        is_bot = mentioned.get("id") == bot
        text = text.replace(named, " " if is_bot or not isinstance(name, str) else f"@{name}")
    return " ".join(text.replace("&nbsp;", " ").replace("\u00a0", " ").split(" ")).strip()


def people_mentioned(activity: Json) -> Iterator[tuple[str, str]]:
    """The id in the tenant, and the name, of each person who is mentioned, the bot left out."""
    bot = (activity.get("recipient") or {}).get("id")
    for entity in activity.get("entities") or ():
        mentioned = entity.get("mentioned")
        if entity.get("type") != "mention" or not isinstance(mentioned, dict) or mentioned.get("id") == bot:
            continue
        id, name = mentioned.get("aadObjectId"), mentioned.get("name")
        if isinstance(id, str) and id:
            yield id, name if isinstance(name, str) else ""
