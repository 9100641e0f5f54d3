"""Looking after the vault: making, opening, checking, keys, backups."""
