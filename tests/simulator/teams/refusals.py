"""What the stand-in does not take, why that is believed of the real one, and what it does take in its place.

Each case is an activity as a bot would send it to a personal chat.
"""

from base64 import b64encode
from dataclasses import dataclass
from typing import Any

from tests.simulator.teams.support import Json, card, text, with_card

LEARN = "https://learn.microsoft.com/en-us"
EXPLORER = "https://adaptivecards.io/explorer"
SCHEMA = "https://raw.githubusercontent.com/microsoft/AdaptiveCards/main/schemas/1.6.0/adaptive-card.json"
UNIVERSAL = (
    f"{LEARN}/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/"
    "work-with-universal-actions-for-adaptive-cards"
)
VIEWS = (
    "https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/"
    "universal-actions-for-adaptive-cards/user-specific-views"
)
MESSAGES = f"{LEARN}/microsoftteams/platform/bots/how-to/conversations/conversation-messages"
VALIDATION = f"{LEARN}/adaptive-cards/authoring-cards/input-validation"
TEXT = f"{LEARN}/adaptive-cards/create/textfeatures"
SUGGESTED = "https://learn.microsoft.com/en-in/MicrosoftTeams/platform/bots/how-to/conversations/suggested-actions"
MENTIONS = f"{LEARN}/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations"
ISSUES = "https://github.com"


@dataclass(frozen=True)
class Case:
    """One refusal. ``error`` stands in the answer's message; ``good`` differs only in what matters."""

    source: str
    bad: Any
    error: str
    good: Json
    status: int = 400


def _message(**fields: object) -> Json:
    return {"type": "message", "text": "hello", **fields}


def _attached(url: str) -> Json:
    return _message(attachments=[{"contentType": "image/png", "contentUrl": url}])


def _drawn(width: int, height: int) -> Json:
    """The beginning of a PNG, and then nothing that counts."""
    size = width.to_bytes(4) + height.to_bytes(4)
    picture = b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR" + size
    return _attached(f"data:image/png;base64,{b64encode(picture).decode()}")


def _in_card(*body: object, **more: object) -> Json:
    return with_card(card(*body, **more))


def _input(kind: str = "Input.Text", **fields: object) -> Json:
    return {"type": kind, "id": "name", "label": "Name", **fields}


def _execute(**fields: object) -> Json:
    return {"type": "Action.Execute", "title": "Save", "verb": "save", **fields}


def _choices(*values: str, **fields: object) -> Json:
    return _input("Input.ChoiceSet", choices=[{"title": one, "value": one} for one in values], **fields)


def _at(text: str) -> Json:
    return {"type": "mention", "text": text, "mentioned": {"id": "28:11111111-2222-4333-8444-555555555555"}}


def _table(columns: int) -> Json:
    cell = {"type": "TableCell", "items": [text("x")]}
    return {"type": "Table", "columns": [{"width": 1}] * columns, "rows": [{"type": "TableRow", "cells": [cell, cell]}]}


def _imbacks(count: int) -> Json:
    return {"actions": [{"type": "imBack", "title": str(one), "value": str(one)} for one in range(count)]}


_LINK = {"type": "Action.OpenUrl", "title": "Read"}
_PICTURE = {"type": "Image", "url": "https://example.org/a.png", "altText": "A chart"}
_DONUT = {"type": "Chart.Donut", "title": "Answers", "data": [{"legend": "Plan", "value": 1}]}

