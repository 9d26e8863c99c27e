"""SCREEN: a page for the screen of a room, read by many from afar and used by nobody."""
