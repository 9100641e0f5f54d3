"""Finding records in a table, and reading one beside it."""
