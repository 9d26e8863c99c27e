"""NUDGES: what is sent unasked, when people want it, and why they got it."""
