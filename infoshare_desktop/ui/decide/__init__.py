"""Making a decision: one question at a time, the golden rules beside it, the check page, and sharing after."""
