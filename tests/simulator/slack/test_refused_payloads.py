"""What Slack does not show, the stand-in does not take; and what differs from it by a hair, it takes."""

import pytest

from eic_bot.simulator.slack.records import Json
from tests.simulator.slack.refused_limits import LIMITS
from tests.simulator.slack.refused_payloads import ROWS, Row
from tests.simulator.slack.stage import Stage


async def send(stage: Stage, row: Row, payload: object) -> Json:
    if row.place == "message":
        return await stage.post(payload)
    if row.place == "home":
        return await stage.call("views.publish", {"user_id": stage.ann.id, "view": payload})
    return await stage.call("views.open", {"trigger_id": stage.trigger(), "view": payload})


ALL = (*ROWS, *LIMITS)


@pytest.mark.parametrize("row", ALL, ids=lambda row: row.name)
async def test_the_payload_is_refused_and_its_neighbour_is_taken(stage: Stage, row: Row) -> None:
    refused = await send(stage, row, row.bad)
    assert refused["ok"] is False
    assert refused["error"] == (row.error or ("invalid_blocks" if row.place == "message" else "invalid_arguments"))
    if not row.error:
        said = refused["response_metadata"]["messages"]
        assert all(one.startswith("[ERROR] ") for one in said)
        assert any(f"[json-pointer:{row.at}" in one for one in said), said
    taken = await send(stage, row, row.good)
    assert taken["ok"] is True, taken


def test_the_table_is_long_and_every_row_has_a_source_of_its_own_kind() -> None:
    assert len(ALL) >= 100
    assert len({row.name for row in ALL}) == len(ALL)
    assert all(row.source.startswith("https://") for row in ALL)


async def test_a_refused_modal_leaves_the_trigger_for_another_try(stage: Stage) -> None:
    trigger = stage.trigger()
    assert (await stage.call("views.open", {"trigger_id": trigger, "view": {"type": "modal"}}))["ok"] is False
    view = {"type": "modal", "title": {"type": "plain_text", "text": "t"}, "blocks": [{"type": "divider"}]}
    assert (await stage.call("views.open", {"trigger_id": trigger, "view": view}))["ok"] is True


@pytest.mark.parametrize(("body", "error"), [("{", "invalid_json"), ("[]", "json_not_object"), ("{}", None)])
async def test_a_body_must_be_a_json_object(stage: Stage, body: str, error: str | None) -> None:
    headers = {"Content-Type": "application/json"}
    async with stage.session.post(stage.slack.api_url + "api.test", data=body, headers=headers) as reply:
        assert (await reply.json()).get("error") == error


async def test_blocks_may_come_written_out_in_a_form_too(stage: Stage) -> None:
    blocks = [{"type": "divider"}]
    assert (await stage.form("chat.postMessage", channel=stage.dm.id, text="t", blocks=blocks))["ok"] is True
    refused = await stage.form("chat.postMessage", channel=stage.dm.id, text="t", blocks="[{")
    assert refused["error"] == "invalid_blocks_format"
