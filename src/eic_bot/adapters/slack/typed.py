"""Words as they were typed, from the form in which Slack sends them."""

import html
import re

_MARKED = re.compile(r"<([^<>]+)>")
_SIGNS = {"@": "@", "#": "#", "!": "@"}


def as_typed(text: str) -> str:
    """The words with mentions, channels and links as a person reads them, and without entities."""
    return html.unescape(_MARKED.sub(_read, text))


def mentioned(text: str) -> tuple[str, ...]:
    """The ids of the people who are named in it."""
    return tuple(one[1:].partition("|")[0] for one in _MARKED.findall(text) if one.startswith(("@U", "@W")))


def without_call(text: str, bot: str) -> str:
    """What was said to the bot, without the call by which it was said."""
    return re.sub(rf"<@{re.escape(bot)}(\|[^<>]*)?>", " ", text, count=1).strip() if bot else text


def _read(found: re.Match[str]) -> str:
    target, _, label = found[1].partition("|")
    sign = _SIGNS.get(target[:1])
    if sign is None:
        return target.removeprefix("mailto:")
    name = label or target[1:].split("^", 1)[0]
    return f"{sign}{name.lstrip('@#')}"
