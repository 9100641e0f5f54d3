"""The guidance pack and the help, to read."""
