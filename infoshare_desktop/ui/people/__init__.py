"""People: by reference, with everything recorded about each over time."""
