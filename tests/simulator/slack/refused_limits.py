"""More payloads that are over a limit by one, each beside one that is at the limit."""

from tests.simulator.slack.refused_payloads import (
    BLOCKS,
    CHART,
    DOCS,
    ELEMENTS,
    IMAGE,
    ISSUES,
    OBJECTS,
    TEXT,
    Json,
    Row,
    accessory,
    actions,
    asking,
    bar,
    button,
    cells,
    chart,
    confirm,
    data_table,
    marked,
    modal,
    option,
    options,
    pie,
    plain,
    rich,
    run,
    section,
    table,
    typing,
)

SELECT = f"{ELEMENTS}/select-menu-element"
SEVERAL = f"{ELEMENTS}/multi-select-menu-element"
INPUT = f"{ELEMENTS}/plain-text-input-element"
OPTION = f"{OBJECTS}/option-object"
LIST = f"{ELEMENTS}/rich-text-list-element"


def labelled(size: int) -> list[Json]:
    whole = bar(["a"])
    return chart({**whole, "axis_config": {**whole["axis_config"], "y_label": "x" * size}})


def groups(count: int, *, size: int = 1, label: int = 1) -> list[Json]:
    group = {"label": plain("x" * label), "options": options(size)}
    return [section(accessory={"type": "static_select", "action_id": "a", "option_groups": [group] * count})]


def described(size: int) -> list[Json]:
    return accessory("static_select", 1, options=[option(1, description=plain("x" * size))])


def boxes(size: int) -> list[Json]:
    return accessory("checkboxes", 1, options=[option(1, text=marked("x" * size))])


def form(*blocks: Json) -> Json:
    return modal(blocks=list(blocks), submit=plain("s"))


def field(**more: object) -> Json:
    return form(*typing(**more))


def asked(**element: object) -> Json:
    return form(asking(element={"action_id": "a", **element}))


def listed(**more: object) -> list[Json]:
    return rich({"type": "rich_text_list", "style": "bullet", "elements": [run(TEXT)], **more})


def thumbs(count: int, **more: object) -> list[Json]:
    good = {"text": plain("Good"), "value": "g", **more}
    bad = {"text": plain("Bad"), "value": "b"}
    both = {"type": "feedback_buttons", "positive_button": good, "negative_button": bad}
    elements = [{**both, "action_id": f"f{number}"} for number in range(count)]
    return [{"type": "context_actions", "elements": elements}]


def long_table(size: int) -> list[Json]:
    row = [{"type": "raw_text", "text": "x" * size}]
    return [{"type": "table", "rows": [row] * 10}]


DOT = {"type": "divider"}
FEEDBACK = f"{ELEMENTS}/feedback-buttons-element"
PUBLISH = f"{DOCS}/views/home-tab-views"
VIEWS = f"{DOCS}/views/modal-views"

