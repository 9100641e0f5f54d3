"""Pictures of every screen, over a demonstration vault: to be looked at, and audited while they are drawn."""
