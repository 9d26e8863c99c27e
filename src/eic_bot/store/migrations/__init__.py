"""Migrations: how a database of any earlier version becomes the newest."""