LIMITS = (
    Row("long axis label", CHART, labelled(51), labelled(50)),
    Row(
        "21 points",
        "https://docs.openclaw.ai/channels/slack/rich-messages",
        chart(bar([f"l{n}" for n in range(21)])),
        chart(bar([f"l{n}" for n in range(20)])),
    ),
    Row("long id of a chart", CHART, chart(pie(1), block_id="x" * 256), chart(pie(1), block_id="x" * 255)),
    Row("chart of an unknown kind", CHART, chart({**pie(1), "type": "radar"}), chart(pie(1))),
    Row(
        "long placeholder of a menu",
        SELECT,
        accessory("static_select", 1, placeholder=plain("x" * 151)),
        accessory("static_select", 1, placeholder=plain("x" * 150)),
    ),
    Row(
        "choose none at most",
        SEVERAL,
        accessory("multi_static_select", 1, max_selected_items=0),
        accessory("multi_static_select", 1, max_selected_items=1),
    ),
    Row("101 groups", SELECT, groups(101), groups(100)),
    Row("101 options in a group", f"{OBJECTS}/option-group-object", groups(1, size=101), groups(1, size=100)),
    Row("long label of a group", f"{OBJECTS}/option-group-object", groups(1, label=76), groups(1, label=75)),
    Row(
        "options and groups",
        SELECT,
        [section(accessory={**groups(1)[0]["accessory"], "options": options(1)})],
        groups(1),
    ),
    Row("no options", SELECT, accessory("static_select", 0), accessory("static_select", 1)),
    Row("long description", OPTION, described(76), described(75)),
    Row("long marked option", OPTION, boxes(76), boxes(75)),
    Row(
        "long yes",
        f"{OBJECTS}/confirmation-dialog-object",
        confirm(confirm=plain("x" * 31)),
        confirm(confirm=plain("x" * 30)),
    ),
    Row(
        "confirmation without a no",
        f"{OBJECTS}/confirmation-dialog-object",
        actions(button(confirm={"title": plain("t"), "text": plain("t"), "confirm": plain("y")})),
        confirm(),
    ),
    Row(
        "same value twice",
        f"{ELEMENTS}/checkboxes-element",
        accessory("checkboxes", 1, options=[option(1), option(1)]),
        accessory("checkboxes", 2),
    ),
    Row(
        "date of no day",
        f"{ELEMENTS}/date-picker-element",
        actions({"type": "datepicker", "action_id": "a", "initial_date": "1/2/2027"}),
        actions({"type": "datepicker", "action_id": "a", "initial_date": "2027-02-01"}),
    ),
    Row(
        "time of no day",
        f"{ELEMENTS}/time-picker-element",
        actions({"type": "timepicker", "action_id": "a", "initial_time": "24:00"}),
        actions({"type": "timepicker", "action_id": "a", "initial_time": "23:59"}),
    ),
    Row("least under nothing", INPUT, field(min_length=-1), field(min_length=0), place="modal"),
    Row("least above all", INPUT, field(min_length=3001), field(min_length=3000), place="modal"),
    Row("most of nothing", INPUT, field(max_length=0), field(max_length=1), place="modal"),
    Row("least above most", INPUT, field(min_length=5, max_length=4), field(min_length=4, max_length=4), place="modal"),
    Row(
        "number without decimals said",
        f"{ELEMENTS}/number-input-element",
        asked(type="number_input"),
        asked(type="number_input", is_decimal_allowed=False),
        place="modal",
    ),
    Row(
        "11 files",
        f"{ELEMENTS}/file-input-element",
        asked(type="file_input", max_files=11),
        asked(type="file_input", max_files=10),
        place="modal",
    ),
    Row(
        "long hint",
        f"{BLOCKS}/input-block",
        form(asking(hint=plain("x" * 2001))),
        form(asking(hint=plain("x" * 2000))),
        place="modal",
    ),
    Row(
        "marked label",
        f"{BLOCKS}/input-block",
        form(asking(label=marked("l"))),
        form(asking(label=plain("l"))),
        place="modal",
    ),
    Row(
        "long words for an image",
        f"{BLOCKS}/image-block",
        [{**IMAGE, "alt_text": "x" * 2001}],
        [{**IMAGE, "alt_text": "x" * 2000}],
    ),
    Row(
        "long title of an image",
        f"{BLOCKS}/image-block",
        [{**IMAGE, "title": plain("x" * 2001)}],
        [{**IMAGE, "title": plain("x" * 2000)}],
    ),
    Row("image that is no address", f"{BLOCKS}/image-block", [{**IMAGE, "image_url": "a.png"}], [IMAGE]),
    Row(
        "long address of an image",
        f"{BLOCKS}/image-block",
        [{**IMAGE, "image_url": "https://example.com/" + "x" * 2981}],
        [{**IMAGE, "image_url": "https://example.com/" + "x" * 2980}],
    ),
    Row("6 feedback buttons", f"{BLOCKS}/context-actions-block", thumbs(6), thumbs(5)),
    Row("long feedback", FEEDBACK, thumbs(1, text=plain("x" * 76)), thumbs(1, text=plain("x" * 75))),
    Row("long value of feedback", FEEDBACK, thumbs(1, value="x" * 2001), thumbs(1, value="x" * 2000)),
    Row("deep list", LIST, listed(indent=9), listed(indent=8)),
    Row("thick border", LIST, listed(border=2), listed(border=1)),
    Row("list of no style", LIST, listed(style="dotted"), listed(style="ordered")),
    Row("empty rich text", f"{BLOCKS}/rich-text-block", rich(run({"type": "text", "text": ""})), rich(run(TEXT))),
    Row(
        "style that is none",
        "https://docs.slack.dev/reference/block-kit/blocks/rich-text-block",
        rich(run({**TEXT, "style": {"loud": True}})),
        rich(run({**TEXT, "style": {"bold": True}})),
    ),
    Row(
        "long id of rich text",
        f"{BLOCKS}/rich-text-block",
        [{**rich(run(TEXT))[0], "block_id": "x" * 256}],
        [{**rich(run(TEXT))[0], "block_id": "x" * 255}],
    ),
    Row(
        "21 column settings",
        f"{BLOCKS}/table-block",
        table(1, 1, column_settings=[{"align": "left"}] * 21),
        table(1, 1, column_settings=[{"align": "left"}] * 20),
    ),
    Row(
        "column of no side",
        f"{BLOCKS}/table-block",
        table(1, 1, column_settings=[{"align": "middle"}]),
        table(1, 1, column_settings=[{"align": "center"}]),
    ),
    Row(
        "long id of a table", f"{BLOCKS}/table-block", table(1, 1, block_id="x" * 256), table(1, 1, block_id="x" * 255)
    ),
    Row("table without rows", f"{BLOCKS}/table-block", table(0, 1), table(1, 1)),
    Row(
        "much text in a table", f"{BLOCKS}/table-block", long_table(1001), long_table(1000), error="invalid_attachments"
    ),
    Row("page of nothing", f"{BLOCKS}/data-table-block", data_table(2, page_size=0), data_table(2, page_size=1)),
    Row(
        "row header left of all",
        f"{BLOCKS}/data-table-block",
        data_table(2, row_header_column_index=-1),
        data_table(2, row_header_column_index=0),
    ),
    Row(
        "row header right of all",
        f"{BLOCKS}/data-table-block",
        data_table(2, row_header_column_index=20),
        data_table(2, row_header_column_index=19),
    ),
    Row(
        "long id of a data table",
        f"{BLOCKS}/data-table-block",
        data_table(2, block_id="x" * 256),
        data_table(2, block_id="x" * 255),
    ),
    Row(
        "rich header",
        "https://docs.rs/slack-morphism/2.30.0/slack_morphism/blocks/struct.SlackDataTableBlock.html",
        data_table(2, rows=[[rich(run(TEXT))[0]], [TEXT | {"type": "raw_text"}]]),
        data_table(2, rows=[[TEXT | {"type": "raw_text"}], [rich(run(TEXT))[0]]]),
    ),
    Row(
        "uneven rows",
        "https://docs.rs/slack-morphism/2.30.0/slack_morphism/blocks/struct.SlackDataTableBlock.html",
        data_table(2, rows=[*cells(1, 2), *cells(1, 1)]),
        data_table(2),
    ),
    Row("long close", VIEWS, modal(close=plain("x" * 25)), modal(close=plain("x" * 24)), place="modal"),
    Row(
        "long external id",
        f"{DOCS}/methods/views.open",
        modal(external_id="x" * 256),
        modal(external_id="x" * 255),
        place="modal",
    ),
    Row("empty modal", VIEWS, modal(blocks=[]), modal(), place="modal"),
    Row("marked title", VIEWS, modal(title=marked("t")), modal(title=plain("t")), place="modal"),
    Row(
        "101 blocks on a home",
        PUBLISH,
        {"type": "home", "blocks": [DOT] * 101},
        {"type": "home", "blocks": [DOT] * 100},
        place="home",
    ),
    Row("chart in a modal", CHART, modal(blocks=chart(pie(1))), modal(), place="modal"),
    Row("alert in a message", f"{BLOCKS}/alert-block", [{"type": "alert", "text": plain("t")}], [section()]),
    Row(
        "long text of a context",
        f"{OBJECTS}/text-object",
        [{"type": "context", "elements": [marked("x" * 3001)]}],
        [{"type": "context", "elements": [marked("x" * 3000)]}],
    ),
    Row(
        "long words for a small image",
        f"{ELEMENTS}/image-element",
        [{"type": "context", "elements": [{**IMAGE, "alt_text": "x" * 2001}]}],
        [{"type": "context", "elements": [{**IMAGE, "alt_text": "x" * 2000}]}],
    ),
    Row(
        "moment of nine digits",
        f"{ELEMENTS}/datetime-picker-element",
        actions({"type": "datetimepicker", "action_id": "a", "initial_date_time": 999_999_999}),
        actions({"type": "datetimepicker", "action_id": "a", "initial_date_time": 1_000_000_000}),
    ),
    Row(
        "three reasons to tell",
        f"{OBJECTS}/dispatch-action-configuration-object",
        field(dispatch_action_config={"trigger_actions_on": ["on_enter_pressed"] * 3}),
        field(dispatch_action_config={"trigger_actions_on": ["on_enter_pressed", "on_character_entered"]}),
        place="modal",
    ),
    Row(
        "null where a text belongs", f"{ISSUES}/stoiveyp/Slack.NetStandard/issues/90", [section(text=None)], [section()]
    ),
)
