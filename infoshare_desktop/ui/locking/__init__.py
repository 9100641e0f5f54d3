"""When the window locks by itself, and how it says so."""
