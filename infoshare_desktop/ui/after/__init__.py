"""Correcting a sealed decision, writing down what a supervisor said, restricting it. Design section 6."""
