"""WHAT HAPPENS: the use cases, each owning its transaction. It knows no channel and no database."""
