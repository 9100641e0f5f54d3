"""What is known of the vault as a file: its checks, its backups, what lies beside it, what can stand in the way of it."""
