"""The vault: the only place with SQL."""
