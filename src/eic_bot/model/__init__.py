"""WHAT IS ASKED and what follows from the answers: pure data and rules.

Nothing here does input or output, reads a clock, draws a random number or awaits.
"""
