"""A workshop as it is talked through in a room: what can be done in it, and what the room sees."""
