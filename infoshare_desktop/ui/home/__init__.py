"""What waits for the worker, and the way to a new decision."""
