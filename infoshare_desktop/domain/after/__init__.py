"""What comes after the seal: sharing and what comes back, corrections, withdrawn consent, breaches."""
