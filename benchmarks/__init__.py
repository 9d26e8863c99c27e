"""Measures the program beside floors and peers, each figure beside its own of the same run."""
