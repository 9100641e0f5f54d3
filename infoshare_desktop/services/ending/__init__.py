"""How records end: how long they are kept, words taken out, disposal, the certificate."""
