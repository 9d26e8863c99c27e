"""THE BOT'S OWN SENTENCES, one folder of Fluent catalogues for each language."""
