"""From the start to an open vault: opened, made, mended or restored."""
