"""A page on the web for one person, without script: the same conversation, one question at a time."""
