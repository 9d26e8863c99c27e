"""HOW IT IS TALKED THROUGH: the engine, pure.

Nothing here does input or output, reads a clock, draws a random number or awaits.
"""
