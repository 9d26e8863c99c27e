"""CHANNELS: the ways to reach people, a folder for each. Channels do not know each other."""
