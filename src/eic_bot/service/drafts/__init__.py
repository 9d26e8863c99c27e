"""Packs that are being drafted: files kept per organisation, changed one thing at a time, never by two unawares."""
