"""Fields put together: what is missing on top, lists of entries, the keyboard's way through, what is not sent yet."""
