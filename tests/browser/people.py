"""Somebody who uses one of the two panes."""

import re
from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import Locator, Page, expect

Platform = Literal["slack", "teams"]
PLATFORMS: tuple[Platform, ...] = ("slack", "teams")


def called(label: str) -> re.Pattern[str]:
    """How a control is named to a screen reader: by what stands on it, then by what it is about."""
    return re.compile(rf"^{re.escape(label)}\b")


@dataclass(frozen=True)
class Pane:
    """A pane, as one person has it."""

    page: Page
    platform: Platform

    @property
    def root(self) -> Locator:
        return self.page.locator(f"#{self.platform}")

    @property
    def messages(self) -> Locator:
        return self.root.locator("article")

    @property
    def line(self) -> Locator:
        """Where one types."""
        return self.root.get_by_role("textbox", name=re.compile("^Message "))

    def be(self, place: int) -> "Pane":
        """Be the first, second or third person."""
        self.root.get_by_label("You are").select_option(index=place - 1)
        self.settled()
        return self

    def settled(self) -> int:
        """How many messages there are, once they are here."""
        expect(self.root.locator(".messages")).to_have_attribute("aria-busy", "false")
        return self.messages.count()

    def go(self, name: str) -> None:
        """Look at a place."""
        way = self.root.get_by_role("navigation").get_by_role("button", name=name)
        way.click()
        expect(way).to_have_attribute("aria-current", "page")

    def say(self, text: str) -> None:
        """Type and send."""
        self.line.fill(text)
        self.line.press("Enter")

    def said(self, text: str | re.Pattern[str]) -> Locator:
        """The last message with these words, once it is there."""
        found = self.messages.filter(has_text=text).last
        expect(found).to_be_visible()
        return found

    def reply(self, text: str, words: str | re.Pattern[str]) -> Locator:
        """Say it, and get the message that comes next, which has these words."""
        before = self.settled()
        self.say(text)
        found = self.messages.nth(before + 1)
        expect(found).to_contain_text(words)
        return found

    def begin(self) -> Locator:
        """Begin the first look; gives the first question."""
        asked = self.reply("start", "What would you like to do?")
        if self.platform == "slack":
            asked.get_by_role("button", name="First look").click()
        else:
            asked.get_by_role("radio", name="First look").check()
            asked.get_by_role("button", name="Choose").click()
        return self.question(1)

    def message(self, id: str | None) -> Locator:
        """The message of that id, as it stands now."""
        return self.root.locator(f'article[data-id="{id}"]')

    def question(self, number: int) -> Locator:
        """That question of the twelve, while it can be answered."""
        found = self.messages.filter(has_text=f"({number} of 12)").filter(
            has=self.page.get_by_role("button", name="Plan")
        )
        expect(found.last).to_be_visible()
        return found.last

    def answer(self, number: int, label: str) -> None:
        """Press an answer to that question."""
        self.question(number).get_by_role("button", name=called(label)).click()
        expect(self.messages.filter(has_text=f"({number} of 12)").last).to_contain_text(f"You said: {label}.")
