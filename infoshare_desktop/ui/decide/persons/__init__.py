"""Persons in deciding: adding them, showing their names, and the forms that are about one person each."""
