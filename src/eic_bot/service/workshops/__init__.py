"""A workshop in a room: begun there, led through by presses of those who are there, and kept as the room's session."""
