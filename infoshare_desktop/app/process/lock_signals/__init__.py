"""The system's own signs that nobody is at the laptop: sleep, a closed lid, a locked screen, somebody else in it."""
