"""Who looks after an organisation: roles given and taken, and what waits for them."""
