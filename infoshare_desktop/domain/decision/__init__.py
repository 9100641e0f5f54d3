"""The decision: everything that it is made of, as values."""
