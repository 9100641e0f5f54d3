"""The forms of deciding that are about one person each."""
