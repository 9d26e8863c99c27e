"""HTML as it is written: whatever is no element is text, and is escaped.

The one place in which signs of HTML are put together, for the pages that are made of messages, on the web, on the
screen of a room and in files. The console has forms and layouts of its own, and templates that escape by themselves.
"""

import base64
import hashlib
from collections.abc import Iterable
from html import escape
from typing import Protocol, TypeAlias

from eic_bot.dialogs.messages import Spans


class Html(str):
    """What is safe to stand in a page as it is: made in this module alone."""

    __slots__ = ()

    def __html__(self) -> str:
        """As templates ask for what they need not escape."""
        return self


class Made(Protocol):
    """What a template has made, with everything in it escaped."""

    def __html__(self) -> str:
        """It as HTML."""


Inside: TypeAlias = "str | Html | Iterable[Html]"
EMPTY = Html("")
_VOID = frozenset({"input", "meta", "link", "br"})


def element(tag: str, *inside: Inside, **attributes: str | bool | int | None) -> Html:
    """An element; an attribute is left out where it is None or False. ``for_`` is ``for``, ``aria_label`` its own."""
    written = "".join(_attribute(name, value) for name, value in attributes.items() if value not in (None, False))
    if tag in _VOID:
        return Html(f"<{tag}{written}>")
    return Html(f"<{tag}{written}>{joined(inside)}</{tag}>")


def made(by_template: Made) -> Html:
    """The same, to be put among others."""
    return Html(by_template.__html__())


def joined(several: Iterable[Inside], between: str = "") -> Html:
    """All of these, one after the other."""
    return Html(escape(between).join(map(_inside, several)))


def spans(several: Spans, language: str) -> Html:
    """Words, each in their own language."""
    return joined(
        one.text if one.language == language else element("span", one.text, lang=one.language) for one in several
    )


def document(language: str, title: str, style: str, *body: Inside) -> str:
    """The whole page, with that style and no other in it."""
    head = (
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", title),
        element("style", Html(style)),
    )
    whole = element("html", "\n", element("head", head), "\n", element("body", *body), "\n", lang=language)
    return f"<!DOCTYPE html>\n{whole}\n"


def source_of(style: str) -> str:
    """That style, as a policy for browsers names what may stand in a page."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}'"


def _inside(inside: Inside) -> str:
    if isinstance(inside, Html):
        return inside
    return escape(inside) if isinstance(inside, str) else joined(inside)


def _attribute(name: str, value: object) -> str:
    written = name.rstrip("_").replace("_", "-")
    return f" {written}" if value is True else f' {written}="{escape(str(value))}"'
