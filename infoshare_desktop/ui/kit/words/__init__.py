"""What is only read: words, shapes that go with a word, lists to read through."""
