"""What a draft or a sealed decision holds, said in words, line by line."""
