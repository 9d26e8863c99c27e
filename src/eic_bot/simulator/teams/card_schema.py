"""What an Adaptive Card 1.5 may hold, as tables: elements, their properties, and what each property takes.

A notation ends in ``*`` for a list and in ``?`` where null will do. A capital names a kind of object, a name in
``CHOICES`` a closed set of words (case does not matter), and the rest are plain values.
"""

from collections.abc import Mapping

CHOICES: Mapping[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in {
        "action-mode": "primary secondary",
        "action-style": "default positive destructive",
        "associated": "auto none",
        "block-height": "auto stretch",
        "choice-style": "compact expanded",
        "colour": "default dark light accent good warning attention",
        "container-style": "default emphasis good attention warning accent",
        "fill": "cover repeathorizontally repeatvertically repeat",
        "font": "default monospace",
        "font-size": "default small medium large extralarge",
        "horizontal": "left center right",
        "image-size": "auto stretch small medium large",
        "image-style": "default person",
        "spacing": "default none small medium large extralarge padding",
        "text-style": "default heading",
        "input-style": "text tel url email password",
        "vertical": "top center bottom",
        "weight": "default lighter bolder",
    }.items()
}

_ITEM = {"id": "name", "isVisible": "flag", "requires": "object"}
_ELEMENT = {
    **_ITEM,
    "fallback": "Element|drop",
    "height": "block-height",
    "separator": "flag",
    "spacing": "spacing",
    "targetWidth": "name",
}
_INPUT = {**_ELEMENT, "errorMessage": "text", "isRequired": "flag", "label": "text"}
_BOX = {
    "selectAction": "Select",
    "style": "container-style?",
    "verticalContentAlignment": "vertical?",
    "bleed": "flag",
    "backgroundImage": "Background|address",
    "minHeight": "name",
    "rtl": "flag?",
}
_ACTION = {
    "title": "text",
    "iconUrl": "address",
    "id": "name",
    "style": "action-style",
    "fallback": "Action|drop",
    "tooltip": "text",
    "isEnabled": "flag",
    "mode": "action-mode",
    "requires": "object",
}
_CHART = {
    **_ELEMENT,
    "title": "text",
    "showBarValues": "flag",
    "colorSet": "name",
    "data": "any*",
    "xAxisTitle": "text",
    "yAxisTitle": "text",
}
_ALIGNED = {"horizontalCellContentAlignment": "horizontal?", "verticalCellContentAlignment": "vertical?"}

