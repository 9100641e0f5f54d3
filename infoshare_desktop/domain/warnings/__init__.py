"""What to warn of before information is passed on. Design section 3, journey 7."""
