"""The sealed record, what became of it since, and the lines in which the table knows it."""
