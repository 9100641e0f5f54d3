"""How the program looks: tokens as data, and the one place that puts them on the application."""
