"""``python -m benchmarks.slack_bot KIND WEB_API``: a bot on Slack in its own process, so that its CPU time is its own.

``ours`` is the service as ``eic-bot serve`` runs it, ``unsent`` the same with ``--no-workers``, ``unread`` takes events
and does nothing with them; ``default`` and ``before`` are bare Bolt, as it comes and with ``process_before_response``.
It prints its address and ends when its input does.
"""

import asyncio
import sys


def main(kind: str, api: str) -> None:
    """Only what this kind needs is imported, for memory is measured as well."""
    if kind in ("default", "before"):
        from benchmarks.stock_slack import serve

        asyncio.run(serve(api, before_response=kind == "before"))
    else:
        from benchmarks.slack_service import serve as serve_ours

        serve_ours(api, reads=kind != "unread", sends=kind == "ours")


if __name__ == "__main__":
    main(*sys.argv[1:])
