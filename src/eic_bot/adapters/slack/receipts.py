"""What Slack's refusals mean for a message: later, or never here."""

from slack_sdk.errors import SlackApiError

from eic_bot.service.envelopes import Receipt, Refused, TryLater

PASSING = frozenset((
    "accesslimited", "fatal_error", "internal_error", "ratelimited", "rate_limited", "request_timeout",
    "rollup_error", "service_unavailable", "team_added_to_org", "timeout",
))  # fmt: skip
"""Errors that are over some time later; every other one would come again."""
UNSHOWN = frozenset(("invalid_blocks", "invalid_blocks_format"))
"""A block is not known to this workspace, or not to Slack."""
GONE = frozenset(("account_inactive", "token_revoked"))
"""The app is not in the workspace any more."""
LOST = frozenset(("cant_update_message", "edit_window_closed", "message_not_found", "thread_not_found"))
"""The message that was to be changed is gone, or cannot be changed any more."""


def error_of(problem: SlackApiError) -> str:
    """Slack's own word for what is wrong."""
    found = problem.response.get("error") if isinstance(problem.response.data, dict) else None
    return str(found or f"http_{problem.response.status_code}")


def receipt_of(problem: SlackApiError) -> Receipt:
    """Whether the message is tried again. The reason holds Slack's word, and nothing that was said."""
    status, error = problem.response.status_code, error_of(problem)
    why = f"slack: {error}"
    if status == 429 or error in ("ratelimited", "rate_limited"):
        return TryLater(_wait(problem), why)
    if status >= 500 or error in PASSING:
        return TryLater(None, why)
    return Refused(why)


def _wait(problem: SlackApiError) -> int | None:
    headers = {name.lower(): value for name, value in problem.response.headers.items()}
    given = str(headers.get("retry-after", ""))
    return int(given) * 1000 if given.isdecimal() else None
