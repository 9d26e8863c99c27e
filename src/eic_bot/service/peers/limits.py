"""How often people are asked, how long a request waits, and how long a consent holds."""

from typing import Final

DAY_MS: Final = 86_400_000
MONTH_MS: Final = 30 * DAY_MS
YEAR_MS: Final = 365 * DAY_MS
RENEW_BEFORE_MS: Final = 30 * DAY_MS
"""Before its consent ends, somebody is asked to renew it."""
WAITS_MS: Final = 14 * DAY_MS
"""After this a request has come to nothing."""
MOST_OPEN: Final = 3
"""Requests of one asker that wait at the same time."""
MOST_SHOWN: Final = 3
"""Peers and contacts in one answer."""
CODE_MS: Final = 14 * DAY_MS
