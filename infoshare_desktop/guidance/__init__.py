"""Guidance packs and help: read from folders, checked, drawn. Nothing here knows the vault or the window."""
