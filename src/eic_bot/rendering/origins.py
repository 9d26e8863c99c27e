"""Where a request to one of our pages comes from: by what the browser says itself, which no page can change."""

from collections.abc import Mapping
from typing import Final

HEADERS: Final[Mapping[str, str]] = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow",
}
"""The referrer stays within the site: without one a browser hides where a form comes from, from us too."""


def is_own_form(headers: Mapping[str, str], own: str) -> bool:
    """Whether a page of the origin ``own`` sent it."""
    site, origin = headers.get("Sec-Fetch-Site"), headers.get("Origin")
    if site is None:
        return origin is not None and origin == own
    return site == "same-origin" and origin in (None, own)


def is_opened(headers: Mapping[str, str]) -> bool:
    """Whether somebody opens it, from a link or by typing: other sites may not load parts of it."""
    site = headers.get("Sec-Fetch-Site", "none")
    return site in ("same-origin", "none") or headers.get("Sec-Fetch-Mode") == "navigate"
