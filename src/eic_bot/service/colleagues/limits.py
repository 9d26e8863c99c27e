"""How many questions wait at the same time, and for how long."""

from typing import Final

DAY_MS: Final = 86_400_000
MOST_OPEN: Final = 3
"""Questions of one asker that wait for a reply; and those that wait for one colleague, whoever asked."""
WAITS_MS: Final = 7 * DAY_MS
"""After this nobody expects a reply any more."""
KEPT_MS: Final = 30 * DAY_MS
"""After this a suggestion is gone that nobody took or left."""
