"""Pretend platforms on loopback, a package for each: the real wire format, and what the real ones refuse is refused."""
