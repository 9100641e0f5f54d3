"""What is printed: shown, sent to the printer, saved; always from memory."""
