"""The process itself: how it begins and ends, what it leaves behind, what the system tells it."""
