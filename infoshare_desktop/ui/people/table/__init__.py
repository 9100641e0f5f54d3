"""The list of people: looked for, fetched page by page, and shown without names."""
