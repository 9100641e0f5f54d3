"""Making a vault, one thing at a time: who you are, where it is kept, the passphrase, the recovery words, the proof."""
