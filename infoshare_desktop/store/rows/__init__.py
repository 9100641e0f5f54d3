"""The tables of a vault, and one repository for each kind of thing in them."""
