"""Infoshare Desktop: guides, keeps and prints decisions about sharing information."""

from typing import Final

__version__: Final = "0.1.0"
