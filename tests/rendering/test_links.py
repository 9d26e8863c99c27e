"""Which links are of the web."""

import pytest

from eic_bot.rendering.links import is_of_the_web


@pytest.mark.parametrize("url", ["https://a.example/b?c=1&d=2", "https://a.example:8443/#e", "HTTPS://a.example"])
def test_a_whole_address_is(url: str) -> None:
    assert is_of_the_web(url, ("https",))


@pytest.mark.parametrize(
    "url",
    [
        "http://a.example",
        "javascript:alert(1)",
        "https://",
        "https://[",
        "https://a b",
        "https://a\u202e.b",
        "a.example",
    ],
)
def test_anything_else_is_not(url: str) -> None:
    assert not is_of_the_web(url, ("https",))
