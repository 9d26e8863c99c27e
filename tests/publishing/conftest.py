"""A database of either kind for each test."""

from tests.store.conftest import path, postgresql, shared_url, template, url

__all__ = ["path", "postgresql", "shared_url", "template", "url"]
