"""What happens to information and records after or outside a decision; each becomes an entry of the chain."""
