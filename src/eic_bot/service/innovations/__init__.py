"""Innovations: what people did and share, once an editor agrees."""
