"""What opens a vault: the key out of a passphrase, and the recovery words that are the key."""
