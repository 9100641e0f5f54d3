"""The frame around everything that is filled in, and the fields for text, passphrases and paths."""
