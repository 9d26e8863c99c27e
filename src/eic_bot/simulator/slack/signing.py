"""Signs what Slack sends, so that the app can tell it is Slack.

Source: docs.slack.dev/authentication/verifying-requests-from-slack.
"""

import hashlib
import hmac


def signed(secret: str, body: bytes, timestamp: int) -> dict[str, str]:
    """Give the two headers for a body."""
    base = b"v0:%d:" % timestamp + body
    digest = hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": str(timestamp), "X-Slack-Signature": f"v0={digest}"}
