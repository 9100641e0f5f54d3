"""The end of deciding: every answer to read again, what is missing, the worker's own decision, the seal."""
