"""Publishing packs: what is in force, what a new version would do, putting it in force, and taking it back."""
