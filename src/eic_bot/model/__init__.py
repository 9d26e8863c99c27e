"""WHAT IS ASKED and what follows from the answers: pure data and rules.

Nothing here does input or output, reads a clock, draws a random number or awaits. Here and everywhere above, a moment
(``now``, ``at``, ``due``, ``until``, ``expires`` ...) is in milliseconds of UTC since 1970, a time of day in minutes
since midnight and a day as text is ``YYYY-MM-DD``, unless a docstring says otherwise.
"""
