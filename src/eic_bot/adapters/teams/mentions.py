"""What was said to the bot, without the mention of it: found by the platform's own list, as text can be made up."""

from eic_bot.adapters.teams.wire import Json


def without_mention(activity: Json) -> str:
    """The words of a message, without the mention of the bot."""
    text = str(activity.get("text") or "")
    bot = (activity.get("recipient") or {}).get("id")
    for entity in activity.get("entities") or ():
        mentioned = entity.get("mentioned")
        named = entity.get("text")
        is_bot = isinstance(mentioned, dict) and mentioned.get("id") == bot
        if entity.get("type") == "mention" and is_bot and isinstance(named, str) and named:
            text = text.replace(named, " ")
    return " ".join(text.replace("&nbsp;", " ").replace("\u00a0", " ").split(" ")).strip()
