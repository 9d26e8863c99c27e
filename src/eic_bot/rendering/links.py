"""Which addresses a link may lead to."""

from collections.abc import Collection
from urllib.parse import urlsplit


def is_of_the_web(url: str, schemes: Collection[str]) -> bool:
    """Whether it is a whole address of the web, by one of these schemes, with nothing in it that is not seen."""
    try:
        found = urlsplit(url)
    except ValueError:
        return False
    return url.isprintable() and " " not in url and found.scheme in schemes and bool(found.hostname)
