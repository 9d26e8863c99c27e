"""Payloads that Slack refuses, each with its public source and a near-identical one that Slack takes."""

from dataclasses import dataclass
from typing import Any, Literal

Place = Literal["message", "modal", "home"]
DOCS = "https://docs.slack.dev/reference"
BLOCKS = f"{DOCS}/block-kit/blocks"
ELEMENTS = f"{DOCS}/block-kit/block-elements"
OBJECTS = f"{DOCS}/block-kit/composition-objects"
ISSUES = "https://github.com"
Json = dict[str, Any]


@dataclass(frozen=True)
class Row:
    name: str
    source: str
    bad: Any
    good: Any
    at: str = ""
    """Where the reply must point to."""
    place: Place = "message"
    error: str = ""


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def marked(text: str) -> Json:
    return {"type": "mrkdwn", "text": text}


def section(**more: object) -> Json:
    return {"type": "section", "text": plain("t"), **more}


def button(**more: object) -> Json:
    return {"type": "button", "text": plain("Go"), "action_id": "go", **more}


def actions(*elements: Json, **more: object) -> list[Json]:
    return [{"type": "actions", "elements": list(elements), **more}]


def buttons(count: int) -> list[Json]:
    return actions(*(button(action_id=f"go{number}") for number in range(count)))


def option(number: object, **more: object) -> Json:
    return {"text": plain(f"o{number}"), "value": f"v{number}", **more}


def options(count: int) -> list[Json]:
    return [option(number) for number in range(count)]


def accessory(kind: str, count: int, **more: object) -> list[Json]:
    return [section(accessory={"type": kind, "action_id": "a", "options": options(count), **more})]


def confirm(**more: object) -> list[Json]:
    whole = {"title": plain("t"), "text": plain("t"), "confirm": plain("y"), "deny": plain("n")}
    return actions(button(confirm={**whole, **more}))


def asking(**more: object) -> Json:
    return {"type": "input", "label": plain("l"), "element": {"type": "plain_text_input", "action_id": "a"}, **more}


def typing(**more: object) -> list[Json]:
    return [asking(element={"type": "plain_text_input", "action_id": "a", **more})]


def modal(**more: object) -> Json:
    return {"type": "modal", "title": plain("t"), "blocks": [section()], **more}


def rich(*elements: Json) -> list[Json]:
    return [{"type": "rich_text", "elements": list(elements)}]


def run(*elements: Json) -> Json:
    return {"type": "rich_text_section", "elements": list(elements)}


def cells(rows: int, columns: int) -> list[list[Json]]:
    return [[{"type": "raw_text", "text": "x"} for _ in range(columns)] for _ in range(rows)]


def table(rows: int, columns: int, **more: object) -> list[Json]:
    return [{"type": "table", "rows": cells(rows, columns), **more}]


def data_table(count: int, **more: object) -> list[Json]:
    return [{"type": "data_table", "caption": "c", "rows": cells(count, 2), **more}]


def chart(chart: Json, **more: object) -> list[Json]:
    return [{"type": "data_visualization", "title": "t", "chart": chart, **more}]


def pie(count: int, value: float = 1) -> Json:
    return {"type": "pie", "segments": [{"label": f"s{number}", "value": value} for number in range(count)]}


def bar(labels: list[str], *, categories: list[str] | None = None, series: int = 1) -> Json:
    return {
        "type": "bar",
        "series": [
            {"name": f"n{number}", "data": [{"label": label, "value": 1} for label in labels]}
            for number in range(series)
        ],
        "axis_config": {"categories": categories or labels},
    }


TEXT = {"type": "text", "text": "x"}
IMAGE = {"type": "image", "image_url": "https://example.com/a.png", "alt_text": "a"}
RADIO = f"{ISSUES}/agentconnect-md/agentconnect/pull/1836"
CHART = f"{BLOCKS}/data-visualization-block"

