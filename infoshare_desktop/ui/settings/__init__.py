"""How the program looks, and who the worker is."""
