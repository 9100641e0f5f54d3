"""Fields for days and times of day, and how they are typed and shown."""
