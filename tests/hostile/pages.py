"""What must not stand in a page: anything that a page of ours never has."""

from html.parser import HTMLParser

from typing_extensions import override

NEVER = {"script", "iframe", "object", "embed", "img", "svg", "base", "link", "at", "template"}
SAFE = ("https://", "/", "#", "mailto:", "?")


class Looking(HTMLParser):
    """Elements, attributes and links that nobody of us wrote."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in NEVER:
            self.found.append(f"<{tag}>")
        for name, value in attrs:
            if name.startswith("on"):
                self.found.append(f"{tag} {name}")
            if name in ("href", "src", "action") and not (value or "").startswith(SAFE):
                self.found.append(f"{tag} {name}={value!r}")


def strange(text: str) -> list[str]:
    """What is wrong with a page; nothing where only words of people are strange."""
    looking = Looking()
    looking.feed(text)
    looking.close()
    return looking.found
