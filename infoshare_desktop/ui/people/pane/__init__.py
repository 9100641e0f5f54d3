"""One person beside the list: what is kept about them, what adds up, and everything recorded."""