ROWS = (
    Row("51 blocks", f"{ISSUES}/brave/security-action/pull/589", [section()] * 51, [section()] * 50, "/blocks"),
    Row("unknown block", BLOCKS, [{"type": "sektion"}], [{"type": "divider"}], "/blocks/0/type"),
    Row(
        "unknown key",
        RADIO,
        accessory("checkboxes", 2, max_selected_items=1),
        accessory("checkboxes", 2),
        "/blocks/0/accessory",
    ),
    Row(
        "long section text",
        f"{ISSUES}/yonicd/slackreprex/issues/3",
        [section(text=marked("x" * 3001))],
        [section(text=marked("x" * 3000))],
        "/blocks/0/text/text",
    ),
    Row("empty text", f"{ISSUES}/slack-go/slack/pull/1273", [section(text=plain(""))], [section(text=plain("x"))]),
    Row("section of nothing", f"{BLOCKS}/section-block", [{"type": "section"}], [section()], "/blocks/0"),
    Row(
        "11 fields",
        f"{ISSUES}/getsentry/eng-pipes/issues/725",
        [section(fields=[plain("f")] * 11)],
        [section(fields=[plain("f")] * 10)],
        "/blocks/0/fields",
    ),
    Row(
        "long field",
        f"{ISSUES}/metabase/metabase/issues/25704",
        [section(fields=[plain("x" * 2001)])],
        [section(fields=[plain("x" * 2000)])],
        "/blocks/0/fields/0/text",
    ),
    Row(
        "long header",
        f"{ISSUES}/Shopify/yjit-metrics/pull/398",
        [{"type": "header", "text": plain("x" * 151)}],
        [{"type": "header", "text": plain("x" * 150)}],
        "/blocks/0/text/text",
    ),
    Row(
        "marked header",
        f"{BLOCKS}/header-block",
        [{"type": "header", "text": marked("x")}],
        [{"type": "header", "text": plain("x")}],
        "/blocks/0/text/type",
    ),
    Row(
        "11 context elements",
        f"{BLOCKS}/context-block",
        [{"type": "context", "elements": [marked("x")] * 11}],
        [{"type": "context", "elements": [marked("x")] * 10}],
        "/blocks/0/elements",
    ),
    Row(
        "button in context",
        f"{BLOCKS}/context-block",
        [{"type": "context", "elements": [button()]}],
        [{"type": "context", "elements": [IMAGE]}],
        "/blocks/0/elements/0/type",
    ),
    Row(
        "26 actions",
        f"{ISSUES}/adobe/spacecat-api-service/issues/176",
        buttons(26),
        buttons(25),
        "/blocks/0/elements",
    ),
    Row(
        "multi-select in actions",
        RADIO,
        actions({"type": "multi_static_select", "action_id": "a", "options": options(2)}),
        actions({"type": "static_select", "action_id": "a", "options": options(2)}),
        "/blocks/0/elements/0/type",
    ),
    Row(
        "long button",
        f"{ISSUES}/vercel/eve/issues/2779",
        actions(button(text=plain("x" * 76))),
        actions(button(text=plain("x" * 75))),
        "/blocks/0/elements/0/text/text",
    ),
    Row(
        "marked button",
        f"{ELEMENTS}/button-element",
        actions(button(text=marked("x"))),
        actions(button(text=plain("x"))),
    ),
    Row(
        "long button value",
        f"{ELEMENTS}/button-element",
        actions(button(value="x" * 2001)),
        actions(button(value="x" * 2000)),
    ),
    Row(
        "button style",
        f"{ELEMENTS}/button-element",
        actions(button(style="default")),
        actions(button(style="primary")),
        "/blocks/0/elements/0/style",
    ),
    Row(
        "long button url",
        f"{ELEMENTS}/button-element",
        actions(button(url="https://example.com/" + "x" * 2981)),
        actions(button(url="https://example.com/" + "x" * 2980)),
    ),
    Row(
        "long accessibility label",
        f"{ELEMENTS}/button-element",
        actions(button(accessibility_label="x" * 76)),
        actions(button(accessibility_label="x" * 75)),
    ),
    Row(
        "long action id",
        f"{ISSUES}/assistant-ui/assistant-ui/pull/4967",
        actions(button(action_id="x" * 256)),
        actions(button(action_id="x" * 255)),
    ),
    Row(
        "same action id twice in a block",
        f"{ISSUES}/knacklabs/gantry/pull/458",
        actions(button(), button()),
        [*actions(button()), *actions(button())],
        "/blocks/0/elements/1",
    ),
    Row(
        "same block id twice",
        f"{ISSUES}/slack-go/slack/pull/725",
        [section(block_id="b"), section(block_id="b")],
        [section(block_id="b"), section(block_id="c")],
        "/blocks/1",
    ),
    Row("long block id", f"{BLOCKS}/section-block", [section(block_id="x" * 256)], [section(block_id="x" * 255)]),
    Row("11 radio buttons", RADIO, accessory("radio_buttons", 11), accessory("radio_buttons", 10)),
    Row("11 checkboxes", RADIO, accessory("checkboxes", 11), accessory("checkboxes", 10)),
    Row(
        "6 in overflow",
        f"{ISSUES}/incidentbot/incidentbot/issues/328",
        accessory("overflow", 6),
        accessory("overflow", 5),
        "/blocks/0/accessory/options",
    ),
    Row(
        "101 options",
        f"{ELEMENTS}/select-menu-element",
        accessory("static_select", 101),
        accessory("static_select", 100),
    ),
    Row(
        "long option",
        f"{ISSUES}/rtCamp/frappe-slack-connector/issues/54",
        accessory("static_select", 1, options=[option(1, text=plain("x" * 76))]),
        accessory("static_select", 1, options=[option(1, text=plain("x" * 75))]),
    ),
    Row(
        "long option value",
        f"{OBJECTS}/option-object",
        accessory("static_select", 1, options=[option(1, value="x" * 151)]),
        accessory("static_select", 1, options=[option(1, value="x" * 150)]),
    ),
    Row(
        "empty url of an option",
        f"{ISSUES}/slack-go/slack/issues/612",
        accessory("static_select", 1, options=[option(1, url="")]),
        accessory("static_select", 1),
    ),
    Row(
        "initial option not offered",
        f"{ELEMENTS}/select-menu-element",
        accessory("static_select", 2, initial_option=option(7)),
        accessory("static_select", 2, initial_option=option(1)),
    ),
    Row(
        "long confirm title",
        f"{OBJECTS}/confirmation-dialog-object",
        confirm(title=plain("x" * 101)),
        confirm(title=plain("x" * 100)),
    ),
    Row(
        "long confirm text",
        f"{OBJECTS}/confirmation-dialog-object",
        confirm(text=plain("x" * 301)),
        confirm(text=plain("x" * 300)),
    ),
    Row(
        "long confirm button",
        f"{OBJECTS}/confirmation-dialog-object",
        confirm(deny=plain("x" * 31)),
        confirm(deny=plain("x" * 30)),
    ),
    Row(
        "image without words",
        f"{BLOCKS}/image-block",
        [{key: value for key, value in IMAGE.items() if key != "alt_text"}],
        [IMAGE],
        "/blocks/0",
    ),
    Row("image of nothing", f"{BLOCKS}/image-block", [{"type": "image", "alt_text": "a"}], [IMAGE], "/blocks/0"),
    Row(
        "typing in actions",
        f"{ISSUES}/slackapi/python-slack-sdk/issues/1257",
        actions({"type": "plain_text_input", "action_id": "a"}),
        typing(),
    ),
    Row(
        "long markdown",
        f"{BLOCKS}/markdown-block",
        [{"type": "markdown", "text": "x" * 12_001}],
        [{"type": "markdown", "text": "x" * 12_000}],
    ),
    Row(
        "rich text without type",
        f"{ISSUES}/stoiveyp/Slack.NetStandard/issues/90",
        rich(run({"type": None, "text": "x"})),
        rich(run(TEXT)),
        "/blocks/0/elements/0/elements/0/type",
    ),
    Row("text straight in rich text", f"{BLOCKS}/rich-text-block", rich(TEXT), rich(run(TEXT))),
    Row(
        "list of texts",
        f"{ELEMENTS}/rich-text-list-element",
        rich({"type": "rich_text_list", "style": "bullet", "elements": [TEXT]}),
        rich({"type": "rich_text_list", "style": "bullet", "elements": [run(TEXT)]}),
    ),
    Row(
        "mention in preformatted",
        "https://docs.slack.dev/tools/node-slack-sdk/reference/types/interfaces/RichTextPreformatted",
        rich({"type": "rich_text_preformatted", "elements": [{"type": "user", "user_id": "U1"}]}),
        rich({"type": "rich_text_preformatted", "elements": [TEXT]}),
    ),
    Row("101 rows", f"{BLOCKS}/table-block", table(101, 1), table(100, 1), "/blocks/0/rows"),
    Row("21 columns", f"{BLOCKS}/table-block", table(1, 21), table(1, 20), "/blocks/0/rows/0"),
    Row(
        "two tables",
        f"{ISSUES}/netclaw-dev/netclaw/issues/55",
        [*table(1, 1), *table(1, 1)],
        table(1, 1),
        error="invalid_attachments",
    ),
    Row(
        "data table without caption",
        "https://docs.slack.dev/tools/node-slack-sdk/reference/types/interfaces/DataTableBlock",
        [{"type": "data_table", "rows": cells(2, 2)}],
        data_table(2),
    ),
    Row(
        "data table of a header",
        "https://docs.rs/slack-messaging/0.7.7/slack_messaging/blocks/data_table/struct.DataTable.html",
        data_table(1),
        data_table(2),
    ),
    Row(
        "data table of 101 rows",
        "https://docs.rs/slack-messaging/0.7.7/slack_messaging/blocks/data_table/struct.DataTable.html",
        data_table(102),
        data_table(101),
    ),
    Row("data table page", f"{BLOCKS}/data-table-block", data_table(2, page_size=101), data_table(2, page_size=100)),
    Row("long chart title", CHART, chart(pie(1), title="x" * 51), chart(pie(1), title="x" * 50)),
    Row("7 segments", CHART, chart(pie(7)), chart(pie(6)), "/blocks/0/chart/segments"),
    Row(
        "segment of nothing",
        "https://docs.openclaw.ai/channels/slack/rich-messages",
        chart(pie(1, 0)),
        chart(pie(1, 1)),
    ),
    Row("7 series", CHART, chart(bar(["a"], series=7)), chart(bar(["a"], series=6))),
    Row("long label", CHART, chart(bar(["x" * 21])), chart(bar(["x" * 20]))),
    Row("label of no category", CHART, chart(bar(["a", "b"], categories=["a", "c"])), chart(bar(["a", "b"]))),
    Row(
        "three charts",
        "https://docs.rs/slack-morphism/2.30.0/slack_morphism/blocks/struct.SlackDataVisualizationBlock.html",
        chart(pie(1)) * 3,
        chart(pie(1)) * 2,
    ),
    Row(
        "too much text in all blocks",
        f"{ISSUES}/slackapi/bolt-js/issues/2509",
        [section(text=plain("x" * 2541)) for _ in range(5)],
        [section(text=plain("x" * 2540)) for _ in range(5)],
        error="msg_blocks_too_long",
    ),
    Row(
        "long modal title",
        f"{ISSUES}/jeremeamia/slack-block-kit/issues/3",
        modal(title=plain("x" * 25)),
        modal(title=plain("x" * 24)),
        "/view/title/text",
        "modal",
    ),
    Row(
        "modal without title",
        f"{ISSUES}/slackapi/java-slack-sdk/pull/302",
        {"type": "modal", "blocks": [section()]},
        modal(),
        "/view",
        "modal",
    ),
    Row(
        "long submit",
        f"{DOCS}/views/modal-views",
        modal(submit=plain("x" * 25)),
        modal(submit=plain("x" * 24)),
        "",
        "modal",
    ),
    Row(
        "input without submit",
        f"{DOCS}/views/modal-views",
        modal(blocks=[asking()]),
        modal(blocks=[asking()], submit=plain("s")),
        "/view",
        "modal",
    ),
    Row(
        "101 blocks in a modal",
        f"{ISSUES}/grafana-cold-storage/oncall/pull/210",
        modal(blocks=[section()] * 101),
        modal(blocks=[section()] * 100),
        "/view/blocks",
        "modal",
    ),
    Row(
        "long private metadata",
        f"{DOCS}/views/modal-views",
        modal(private_metadata="x" * 3001),
        modal(private_metadata="x" * 3000),
        "",
        "modal",
    ),
    Row(
        "long callback id",
        f"{DOCS}/views/modal-views",
        modal(callback_id="x" * 256),
        modal(callback_id="x" * 255),
        "",
        "modal",
    ),
    Row(
        "long input allowed",
        f"{ISSUES}/slackapi/node-slack-sdk/issues/940",
        modal(blocks=typing(max_length=3001), submit=plain("s")),
        modal(blocks=typing(max_length=3000), submit=plain("s")),
        "/view/blocks/0/element/max_length",
        "modal",
    ),
    Row(
        "long placeholder",
        f"{ELEMENTS}/plain-text-input-element",
        modal(blocks=typing(placeholder=plain("x" * 151)), submit=plain("s")),
        modal(blocks=typing(placeholder=plain("x" * 150)), submit=plain("s")),
        place="modal",
    ),
    Row(
        "long label of an input",
        f"{BLOCKS}/input-block",
        modal(blocks=[asking(label=plain("x" * 2001))], submit=plain("s")),
        modal(blocks=[asking(label=plain("x" * 2000))], submit=plain("s")),
        place="modal",
    ),
    Row(
        "button as an input",
        f"{BLOCKS}/input-block",
        modal(blocks=[asking(element=button())], submit=plain("s")),
        modal(blocks=[asking()], submit=plain("s")),
        place="modal",
    ),
    Row(
        "two with the focus",
        f"{ELEMENTS}/plain-text-input-element",
        modal(blocks=typing(focus_on_load=True) * 2, submit=plain("s")),
        modal(blocks=[*typing(focus_on_load=True), *typing()], submit=plain("s")),
        place="modal",
    ),
    Row(
        "table in a modal", f"{BLOCKS}/table-block", modal(blocks=table(1, 1)), modal(), "/view/blocks/0/type", "modal"
    ),
    Row(
        "title on a home",
        f"{DOCS}/views/home-tab-views",
        {"type": "home", "title": plain("t"), "blocks": []},
        {"type": "home", "blocks": []},
        "/view",
        "home",
    ),
    Row(
        "modal as a home",
        f"{DOCS}/methods/views.publish",
        modal(),
        {"type": "home", "blocks": [section()]},
        "/view/type",
        "home",
    ),
)
