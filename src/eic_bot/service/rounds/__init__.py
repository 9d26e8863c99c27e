"""ROUNDS: an organisation assesses itself: who takes part, how far they are, and what they agree on."""
