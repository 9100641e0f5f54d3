"""What a person does with the program, one module per activity."""
