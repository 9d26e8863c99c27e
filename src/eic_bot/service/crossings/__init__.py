"""Words that go from one organisation to another, each written and read in its own scope."""
