"""What a worker does at each question, one function a step: from a draft to the draft after it."""
