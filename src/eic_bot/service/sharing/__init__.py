"""SHARING: what an organisation lets others see of its official view, and what it sees of theirs: spreads alone."""
