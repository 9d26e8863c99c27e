"""The page as HTML: text goes in as text and nothing else, and no script is needed or allowed."""

import base64
import hashlib
from collections.abc import Iterator
from html import escape
from itertools import groupby
from typing import assert_never

from eic_bot.dialogs.messages import Span, Spans, words
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.workshop.shown import Kind, Shown

STYLE = """
:root{color-scheme:light dark;--ink:#111;--paper:#fff;--quiet:#444;--line:#1d5b9c}
@media(prefers-color-scheme:dark){:root{--ink:#f4f4f4;--paper:#111;--quiet:#ccc;--line:#8fc1f5}}
*{box-sizing:border-box;margin:0}
body{background:var(--paper);color:var(--ink);font:clamp(1.1rem,.6rem + 2vw,2.6rem)/1.35 system-ui,sans-serif;
overflow-wrap:anywhere}
main,footer{max-width:60ch;margin:0 auto;padding:.6em .8em}
h1{font-size:1.25em}
h2{font-size:1.1em;margin-top:.6em}
.clock{color:var(--quiet);font-variant-numeric:tabular-nums}
.statement{font-size:1.35em;font-weight:600;margin:.3em 0}
.spread{margin-top:.3em}
ol{margin:.3em 0;padding-left:1.6em;font-size:.8em}
li{break-inside:avoid}
@media(min-width:60rem){main,footer{max-width:70ch}ol{columns:2;column-gap:2em;font-size:.68em}}
.done{margin-top:1em;padding:.3em 0 .3em .6em;border-left:.2em solid var(--line)}
a{color:var(--line);display:inline-block;font-size:1rem;padding:.4em 0}
a:focus-visible{outline:3px solid var(--line);outline-offset:3px}
"""
POLICY = (
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; style-src 'sha256-"
    f"{base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()}'"
)
"""What a browser may load for it: nothing but the style that stands in it."""


def page(phrases: Phrases, found: Shown, *, is_still: bool) -> str:
    """What is on the screen now. A page that stands still is not asked for again by itself."""
    title = next((one.text for one in found.lines if one.kind == "area"), ())
    link = ("?", "screen-live") if is_still else ("?still", "screen-still")
    way = f'<a href="{link[0]}">{_spans(phrases.say(link[1]), found.language)}</a>'
    main = "".join(_grouped(found, phrases))
    return _whole(found.language, words(title), main, f"<footer>{way}</footer>")


def gone_page(phrases: Phrases) -> str:
    """There is nothing to see here, or nothing any more: the same, whatever was asked for."""
    title, why = phrases.say("screen-gone"), phrases.say("screen-gone-why")
    main = f"<h1>{_spans(title, phrases.language)}</h1><p>{_spans(why, phrases.language)}</p>"
    return _whole(phrases.language, words(title), main, "")


def _whole(language: str, title: str, main: str, footer: str) -> str:
    return (
        f'<!doctype html><html lang="{escape(language)}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{escape(title)}</title>'
        f"<style>{STYLE}</style></head><body><main>{main}</main>{footer}</body></html>"
    )


def _grouped(found: Shown, phrases: Phrases) -> Iterator[str]:
    for kind, lines in groupby(found.lines, key=lambda one: one.kind):
        inner = [_spans(one.text, found.language) for one in lines]
        yield from _of_kind(kind, inner, _spans(phrases.say("screen-decided"), found.language))


def _of_kind(kind: Kind, inner: list[str], decided: str) -> Iterator[str]:
    match kind:
        case "area":
            yield from (f"<h1>{one}</h1>" for one in inner)
        case "item":
            yield from (f"<h2>{one}</h2>" for one in inner)
        case "listed":
            yield f"<ol>{''.join(f'<li>{one}</li>' for one in inner)}</ol>"
        case "clock" | "statement" | "spread":
            yield from (f'<p class="{kind}">{one}</p>' for one in inner)
        case "done":
            yield f'<section class="done"><h2>{decided}</h2>{"".join(f"<p>{one}</p>" for one in inner)}</section>'
        case _:
            assert_never(kind)


def _spans(spans: Spans, language: str) -> str:
    return "".join(_span(one, language) for one in spans)


def _span(one: Span, language: str) -> str:
    text = escape(one.text)
    return text if one.language == language else f'<span lang="{escape(one.language)}">{text}</span>'
