"""One question on the desk: what it shows, which part draws which of its fields, and what it still needs."""
