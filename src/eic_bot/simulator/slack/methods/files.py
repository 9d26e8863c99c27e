"""``files.*``: an upload in three steps.

Source: docs.slack.dev/messaging/working-with-files.
"""

import mimetypes

from eic_bot.simulator.slack.methods.call import Call, Method
from eic_bot.simulator.slack.methods.content import content, made, post, writable
from eic_bot.simulator.slack.records import Channel, File, Json
from eic_bot.simulator.slack.refusal import Refused, missing

LONGEST_ALT = 1000


async def upload_address(call: Call) -> Json:
    """Give an address for the bytes of a file."""
    call.need("filename", "length")
    try:
        length = int(call.text("length"))
    except ValueError:
        raise Refused("invalid_arguments") from None
    if length <= 0:
        raise Refused("invalid_arguments", response_metadata={"messages": ["[ERROR] length must be greater than 0"]})
    if len(call.text("alt_txt")) > LONGEST_ALT:
        raise Refused("alt_txt_too_large")
    name = call.team.mint.next("F")
    kind = mimetypes.guess_type(call.text("filename"))[0] or "application/octet-stream"
    created = int(call.platform.clock.now())
    bot = call.team.the_bot().id
    call.team.files[name] = File(name, call.text("filename"), length, bot, created, call.text("alt_txt"), mimetype=kind)
    return {"ok": True, "upload_url": f"{call.platform.address}/upload/v1/{call.team.id}/{name}", "file_id": name}


async def complete_upload(call: Call) -> Json:
    """Say that the bytes are all there, and perhaps share the files in a channel."""
    listed = call.parsed("files", "invalid_arguments")
    if not isinstance(listed, list) or not listed:
        raise missing("files")
    files = [uploaded(call, one) for one in listed]
    if call.text("channel_id"):
        share(call, files)
    for file in files:
        file.complete = True
    return {"ok": True, "files": [file.payload() for file in files]}


def uploaded(call: Call, listed: object) -> File:
    """Give a file whose bytes have come in full."""
    if not isinstance(listed, dict) or not isinstance(listed.get("id"), str):
        raise missing("id")
    file = call.team.files.get(listed["id"])
    if file is None or file.complete:
        raise Refused("file_not_found")
    if file.content is None or len(file.content) != file.length:
        raise Refused("file_update_failed")
    file.title = str(listed.get("title") or file.name)
    return file


def share(call: Call, files: list[File]) -> None:
    """Post the files in the channel of the call."""
    channel = destined(call)
    call.args["text"] = call.text("initial_comment")
    given = content(call, empty_allowed=True)
    writable(call, channel)
    message = made(call.team, channel, given, call.platform.app.id)
    message.files, message.thread_ts = files, call.text("thread_ts") or None
    for file in files:
        file.channels.append(channel.id)
    post(call.platform, call.team, channel, message)


def destined(call: Call) -> Channel:
    """Give the channel of the call, which must be named by its id."""
    try:
        return call.team.visible(call.args["channel_id"])
    except Refused:
        raise Refused("invalid_channel") from None


WRITE = frozenset({"files:write"})
METHODS = {
    "files.getUploadURLExternal": Method(upload_address, WRITE, 4, takes_json=False),
    "files.completeUploadExternal": Method(complete_upload, WRITE, 4),
}
