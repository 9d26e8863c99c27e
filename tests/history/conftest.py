"""A database of either kind, for what is brought up from an earlier version."""

from tests.store.conftest import empty_url, path, postgresql, shared_url, template, url

__all__ = ["empty_url", "path", "postgresql", "shared_url", "template", "url"]
