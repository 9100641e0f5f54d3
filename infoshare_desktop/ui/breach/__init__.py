"""Recording that something went to the wrong person or was lost."""
