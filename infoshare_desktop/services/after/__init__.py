"""What is done with a decision after the seal: sharing, correcting, restricting, and when something went wrong."""