ACTIONS: Mapping[str, Mapping[str, str]] = {
    "Action.Execute": {**_ACTION, "verb": "name", "data": "data", "associatedInputs": "associated"},
    "Action.OpenUrl": {**_ACTION, "url": "address"},
    "Action.ShowCard": {**_ACTION, "card": "AdaptiveCard"},
    "Action.Submit": {**_ACTION, "data": "data", "associatedInputs": "associated"},
    "Action.ToggleVisibility": {**_ACTION, "targetElements": "target*"},
}
INPUTS: Mapping[str, Mapping[str, str]] = {
    "Input.ChoiceSet": {
        **_INPUT,
        "choices": "Input.Choice*",
        "isMultiSelect": "flag",
        "style": "choice-style",
        "value": "text",
        "placeholder": "text",
        "wrap": "flag",
    },
    "Input.Date": {**_INPUT, "max": "name", "min": "name", "placeholder": "text", "value": "text"},
    "Input.Number": {**_INPUT, "max": "number", "min": "number", "placeholder": "text", "value": "number"},
    "Input.Text": {
        **_INPUT,
        "isMultiline": "flag",
        "maxLength": "number",
        "placeholder": "text",
        "regex": "name",
        "style": "input-style",
        "inlineAction": "Select",
        "value": "text",
    },
    "Input.Time": {**_INPUT, "max": "name", "min": "name", "placeholder": "text", "value": "text"},
    "Input.Toggle": {
        **_INPUT,
        "title": "text",
        "value": "text",
        "valueOff": "text",
        "valueOn": "text",
        "wrap": "flag",
    },
}
CHARTS = frozenset(
    {
        "Chart.Donut",
        "Chart.Gauge",
        "Chart.HorizontalBar",
        "Chart.HorizontalBar.Stacked",
        "Chart.Line",
        "Chart.Pie",
        "Chart.VerticalBar",
        "Chart.VerticalBar.Grouped",
    }
)
ELEMENTS: Mapping[str, Mapping[str, str]] = {
    **INPUTS,
    **dict.fromkeys(CHARTS, _CHART),
    "ActionSet": {**_ELEMENT, "actions": "Action*"},
    "ColumnSet": {
        **_ELEMENT,
        "columns": "Column*",
        "selectAction": "Select",
        "style": "container-style?",
        "bleed": "flag",
        "minHeight": "name",
        "horizontalAlignment": "horizontal?",
    },
    "Container": {**_ELEMENT, **_BOX, "items": "Element*"},
    "FactSet": {**_ELEMENT, "facts": "Fact*"},
    "Image": {
        **_ELEMENT,
        "url": "address",
        "altText": "text",
        "backgroundColor": "name",
        "height": "name",
        "horizontalAlignment": "horizontal?",
        "selectAction": "Select",
        "size": "image-size",
        "style": "image-style",
        "width": "name",
    },
    "ImageSet": {**_ELEMENT, "images": "Image*", "imageSize": "image-size"},
    "Media": {**_ELEMENT, "sources": "MediaSource*", "poster": "address", "altText": "text"},
    "RichTextBlock": {**_ELEMENT, "inlines": "TextRun|text*", "horizontalAlignment": "horizontal?"},
    "Table": {
        **_ELEMENT,
        **_ALIGNED,
        "columns": "TableColumnDefinition*",
        "rows": "TableRow*",
        "firstRowAsHeader": "flag",
        "showGridLines": "flag",
        "gridStyle": "container-style?",
    },
    "TextBlock": {
        **_ELEMENT,
        "text": "text",
        "color": "colour?",
        "fontType": "font?",
        "horizontalAlignment": "horizontal?",
        "isSubtle": "flag?",
        "maxLines": "number",
        "size": "font-size?",
        "weight": "weight?",
        "wrap": "flag",
        "style": "text-style?",
    },
}
PARTS: Mapping[str, Mapping[str, str]] = {
    "AdaptiveCard": {
        "version": "name",
        "refresh": "Refresh",
        "authentication": "object",
        "body": "Element*",
        "actions": "Action*",
        "selectAction": "Select",
        "fallbackText": "text",
        "backgroundImage": "Background|address",
        "minHeight": "name",
        "rtl": "flag?",
        "speak": "text",
        "lang": "name",
        "verticalContentAlignment": "vertical",
        "$schema": "name",
        "msteams": "object",
    },
    "Background": {
        "url": "address",
        "fillMode": "fill",
        "horizontalAlignment": "horizontal",
        "verticalAlignment": "vertical",
    },
    "Column": {
        **_ITEM,
        **_BOX,
        "items": "Element*",
        "fallback": "Column|drop",
        "separator": "flag",
        "spacing": "spacing",
        "width": "name|number",
        "targetWidth": "name",
    },
    "Fact": {"title": "text", "value": "text"},
    "Input.Choice": {"title": "text", "value": "name"},
    "MediaSource": {"mimeType": "name", "url": "address"},
    "Refresh": {"action": "Execute", "userIds": "name*"},
    "TableCell": {**_BOX, "items": "Element*"},
    "TableColumnDefinition": {**_ALIGNED, "width": "name|number"},
    "TableRow": {"cells": "TableCell*", "style": "container-style?", **_ALIGNED},
    "TextRun": {
        "text": "text",
        "color": "colour?",
        "fontType": "font?",
        "highlight": "flag",
        "isSubtle": "flag?",
        "italic": "flag",
        "selectAction": "Select",
        "size": "font-size?",
        "strikethrough": "flag",
        "underline": "flag",
        "weight": "weight?",
    },
}
OBJECTS: Mapping[str, Mapping[str, str]] = {**ELEMENTS, **ACTIONS, **PARTS}
KINDS: Mapping[str, frozenset[str]] = {
    "Element": frozenset(ELEMENTS),
    "Action": frozenset(ACTIONS),
    "Select": frozenset(ACTIONS) - {"Action.ShowCard"},
    "Execute": frozenset({"Action.Execute"}),
}
"""Where any of several may stand, ``type`` says which; elsewhere it may be left out."""
REQUIRED: Mapping[str, tuple[str, ...]] = {
    "Action.OpenUrl": ("url",),
    "Action.ToggleVisibility": ("targetElements",),
    "ActionSet": ("actions",),
    "AdaptiveCard": (),
    "Background": ("url",),
    "Container": ("items",),
    "Fact": ("title", "value"),
    "FactSet": ("facts",),
    "Image": ("url",),
    "ImageSet": ("images",),
    "Input.Choice": ("title", "value"),
    "Input.Toggle": ("title",),
    "Media": ("sources",),
    "MediaSource": ("mimeType", "url"),
    "RichTextBlock": ("inlines",),
    "TableCell": ("items",),
    "TextBlock": ("text",),
    "TextRun": ("text",),
}
