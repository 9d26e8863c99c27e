"""The rounds an organisation has had, and what was said in them that may be said again."""
