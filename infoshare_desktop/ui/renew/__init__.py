"""A new passphrase and a new recovery sheet in one step, practising recovery, and the card in the settings."""
