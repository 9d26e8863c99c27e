"""The plan of an organisation: priorities, actions, and how they are followed up."""
