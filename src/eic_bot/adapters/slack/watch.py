"""How closely a connection in Socket Mode is watched."""

from eic_bot.model.value import value


@value
class Watch:
    """How closely a connection is watched, in seconds."""

    every: float = 10.0
    connecting: float = 30.0
    """A connection that is not there after so long is begun anew."""
    silent: float = 900.0
    """One on which nothing came for so long is replaced: a new one costs next to nothing."""
    ping: float = 10.0
