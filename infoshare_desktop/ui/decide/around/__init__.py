"""What stands around the page on the desk: the draft's line, the golden rules, the way so far."""
