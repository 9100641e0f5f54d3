"""The open vault's screens, and the ways between them."""
