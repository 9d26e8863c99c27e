"""Who uses the web console: signing in, sessions that can be ended, and what one may do where."""
