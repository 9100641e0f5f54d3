"""Numbers and references: given once, never again."""
