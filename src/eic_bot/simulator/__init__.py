"""Platforms that are pretended on this machine, as strict as the real ones are known to be."""
