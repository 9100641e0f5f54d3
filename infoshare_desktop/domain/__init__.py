"""What the work is about, as values and pure functions: no Qt, no SQL, no files, no clock."""
