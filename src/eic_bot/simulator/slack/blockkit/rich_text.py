"""The grammar of ``rich_text``: sections, lists, quotes and preformatted text, and what may stand in each.

Source: docs.slack.dev/reference/block-kit/blocks/rich-text-block and the pages of its elements.
"""

from collections.abc import Mapping

from eic_bot.simulator.slack.blockkit.grammar import (
    Check,
    boolean,
    by_type,
    items,
    number,
    one_of,
    record,
    string,
    url,
)

MANY = 10_000  # no count is published for the inside of rich text; the characters of the whole message bound it

STYLE = record({}, {"bold": boolean, "italic": boolean, "strike": boolean, "code": boolean, "underline": boolean})
MENTION_STYLE = record(
    {},
    {
        "bold": boolean,
        "italic": boolean,
        "strike": boolean,
        "highlight": boolean,
        "client_highlight": boolean,
        "unlink": boolean,
    },
)
BORDER = number(least=0, most=1, whole=True)

TEXT = record({"text": string(40_000)}, {"style": STYLE})
LINK = record(
    {"url": url(schemes=("http", "https", "mailto", "tel"))},
    {"text": string(40_000), "unsafe": boolean, "style": STYLE},
)

INLINE: Mapping[str, Check] = {
    "text": TEXT,
    "link": LINK,
    "emoji": record(
        {"name": string(100)},
        {"unicode": string(100), "skin_tone": number(least=1, most=6, whole=True), "style": STYLE},
    ),
    "user": record({"user_id": string(20)}, {"style": MENTION_STYLE}),
    "usergroup": record({"usergroup_id": string(20)}, {"style": MENTION_STYLE}),
    "channel": record({"channel_id": string(20)}, {"style": MENTION_STYLE}),
    "team": record({"team_id": string(20)}, {"style": MENTION_STYLE}),
    "broadcast": record({"range": one_of("here", "channel", "everyone")}, {"style": MENTION_STYLE}),
    "color": record({"value": string(20)}),
    "date": record(
        {"timestamp": number(least=0, whole=True), "format": string(200)},
        {"url": url(), "fallback": string(200), "style": STYLE},
    ),
}
RUN = items(by_type(INLINE), least=0, most=MANY)
SECTION = record({"elements": RUN})

OBJECTS: Mapping[str, Check] = {
    "rich_text_section": SECTION,
    "rich_text_list": record(
        {"style": one_of("bullet", "ordered"), "elements": items(by_type({"rich_text_section": SECTION}), most=MANY)},
        {"indent": number(least=0, most=8, whole=True), "offset": number(least=0, whole=True), "border": BORDER},
    ),
    "rich_text_quote": record({"elements": RUN}, {"border": BORDER}),
    "rich_text_preformatted": record(
        {"elements": items(by_type({"text": TEXT, "link": LINK}), least=0, most=MANY)},
        {"border": BORDER, "language": string(50)},
    ),
}

RICH_TEXT = record({"elements": items(by_type(OBJECTS), most=MANY)}, {"block_id": string(255)})

RICH_TEXT_VALUE = by_type({"rich_text": RICH_TEXT})
