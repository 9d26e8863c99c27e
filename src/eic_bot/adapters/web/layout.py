"""What stands around the conversation, and the pages that say one thing."""

from collections.abc import Sequence
from typing import Final

from eic_bot.adapters.web.render import ASKED, Page, asks
from eic_bot.adapters.web.style import STYLE
from eic_bot.adapters.web.telling import Told
from eic_bot.dialogs.messages import Heading, Spans, words
from eic_bot.dialogs.phrases import Phrases
from eic_bot.rendering.html import EMPTY, Html, document, element, source_of, spans

WAYS: Final[Sequence[str]] = ("repeat", "progress", "change", "summary", "saved", "help")
SAID: Final = "said"
"""The id of the line to type in."""
NOW: Final = "now"
"""The id of what is wrong, if anything is: where a browser puts the focus after a form was sent."""
POLICY: Final = (
    f"default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; style-src {source_of(STYLE)}"
)
"""No script at all, and of styles the one that stands in the page."""


def conversation(phrases: Phrases, told: Told, where: str, once: str, *, is_missing: bool) -> str:
    """The page with what was said last and what is asked."""
    messages = told.shown
    heading = next((part for one in messages for part in one.parts if isinstance(part, Heading)), None)
    is_asked = any(map(asks, messages))
    wrong = told.wrong or (phrases.say("page-problem-text") if is_missing else ())
    page = Page(phrases, where, once, heading, wrong=wrong)
    title = words(phrases.say("page-title") if heading is None else heading.text)
    target = ASKED if is_asked else SAID
    body = [
        _problem(phrases, wrong, target) if wrong else EMPTY,
        element("h1", title) if heading is None else EMPTY,
        page.shown(messages) if messages or wrong else element("p", _say(phrases, "page-nothing")),
        element("div", page.typing(), class_="typing"),
        element(
            "nav",
            element("h2", _say(phrases, "page-ways"), id="ways"),
            page.ways([one for one in WAYS if not (is_asked and one == "repeat")]),
            _kept(phrases, where),
            _leave(phrases, where),
            aria_labelledby="ways",
        ),
    ]
    prefix = f"{words(phrases.say('page-error-prefix'))} " if wrong else ""
    return _whole(phrases, f"{prefix}{title}", body, target)


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
    skip = element("a", _say(phrases, "page-skip"), href=f"#{skips_to}", class_="skip") if skips_to else EMPTY
    said = title if title == service else f"{title} - {service}"
    return document(
        phrases.language, said, STYLE, skip, element("header", element("p", service)), element("main", body)
    )


def _problem(phrases: Phrases, wrong: Spans, target: str) -> Html:
    title = element("h2", _say(phrases, "page-problem-title"), id="problem")
    link = element("a", spans(wrong, phrases.language), href=f"#{target}")
    return element("div", title, link, class_="problem", role="alert", aria_labelledby="problem", tabindex="-1", id=NOW)


def _kept(phrases: Phrases, where: str) -> Html:
    """All that is kept of them, in two files."""
    buttons = [
        element("button", _say(phrases, key), type="submit", name="form", value=form, class_="quiet")
        for form, key in (("page", "page-kept-page"), ("data", "page-kept-data"))
    ]
    return element("form", *buttons, method="post", action=f"{where}/kept")


def _leave(phrases: Phrases, where: str) -> Html:
    button = element("button", _say(phrases, "page-leave"), type="submit", class_="quiet")
    return element("form", button, method="post", action=f"{where}/leave")


def _say(phrases: Phrases, key: str) -> Html:
    return spans(phrases.say(key), phrases.language)
