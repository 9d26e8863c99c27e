"""What the page offers, asked over HTTP of a running ``eic-bot demo``: each test is another person of the council."""

import json
from collections.abc import Iterator
from http.client import HTTPResponse

import pytest

from eic_bot.simulator.page.finding import actions
from tests.simulator.page.visiting import Demo, Json


def limits_of(message: Json) -> dict[str, tuple[int, int]]:
    return {one["name"]: (one["used"], one["most"]) for one in message["limits"]}


def test_an_officer_in_slack_presses_types_fills_a_form_changes_an_answer_and_reads_it_all(demo: Demo) -> None:
    alice = demo.somebody("slack", 0)
    alice.say("hello", then="What would you like to do?")
    alice.press("1", then="(1 of 12)")
    alice.press("Do", then="(2 of 12)")
    alice.say("plan", then="(3 of 12)")
    alice.say("change 1", then="Answer again to change it")
    alice.press("Review", then="You said: Review. Say undo")
    alice.say("comment", then="What would you like to note")
    comment(alice.demo)
    kept = alice.session()["answers"]
    assert {name: (one["value"], one["comment"]) for name, one in kept.items()} == {
        "role.purpose.1": ("review", None),
        "data.insight.2": ("plan", None),
        "data.insight.3": (None, "We wrote <it> & down."),
    }
    alice.say("summary", then="What you told us")
    plain = alice.plain()
    order = ["hello", "1. Not yet", "You said: Review", "We wrote <it> & down.", "What you told us"]
    assert sorted(order, key=plain.index) == order
    message = alice.from_bot()[0]
    used, most = limits_of(message)["blocks"]
    assert (used, most) == (len(message["payload"]["blocks"]), 50)
    assert all(0 < used <= most for used, most in limits_of(message).values())


def comment(demo: Demo) -> None:
    """Write one in the form that its button opens; first nothing, which Slack does not take."""
    alice = demo.somebody("slack", 0)
    message = alice.from_bot()[-1]
    [form] = [one for one in actions(message["payload"]) if one["action_id"].startswith("form:")]
    alice.post("press", message=message["id"], action=form)
    demo.until(alice.modal)
    view = alice.modal()
    assert view is not None
    [block] = [one for one in view["blocks"] if one["type"] == "input"]
    action = block["element"]["action_id"]

    def values(text: str) -> Json:
        return {block["block_id"]: {action: {"type": "plain_text_input", "value": text}}}

    status, refused = demo.refused("form", person=alice.person, view=view["id"], values=values(""))
    assert (status, "must be filled in" in refused["problem"]) == (409, True)
    count = len(alice.from_bot())
    demo.done("form", platform="slack", person=alice.person, view=view["id"], values=values("We wrote <it> & down."))
    assert alice.modal() is None
    demo.until(lambda: len(alice.from_bot()) > count)


def test_a_colleague_in_teams_types_letters_and_saves_lists_on_cards(demo: Demo) -> None:
    megan = demo.somebody("teams", 0)
    demo.until(megan.from_bot)
    megan.save(["Full assessment"], then="(1 of 25)")
    old, action = megan.button("Save")
    megan.say("ddpn", then="(2 of 25)")
    status, refused = demo.refused(
        "press", platform="teams", place=megan.place, person=megan.person, message=old["id"], action=action, inputs={}
    )
    assert (status, "no Action.Execute" in refused["problem"]) == (409, True)
    megan.save(["Do", "Plan", "Not yet", "Review"], then="(3 of 25)")
    kept = [one["value"] for one in megan.session()["answers"].values()]
    assert kept == ["do", "do", "plan", "not_yet", "do", "plan", "not_yet", "review"]
    card = [one for one in megan.from_bot() if one["payload"].get("attachments")][-1]
    assert limits_of(card)["bytes of the card"][1] == 25 * 1024
    assert all(0 < used <= most for used, most in limits_of(card).values())


@pytest.mark.parametrize("platform", ["slack", "teams"])
def test_what_is_delivered_a_second_time_says_nothing_new(demo: Demo, platform: str) -> None:
    person = demo.somebody(platform, 1)
    demo.until(lambda: platform == "slack" or person.from_bot())
    person.say("hello", then="What would you like to do?")
    before = person.messages()
    turns = person.session()["turns"]
    assert demo.done("redeliver", platform=platform)["delivered"] == "message"
    assert person.session()["turns"] == turns
    assert person.messages() == before


