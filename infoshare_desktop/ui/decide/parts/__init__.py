"""What a question asks for beside its answer: a part of the page for each thing."""
