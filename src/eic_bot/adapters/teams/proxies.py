"""The way through a proxy where the environment names one, as ``HTTPS_PROXY`` and ``NO_PROXY`` say.

The session's own way of asking the environment goes through two threads for each request, and reads ``.netrc`` as
well: an entry there stands beside our token, and nothing is sent at all.
"""

from functools import lru_cache
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass


def proxy_of(address: str) -> str | None:
    """The proxy for an address, or None; the environment is asked once for each host."""
    parts = urlsplit(address)
    return proxy_to(parts.scheme, parts.netloc)


@lru_cache(maxsize=256)
def proxy_to(scheme: str, host: str) -> str | None:
    """The proxy for a host."""
    named = getproxies().get(scheme)
    return named if named and not proxy_bypass(host) else None
