"""What the sector body sees and says: spreads and counts of many councils, and answers to them."""
