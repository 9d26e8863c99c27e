"""A pack's files changed one thing at a time: what says the same stays as its author wrote it, to the byte."""
