"""RECORDED CONVERSATIONS: reading and writing them as text. The format is in tests/transcripts/README.md."""
