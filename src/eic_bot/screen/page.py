"""The page as HTML: text goes in as text and nothing else, and no script is needed or allowed."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import assert_never

from eic_bot.dialogs.messages import words
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.workshop.shown import Kind, Shown
from eic_bot.rendering.html import Html, document, element, source_of, spans

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
    f"default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; style-src {source_of(STYLE)}"
)
"""What a browser may load for it: nothing but the style that stands in it."""


def page(phrases: Phrases, found: Shown, *, is_still: bool) -> str:
    """What is on the screen now. A page that stands still is not asked for again by itself."""
    title = next((one.text for one in found.lines if one.kind == "area"), ())
    where, key = ("?", "screen-live") if is_still else ("?still", "screen-still")
    way = element("a", spans(phrases.say(key), found.language), href=where)
    main = element("main", _grouped(found, phrases))
    return document(found.language, words(title), STYLE, main, element("footer", way))


def gone_page(phrases: Phrases) -> str:
    """There is nothing to see here, or nothing any more: the same, whatever was asked for."""
    title, why = (spans(phrases.say(key), phrases.language) for key in ("screen-gone", "screen-gone-why"))
    main = element("main", element("h1", title), element("p", why))
    return document(phrases.language, words(phrases.say("screen-gone")), STYLE, main)


def _grouped(found: Shown, phrases: Phrases) -> Iterator[Html]:
    decided = element("h2", spans(phrases.say("screen-decided"), found.language))
    for kind, lines in groupby(found.lines, key=lambda one: one.kind):
        yield from _of_kind(kind, [spans(one.text, found.language) for one in lines], decided)


def _of_kind(kind: Kind, inner: Sequence[Html], decided: Html) -> Iterator[Html]:
    match kind:
        case "area":
            yield from (element("h1", one) for one in inner)
        case "item":
            yield from (element("h2", one) for one in inner)
        case "listed":
            yield element("ol", [element("li", one) for one in inner])
        case "clock" | "statement" | "spread":
            yield from (element("p", one, class_=kind) for one in inner)
        case "done":
            yield element("section", decided, [element("p", one) for one in inner], class_="done")
        case _:
            assert_never(kind)
