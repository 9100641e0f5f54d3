"""Copies of a vault: taken, thinned out, looked into, opened with an older key, restored."""
