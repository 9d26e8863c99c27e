"""Addresses of databases, as the operator writes them."""

import re


def is_postgresql(url: str) -> bool:
    """Else it is a file of SQLite, or of no use."""
    return url.startswith(("postgresql:", "postgresql+", "postgres:"))


def shown(url: str) -> str:
    """The address as it may be shown: without a password, wherever it stands in it."""
    without = re.sub(r"(?<=://)([^:/@]*):.*@", r"\1:***@", url)
    return re.sub(r"(?i)(password|passfile|sslpassword)=[^&]*", r"\1=***", without)