def test_the_clock_goes_past_midnight_and_to_the_next_timer_for_everybody(demo: Demo) -> None:
    tom = demo.somebody("teams", 1)
    demo.until(tom.from_bot)
    tom.save(["First look"], then="(1 of 12)")
    before = demo.get("api/state")
    moved = demo.done("clock", to="midnight")["now"]
    assert moved[:10] > before["now"][:10]
    assert moved[11:16] == "00:01"
    tom.say("five minutes", then="I will tell you when they are over")
    assert tom.messages()[-2]["at"][:10] == moved[:10]
    demo.done("clock", to="next")
    demo.until(lambda: any("That is five minutes" in one["text"] for one in tom.from_bot()))
    assert demo.get("api/state")["clock_moved_ms"] > before["clock_moved_ms"] + 5 * 60_000 - 10_000
    assert demo.refused("clock", to="next")[0] == 409
    assert demo.refused("clock", minutes=-1)[0] == 409


def test_what_is_written_while_the_network_is_cut_or_the_service_is_dead_is_answered_afterwards(demo: Demo) -> None:
    priya, angharad = demo.somebody("slack", 2), demo.somebody("teams", 2)
    demo.until(angharad.from_bot)
    priya.say("hello", then="What would you like to do?")
    demo.done("network", cut_seconds=4)
    assert demo.get("api/state")["network"] == "cut"
    for person in (priya, angharad):
        message, action = person.button("Help")
        asked = {"platform": person.platform, "place": person.place, "person": person.person}
        assert demo.refused("press", **asked, message=message["id"], action=action)[0] == 200
        person.post("say", text="repeat")
    demo.until(lambda: all(person.messages()[-1]["who"] == "bot" for person in (priya, angharad)))
    assert demo.get("api/state")["network"] == "up"
    assert demo.done("restart")["lives"] == 2
    assert demo.get("api/state")["service"] == "running"
    priya.press("1", then="(1 of 12)")
    angharad.save(["First look"], then="(1 of 12)")
    demo.until(lambda: {one["state"] for one in demo.get("api/outbox")} == {"delivered"})
    assert {one["channel"] for one in demo.get("api/outbox")} == {"slack", "teams"}


def test_in_a_channel_and_at_home_the_way_to_a_private_talk_is_shown(demo: Demo) -> None:
    for platform in ("slack", "teams"):
        person = demo.somebody(platform, 0)
        [channel] = [
            one["id"] for one in demo.get("api/state")["platforms"][platform]["places"] if one["kind"] == "channel"
        ]
        demo.done("mention", platform=platform, place=channel, person=person.person, text="what do you do?")

        def said(platform: str = platform, channel: str = channel) -> list[Json]:
            found = demo.get("api/talk", platform=platform, place=channel)["messages"]
            return [one for one in found if one["who"] == "bot"]

        demo.until(said)
        assert said()[0]["thread"]
    alice = demo.somebody("slack", 0)
    demo.done("open", platform="slack", place=f"home:{alice.person}", person=alice.person)
    demo.until(lambda: demo.get("api/talk", platform="slack", place=f"home:{alice.person}")["home"])
    count = len(alice.from_bot())
    demo.done("command", platform="slack", person=alice.person, text="privacy")
    demo.until(lambda: len(alice.from_bot()) > count)


def changes(stream: HTTPResponse) -> Iterator[Json]:
    """What is told to have changed, until nothing was for a while."""
    while (line := stream.readline()) != b": alive\n":
        if line.startswith(b"data: "):
            yield json.loads(line.removeprefix(b"data: "))


def test_open_pages_are_told_where_something_changed(demo: Demo) -> None:
    connection, stream = demo.begin("api/live")
    rhodri = demo.somebody("slack", 1)
    try:
        assert stream.getheader("Content-Type") == "text/event-stream"
        rhodri.say("help", then="")
        assert {"platform": "slack", "place": rhodri.place} in changes(stream)
    finally:
        connection.close()


def test_the_tour_is_told_on_the_page_as_it_goes_and_can_be_left(demo: Demo) -> None:
    begun = demo.done("tour", do="start")["tour"]
    assert begun["running"]
    demo.until(lambda: demo.get("api/state")["tour"]["caption"])
    state = demo.get("api/state")["tour"]
    assert state["focus"][0]["platform"] == "slack"
    demo.done("tour", do="next")
    ended = demo.done("tour", do="stop")["tour"]
    assert (ended["running"], ended["scene"]) == (False, None)
    assert demo.refused("tour", do="dance")[0] == 404
