"""Fields in which an answer is picked: one out of few, one out of many, several, a tick."""
