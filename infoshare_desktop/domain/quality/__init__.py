"""The private look before sealing: what a reader years later might stumble over. It advises, and keeps nothing."""
