"""Taking content out of a vault so that nothing of it is left in any page."""
