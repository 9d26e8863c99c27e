"""People can do what Slack's own programs let them do, and see what they would see there."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from slack_bolt.async_app import AsyncApp

from eic_bot.simulator.slack import App, NotPossible
from tests.simulator.slack.bolt_app import FORM, connected
from tests.simulator.slack.stage import Stage

Json = dict[str, Any]
MANIFEST: Json = {
    "display_information": {"name": "Assess"},
    "features": {
        "app_home": {"home_tab_enabled": True, "messages_tab_enabled": True, "messages_tab_read_only_enabled": True},
        "slash_commands": [{"command": "/assess", "description": "d"}],
        "shortcuts": [{"type": "global", "callback_id": "start", "name": "Start", "description": "d"}],
    },
    "oauth_config": {"scopes": {"bot": ["chat:write", "commands"]}},
    "settings": {
        "event_subscriptions": {"bot_events": ["app_home_opened"]},
        "interactivity": {"is_enabled": True},
        "socket_mode_enabled": True,
    },
}


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


@pytest.fixture
async def bolt(stage: Stage) -> AsyncIterator[AsyncApp]:
    async with connected(stage.slack, "socket", stage.installed.bot_token, []) as app:
        yield app


def on_form(bolt: AsyncApp, callback_id: str, act: Callable[[Any], Awaitable[None]]) -> None:
    """Answer the form of that name by ``act``, which is given ``ack``."""

    @bolt.view(callback_id)
    async def handed_in(ack: Any) -> None:  # noqa: ANN401 - Bolt's
        await act(ack)


async def open_form(stage: Stage, **more: object) -> None:
    reply = await stage.call("views.open", {"trigger_id": stage.trigger(), "view": {**FORM, **more}})
    assert reply["ok"] is True, reply


def test_an_app_is_what_its_manifest_says() -> None:
    app = App.from_manifest(MANIFEST)
    assert app.socket_mode
    assert app.commands == {"/assess"}
    assert app.events == {"app_home_opened"}
    assert app.scopes == ("chat:write", "commands")
    assert app.messages_tab_read_only
    assert App.from_manifest({"display_information": {"name": "x"}}).messages_tab is False


async def test_what_the_manifest_does_not_open_people_cannot_use(stage: Stage) -> None:
    stage.slack.app.messages_tab_read_only = True
    with pytest.raises(NotPossible):
        await stage.town.say(stage.ann, "hello")
    with pytest.raises(NotPossible):
        await stage.town.command(stage.ann, None, "/other")
    stage.slack.app.global_shortcuts = {"start"}
    with pytest.raises(NotPossible):
        await stage.town.shortcut(stage.ann, "stop")


async def test_a_whisper_is_seen_by_one_and_never_told(stage: Stage) -> None:
    town, ann = stage.town, stage.ann
    bob = town.user("Bob Example")
    channel = town.channel("general", ann, bob, with_bot=True)
    args = {"channel": channel.id, "user": ann.id, "text": "psst"}
    assert (await stage.call("chat.postEphemeral", args))["ok"] is True
    assert [one.text for one in town.messages(channel, ann)] == ["psst"]
    assert town.messages(channel, bob) == []
    update = {"channel": channel.id, "ts": channel.messages[0].ts, "text": "t"}
    assert (await stage.call("chat.update", update))["error"] == "message_not_found"


async def test_a_form_is_replaced_pushed_over_and_cleared(stage: Stage, bolt: AsyncApp) -> None:
    second = {**FORM, "callback_id": "second", "title": plain("Two")}
    third = {**FORM, "callback_id": "third", "title": plain("Three")}
    on_form(bolt, "first", lambda ack: ack(response_action="update", view=second))
    on_form(bolt, "second", lambda ack: ack(response_action="push", view=third))
    on_form(bolt, "third", lambda ack: ack(response_action="clear"))
    await open_form(stage, callback_id="first")
    seen = []
    for _ in range(3):
        await stage.town.submit_view(stage.ann, {"typed": "words"})
        seen.append([one.given["title"]["text"] for one in stage.ann.views])
    assert seen == [["Two"], ["Two", "Three"], []]


@pytest.mark.parametrize(
    "answer",
    [
        {"response_action": "update", "view": {**FORM, "title": plain("x" * 25)}},
        {"response_action": "errors", "errors": {"typed": "the action's id, not the block's"}},
        {"response_action": "explode"},
    ],
)
async def test_an_answer_slack_cannot_carry_out_leaves_the_form_in_trouble(
    stage: Stage, bolt: AsyncApp, answer: Json
) -> None:
    async def act(ack: Any) -> None:  # noqa: ANN401 - Bolt's
        await ack(**answer)

    on_form(bolt, "first", act)
    await open_form(stage, callback_id="first")
    await stage.town.submit_view(stage.ann, {"typed": "words"})
    (form,) = stage.ann.views
    assert form.trouble
    assert stage.slack.journal.refused()[-1].name == "view_submission reply"


@pytest.mark.parametrize("typed", ["", "ab", "x" * 3001])
async def test_a_field_left_empty_or_too_short_or_too_long_is_not_handed_in(stage: Stage, typed: str) -> None:
    await open_form(stage)
    with pytest.raises(NotPossible):
        await stage.town.submit_view(stage.ann, {"typed": typed})


async def test_choices_are_kept_for_each_person_and_told_with_the_press(stage: Stage) -> None:
    town, ann = stage.town, stage.ann
    bob = town.user("Bob Example")
    channel = town.channel("general", ann, bob, with_bot=True)
    boxes = {"type": "checkboxes", "action_id": "boxes", "options": [{"text": plain("A"), "value": "a"}]}
    button = {"type": "button", "action_id": "go", "text": plain("Go")}
    blocks = [{"type": "actions", "block_id": "row", "elements": [boxes, button]}]
    await stage.call("chat.postMessage", {"channel": channel.id, "text": "t", "blocks": blocks})
    message = channel.messages[-1]
    await town.choose(ann, message, "boxes", ["a"])
    hers, his = await town.press(ann, message, "go"), await town.press(bob, message, "go")
    chosen = [one.payload["state"]["values"]["row"]["boxes"]["selected_options"] for one in (hers, his)]
    assert [[one["value"] for one in several] for several in chosen] == [["a"], []]
    assert hers.payload["container"]["message_ts"] == hers.payload["message"]["ts"] == message.ts
    assert hers.payload["actions"][0]["action_id"] == "go"


async def test_a_menu_asks_the_app_for_options(stage: Stage, bolt: AsyncApp) -> None:
    @bolt.options("peer")
    async def offer(ack: Any, payload: Any) -> None:  # noqa: ANN401 - Bolt's
        await ack(options=[{"text": plain(payload["value"]), "value": "p1"}])

    await stage.post([{"type": "actions", "elements": [{"type": "external_select", "action_id": "peer"}]}])
    options = await stage.town.suggest(stage.ann, stage.town.last(stage.ann), "peer", "Kent")
    assert options == [{"text": plain("Kent"), "value": "p1"}]


async def test_blocks_can_be_validated_without_a_token(stage: Stage) -> None:
    fine = await stage.call("blocks.validate", {"blocks": [{"type": "divider"}]}, token="")
    assert fine == {"ok": True}
    wrong = await stage.call("blocks.validate", {"blocks": [{"type": "section"}]}, token="")
    assert wrong["error"] == "invalid_blocks"
    assert wrong["errors"][0]["pointer"] == "/0"
    both = await stage.call("blocks.validate", {"blocks": [], "view": {}}, token="")
    assert both["error"] == "invalid_arguments"


async def test_lists_come_in_pages(stage: Stage) -> None:
    for number in range(3):
        stage.town.user(f"Person {number}")
    names, cursor, profiles = [], "", []
    for _ in range(9):
        page = await stage.form("users.list", limit="2", cursor=cursor)
        names += [one["real_name"] for one in page["members"]]
        profiles += [one["profile"] for one in page["members"]]
        cursor = page["response_metadata"]["next_cursor"]
        if not cursor:
            break
    assert names == [one.real_name for one in stage.town.team.users.values()]
    assert all("email" not in one for one in profiles)


async def test_nobody_presses_what_they_do_not_see(stage: Stage) -> None:
    bob = stage.town.user("Bob Example")
    button = {"type": "button", "action_id": "go", "text": plain("Go")}
    await stage.post([{"type": "actions", "elements": [button]}])
    message = stage.town.last(stage.ann)
    with pytest.raises(NotPossible):
        await stage.town.press(bob, message, "go")
    pressed = await stage.town.press(stage.ann, message, "go")
    assert pressed.payload["user"]["id"] == stage.ann.id
