"""What is kept beside the chain and derived from it: whether it still says what the chain says."""
