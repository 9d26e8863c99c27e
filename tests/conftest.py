"""Options of the test run."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite-bot",
        action="store_true",
        help="write the bot's side of every recorded conversation anew; person and => lines stay as they are",
    )