CASES: dict[str, Case] = {
    "an activity that is no object": Case(
        f"{ISSUES}/microsoft/botframework-sdk/issues/6155", ["hello"], "could not be read", _message()
    ),
    "neither text nor attachment": Case(
        f"{ISSUES}/GoogleCloudPlatform/dialogflow-integrations/issues/241",
        {"type": "message", "text": "  "},
        "non empty 'text' field",
        _message(),
    ),
    "a kind of activity that bots do not send": Case(
        f"{LEARN}/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference",
        _message(type="conversationUpdate"),
        "type 'conversationUpdate'",
        {"type": "typing"},
    ),
    "a property that activities do not have": Case(
        f"{LEARN}/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference",
        _message(attachement=[]),
        "no property 'attachement'",
        _message(attachments=[]),
    ),
    "an unknown text format": Case(
        f"{LEARN}/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference",
        _message(textFormat="html"),
        "textFormat 'html'",
        _message(textFormat="xml"),
    ),
    "a message of more than 100 KB": Case(
        MESSAGES, _message(text="x" * 51_200), "too large", _message(text="x" * 51_000), status=413
    ),
    "somebody else's name as the sender": Case(
        f"{LEARN}/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference",
        _message(**{"from": {"id": "29:somebody"}}),
        "from.id",
        _message(**{"from": {"id": "28:11111111-2222-4333-8444-555555555555"}}),
    ),
    "an attachment without a content type": Case(
        f"{LEARN}/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference",
        {"type": "message", "attachments": [{"content": card(text("x"))}]},
        "needs a contentType",
        _in_card(text("x")),
    ),
    "a mention without an entity": Case(
        MENTIONS,
        _message(text="<at>eic-bot</at> hello"),
        "no mention entity",
        _message(text="<at>eic-bot</at> hello", entities=[_at("<at>eic-bot</at>")]),
    ),
    "an entity whose text is not in the message": Case(
        MENTIONS,
        _message(entities=[_at("<at>eic-bot</at>")]),
        "does not stand in the message",
        _message(text="<at>eic-bot</at>", entities=[_at("<at>eic-bot</at>")]),
    ),
    "a mention of somebody who is not there": Case(
        MENTIONS,
        _message(text="<at>x</at>", entities=[{**_at("<at>x</at>"), "mentioned": {"id": "29:nobody"}}]),
        "names nobody",
        _message(text="<at>x</at>", entities=[_at("<at>x</at>")]),
    ),
    "four suggested actions": Case(
        SUGGESTED,
        _message(suggestedActions=_imbacks(4)),
        "4 suggested actions",
        _message(suggestedActions=_imbacks(3)),
    ),
    "a suggested action of another kind": Case(
        SUGGESTED,
        _message(suggestedActions={"actions": [{"type": "openUrl", "title": "x", "value": "https://example.org"}]}),
        "suggested actions must be",
        _message(suggestedActions=_imbacks(1)),
    ),
    "a card that is text": Case(
        f"{EXPLORER}/AdaptiveCard.html", with_card("{}"), "must be an object", _in_card(text("x"))
    ),
    "a card without a version": Case(
        f"{EXPLORER}/AdaptiveCard.html",
        with_card({"type": "AdaptiveCard", "body": []}),
        "needs a 'version'",
        _in_card(),
    ),
    "a card of a newer version": Case(
        UNIVERSAL, _in_card(text("x"), version="1.6"), "version 1.6", _in_card(text("x"), version="1.5")
    ),
    "a card of more than 25 KB": Case(
        "https://learn.microsoft.com/answers/questions/2152702",
        _in_card(text("x" * 26_000)),
        "at most 25600",
        _in_card(text("x" * 25_000)),
    ),
    "an unknown element": Case(
        f"{EXPLORER}/AdaptiveCard.html",
        _in_card({"type": "Textblock", "text": "x"}),
        "'Textblock'",
        _in_card(text("x")),
    ),
    "an element without a type": Case(
        SCHEMA, _in_card({"text": "x"}), "unknown type None", _in_card({"type": "TextBlock", "text": "x"})
    ),
    "an unknown property": Case(
        f"{EXPLORER}/TextBlock.html",
        _in_card(text("x", weigth="bolder")),
        "no property 'weigth'",
        _in_card(text("x", weight="Bolder")),
    ),
    "a word outside an enumeration": Case(
        f"{EXPLORER}/TextBlock.html",
        _in_card(text("x", size="huge")),
        "'huge' is none of",
        _in_card(text("x", size="extraLarge")),
    ),
    "a text block without text": Case(
        f"{EXPLORER}/TextBlock.html", _in_card({"type": "TextBlock"}), "needs 'text'", _in_card(text(""))
    ),
    "a flag that is text": Case(
        f"{EXPLORER}/TextBlock.html", _in_card(text("x", wrap="true")), "must be bool", _in_card(text("x", wrap=True))
    ),
    "a fact without a value": Case(
        f"{EXPLORER}/Fact.html",
        _in_card({"type": "FactSet", "facts": [{"title": "Level"}]}),
        "Fact needs 'value'",
        _in_card({"type": "FactSet", "facts": [{"title": "Level", "value": "1"}]}),
    ),
    "a run of text that is a text block": Case(
        f"{EXPLORER}/TextRun.html",
        _in_card({"type": "RichTextBlock", "inlines": [text("x")]}),
        "a TextRun is expected",
        _in_card({"type": "RichTextBlock", "inlines": [{"type": "TextRun", "text": "x"}, "y"]}),
    ),
    "two braces in a text": Case(
        TEXT,
        _in_card(text("{{NAME}} of the person")),
        "function of the card",
        _in_card(text("on {{DATE(2026-11-22T06:00:00Z, SHORT)}}, { {NAME} }")),
    ),
    "a date function that is not strict": Case(
        TEXT,
        _in_card(text("{{DATE(2026-11-22)}}")),
        "function of the card",
        _in_card(text("{{DATE(2026-11-22T06:00:00Z)}}")),
    ),
    "a mention in a card without an entity": Case(
        f"{LEARN}/microsoftteams/platform/task-modules-and-cards/cards/cards-format",
        _in_card(text("<at>eic-bot</at>")),
        "no mention entity",
        _in_card(text("<at>eic-bot</at>"), msteams={"entities": [_at("<at>eic-bot</at>")]}),
    ),
    "an Execute without verb": Case(
        f"{ISSUES}/microsoft/teams.py/issues/421",
        _in_card(actions=[_execute(verb="")]),
        "without verb",
        _in_card(actions=[_execute()]),
    ),
    "an Execute without verb in a fallback": Case(
        f"{ISSUES}/microsoft/teams.ts/issues/368",
        _in_card(actions=[_execute(fallback={"type": "Action.Execute", "title": "x"})]),
        "without verb",
        _in_card(actions=[_execute(fallback={"type": "Action.Submit", "title": "Save", "data": {"verb": "save"}})]),
    ),
    "seven actions": Case(
        f"{ISSUES}/atc0005/go-teams-notify/issues/161",
        _in_card(actions=[_execute()] * 7),
        "7 actions",
        _in_card(actions=[_execute()] * 6),
    ),
    "seven actions in a set": Case(
        f"{ISSUES}/atc0005/go-teams-notify/issues/161",
        _in_card({"type": "ActionSet", "actions": [_execute()] * 7}),
        "7 actions",
        _in_card(*[{"type": "ActionSet", "actions": [_execute()] * 6}] * 2),
    ),
    "Submit data that is text": Case(
        f"{ISSUES}/microsoft/AdaptiveCards/issues/8064",
        _in_card(actions=[{"type": "Action.Submit", "title": "x", "data": "save"}]),
        "must be an object",
        _in_card(actions=[{"type": "Action.Submit", "title": "x", "data": {"verb": "save"}}]),
    ),
    "a link that is not on the web": Case(
        f"{EXPLORER}/Action.OpenUrl.html",
        _in_card(actions=[{**_LINK, "url": "javascript:alert(1)"}]),
        "https address",
        _in_card(actions=[{**_LINK, "url": "https://example.org/"}]),
    ),
    "a card behind a selection": Case(
        SCHEMA,
        _in_card({"type": "Container", "items": [], "selectAction": {"type": "Action.ShowCard"}}),
        "a Select is expected",
        _in_card({"type": "Container", "items": [], "selectAction": _execute()}),
    ),
    "an input without id": Case(
        f"{EXPLORER}/Input.Text.html", _in_card(_input(id="")), "needs an id", _in_card(_input())
    ),
    "an input without label": Case(VALIDATION, _in_card(_input(label="")), "needs a label", _in_card(_input())),
    "a required input without an error message": Case(
        VALIDATION,
        _in_card(_input(isRequired=True)),
        "errorMessage",
        _in_card(_input(isRequired=True, errorMessage="Give a name")),
    ),
    "two inputs with one id": Case(
        f"{LEARN}/adaptive-cards/schema-explorer/input-text",
        _in_card(_input(), _input()),
        "a second input",
        _in_card(_input(), _input(id="other")),
    ),
    "a choice that is not among the choices": Case(
        f"{EXPLORER}/Input.ChoiceSet.html",
        _in_card(_choices("plan", "do", value="review")),
        "not among the choices",
        _in_card(_choices("plan", "do", value="do")),
    ),
    "two choices with one value": Case(
        f"{EXPLORER}/Input.ChoiceSet.html",
        _in_card(_choices("plan", "plan")),
        "the same value",
        _in_card(_choices("plan", "do")),
    ),
    "a comma in one of several choices": Case(
        f"{EXPLORER}/Input.ChoiceSet.html",
        _in_card(_choices("a,b", "c", isMultiSelect=True)),
        "joined by commas",
        _in_card(_choices("a,b", "c", isMultiSelect=False)),
    ),
    "a choice value that is a number": Case(
        f"{EXPLORER}/Input.Choice.html",
        _in_card(_input("Input.ChoiceSet", choices=[{"title": "plan", "value": 2}])),
        "must be str",
        _in_card(_choices("2")),
    ),
    "a picture over http": Case(
        f"{EXPLORER}/Image.html",
        _in_card({**_PICTURE, "url": "http://example.org/a.png"}),
        "https address",
        _in_card(_PICTURE),
    ),
    "a picture without words for it": Case(
        f"{EXPLORER}/Image.html", _in_card({**_PICTURE, "altText": ""}), "altText", _in_card(_PICTURE)
    ),
    "a picture that is too wide": Case(MESSAGES, _drawn(1025, 8), "wider or higher", _drawn(1024, 8)),
    "a picture that is too high": Case(MESSAGES, _drawn(8, 1025), "wider or higher", _drawn(8, 1024)),
    "a picture that is no base64": Case(
        MESSAGES, _attached("data:image/png;base64,a-b"), "base64", _attached("data:image/png;base64,aaab")
    ),
    "more cells than columns": Case(
        f"{EXPLORER}/Table.html", _in_card(_table(1)), "2 cells in 1 columns", _in_card(_table(2))
    ),
    "a chart without a fallback": Case(
        f"{LEARN}/microsoftteams/platform/task-modules-and-cards/cards/charts-in-adaptive-cards",
        _in_card(_DONUT),
        "needs a fallback",
        _in_card({**_DONUT, "fallback": text("Plan: 1")}),
    ),
    "views for more than 60 people": Case(
        VIEWS,
        _in_card(refresh={"action": _execute(), "userIds": [f"29:{one}" for one in range(61)]}),
        "more than 60 userIds",
        _in_card(refresh={"action": _execute(), "userIds": [f"29:{one}" for one in range(60)]}),
    ),
}
