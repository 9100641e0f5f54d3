"""The people of the vault over all records: how old they are, which references are one person, what adds up."""
