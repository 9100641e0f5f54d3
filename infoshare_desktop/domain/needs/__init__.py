"""What a record must hold before it is sealed, and before it is marked as sent: one file for each of its blocks."""
