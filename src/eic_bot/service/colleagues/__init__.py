"""COLLEAGUES: a question passed on to a colleague, whose reply comes back as a suggestion."""
