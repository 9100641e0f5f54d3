"""The steps to a new key, those of making a vault and of a new passphrase: the passphrase, the words, the proof."""
