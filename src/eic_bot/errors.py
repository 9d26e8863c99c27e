"""The exception tree: what a caller cannot plan for, and whose fault it is.

Expected outcomes are values (Reading, Problem, Receipt); these are for the rest.
"""


class EicBotError(Exception):
    """Something went wrong in eic-bot."""


class AuthorError(EicBotError):
    """The content of a pack is at fault; its author can mend it."""


class OperatorError(EicBotError):
    """The settings, the files or the database are at fault; who runs eic-bot can mend it."""


class BrokenPromiseError(EicBotError):
    """eic-bot itself is at fault: something that must hold did not."""
