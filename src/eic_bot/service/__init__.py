"""WHAT HAPPENS: the use cases, each owning its transaction. It knows no channel and no database.

Moments are those of ``model``. ``owner`` and ``respondent`` are numbers of rows, ``most`` is how many are given back at
most. What somebody may not do or what is not there is a value; ``errors.BrokenPromiseError`` is for what cannot be.
"""
