"""What the program does for a vault by itself: backups, copies, the check."""
