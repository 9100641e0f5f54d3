"""Guidance packs and help, read from resources."""
