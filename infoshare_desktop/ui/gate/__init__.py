"""What is seen before a vault is open. Nothing here imports the store: start-up counts (design section 9)."""
