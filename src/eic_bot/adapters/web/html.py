"""HTML as it is written: whatever is no element is text, and is escaped."""

from collections.abc import Iterable
from html import escape
from typing import TypeAlias

from eic_bot.dialogs.messages import Spans


class Html(str):
    """What is safe to stand in a page as it is: made here alone."""

    __slots__ = ()


Inside: TypeAlias = "str | Html | Iterable[Html]"
EMPTY = Html("")
_VOID = frozenset({"input", "meta", "link", "br"})


def element(tag: str, *inside: Inside, **attributes: str | bool | int | None) -> Html:
    """An element; an attribute is left out where it is None or False. ``for_`` is ``for``, ``aria_label`` its own."""
    written = "".join(_attribute(name, value) for name, value in attributes.items() if value not in (None, False))
    if tag in _VOID:
        return Html(f"<{tag}{written}>")
    return Html(f"<{tag}{written}>{''.join(map(_inside, inside))}</{tag}>")


def spans(several: Spans, language: str) -> Html:
    """Words, each in their own language."""
    return Html(
        "".join(
            escape(one.text) if one.language == language else element("span", one.text, lang=one.language)
            for one in several
        )
    )


def document(language: str, head: Iterable[Html], body: Iterable[Html]) -> str:
    """The whole page."""
    return f"<!DOCTYPE html>\n{element('html', element('head', head), element('body', body), lang=language)}\n"


def _inside(inside: Inside) -> str:
    if isinstance(inside, Html):
        return inside
    return escape(inside) if isinstance(inside, str) else "".join(inside)


def _attribute(name: str, value: object) -> str:
    written = name.rstrip("_").replace("_", "-")
    return f" {written}" if value is True else f' {written}="{escape(str(value))}"'
