"""The window: PySide6 widgets, models and presenters."""
