"""What is known of the vault as a file: its checks, its backups, what lies beside it, what stands in its way."""
