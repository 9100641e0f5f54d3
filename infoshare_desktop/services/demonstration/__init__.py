"""Made-up outreach work: who appears, what happens to them, and how it is written into a vault."""
