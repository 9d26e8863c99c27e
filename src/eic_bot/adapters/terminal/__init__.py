"""The terminal: plain lines in and out; it works on a pipe and with a screen reader."""
