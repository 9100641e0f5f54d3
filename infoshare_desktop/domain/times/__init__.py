"""Days and times that cannot be, by the id of the field in which they stand: a sentence for each."""
