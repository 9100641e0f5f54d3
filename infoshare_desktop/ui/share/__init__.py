"""Recording acts of sharing after a decision is sealed, and what comes back. Design section 3, journey 7."""
