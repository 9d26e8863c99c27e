"""Barriers: what blocks people, shared as far as they want."""
