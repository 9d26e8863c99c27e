"""What stands around the conversation, and the pages that say one thing."""

import base64
import hashlib
from collections.abc import Sequence
from typing import Final

from eic_bot.adapters.web.html import EMPTY, Html, document, element, spans
from eic_bot.adapters.web.render import ASKED, Page, asks
from eic_bot.dialogs.messages import Heading, Message, words
from eic_bot.dialogs.phrases import Phrases

WAYS: Final[Sequence[str]] = ("repeat", "summary", "saved", "help")
_SHADES = "".join(f".shade-{n}{{background:hsl(210 60% {97 - 4 * n}%)}}" for n in range(11))
STYLE: Final = (
    "body{font:1.1875rem/1.5 system-ui,sans-serif;margin:0;color:#0b0c0c;background:#fff}"
    "header{background:#0b3d5c;color:#fff;padding:.6rem 1rem}header p{margin:0 auto;max-width:46rem;font-weight:bold}"
    "main{max-width:46rem;margin:0 auto;padding:1rem 1rem 3rem}h1{font-size:1.9rem;line-height:1.2}"
    "h2{font-size:1.4rem;line-height:1.3}fieldset{border:0;margin:0 0 1.5rem;padding:0}"
    "legend{font-weight:bold;padding:0;margin:0 0 .6rem;max-width:100%}"
    ".choice{display:flex;gap:.7rem;align-items:flex-start;margin:.4rem 0}"
    ".choice input{width:1.6rem;height:1.6rem;flex:none;margin:.2rem 0 0}.choice label{padding:.2rem 0;flex:auto}"
    "button{font:inherit;font-weight:bold;background:#00703c;color:#fff;border:2px solid #00703c;border-radius:.2rem;"
    "padding:.5rem 1rem;min-height:2.75rem;cursor:pointer}"
    "button.quiet{background:#fff;color:#0b3d5c;border-color:#0b3d5c}.actions{display:flex;flex-wrap:wrap;gap:.6rem;"
    "margin:1rem 0}a{color:#0b3d5c}label{display:block}"
    "input[type=text],textarea{font:inherit;width:100%;box-sizing:border-box;border:2px solid #0b0c0c;padding:.4rem;"
    "margin:.3rem 0 .8rem}.hint{color:#505a5f;margin:.2rem 0}:focus-visible{outline:3px solid #0b0c0c;"
    "outline-offset:2px;box-shadow:0 0 0 5px #fd0}"
    ".problem{border:5px solid #b10e1e;padding:.8rem 1rem;margin:0 0 1.5rem}"
    ".problem h2{margin:0 0 .4rem}.problem a{color:#b10e1e;font-weight:bold}"
    ".skip{position:absolute;left:-99rem}.skip:focus{position:static;display:block;padding:.6rem 1rem}"
    ".wide{overflow-x:auto}table{border-collapse:collapse;width:100%;margin:1rem 0}"
    "caption{text-align:left;font-weight:bold;padding:.3rem 0}th,td{border:1px solid #505a5f;padding:.4rem .5rem;"
    "text-align:left;vertical-align:top}nav,.typing{border-top:1px solid #b1b4b6;margin-top:2rem;padding-top:1rem}"
    f"{_SHADES}@media (forced-colors:active){{button{{border:2px solid ButtonText}}}}"
    "@media print{form,nav,.skip{display:none}}"
)
POLICY: Final = (
    "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; style-src"
    f" 'sha256-{base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()}'"
)
"""No script at all, and of styles the one that stands in the page."""


def conversation(phrases: Phrases, messages: Sequence[Message], where: str, once: str, *, has_problem: bool) -> str:
    """The page with what was said last and what is asked."""
    heading = next((part for one in messages[::-1] for part in one.parts[::-1] if isinstance(part, Heading)), None)
    page = Page(phrases, where, once, heading)
    is_asked = any(map(asks, messages))
    title = words(phrases.say("page-title") if heading is None else heading.text)
    body = [
        _problem(phrases) if has_problem and is_asked else EMPTY,
        element("h1", title) if heading is None else EMPTY,
        page.shown(messages) if messages else element("p", _say(phrases, "page-nothing")),
        element("div", page.typing(), class_="typing"),
        element(
            "nav",
            element("h2", _say(phrases, "page-ways"), id="ways"),
            page.ways(WAYS),
            _leave(phrases, where),
            aria_labelledby="ways",
        ),
    ]
    prefix = f"{words(phrases.say('page-error-prefix'))} " if has_problem and is_asked else ""
    return _whole(phrases, f"{prefix}{title}", body, ASKED if is_asked else "said")


def door(phrases: Phrases, where: str) -> str:
    """What a link shows before anybody presses: nothing of anybody."""
    press = element("button", _say(phrases, "page-door-open"), type="submit")
    form = element("form", press, method="post", action=where)
    return _said(phrases, "door", form)


def note(phrases: Phrases, what: str) -> str:
    """A page that says one thing."""
    return _said(phrases, what, EMPTY)


def _said(phrases: Phrases, what: str, below: Html) -> str:
    title = words(phrases.say(f"page-{what}-title"))
    text = spans(phrases.say(f"page-{what}-text"), phrases.language)
    return _whole(phrases, title, [element("h1", title), element("p", text), below], "")


def _whole(phrases: Phrases, title: str, body: Sequence[Html], skips_to: str) -> str:
    service = words(phrases.say("page-title"))
    head = [
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", title if title == service else f"{title} - {service}"),
        Html(f"<style>{STYLE}</style>"),
    ]
    skip = element("a", _say(phrases, "page-skip"), href=f"#{skips_to}", class_="skip") if skips_to else EMPTY
    return document(phrases.language, head, [skip, element("header", element("p", service)), element("main", body)])


def _problem(phrases: Phrases) -> Html:
    title = element("h2", _say(phrases, "page-problem-title"), id="problem")
    link = element("a", _say(phrases, "page-problem-text"), href=f"#{ASKED}")
    return element("div", title, link, class_="problem", role="alert", aria_labelledby="problem", tabindex="-1")


def _leave(phrases: Phrases, where: str) -> Html:
    button = element("button", _say(phrases, "page-leave"), type="submit", class_="quiet")
    return element("form", button, method="post", action=f"{where}/leave")


def _say(phrases: Phrases, key: str) -> Html:
    return spans(phrases.say(key), phrases.language)
