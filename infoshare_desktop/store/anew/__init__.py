"""The same vault in another file: without what was erased, or under another key."""
