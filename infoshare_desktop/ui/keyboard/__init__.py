"""Working the window without a mouse."""
