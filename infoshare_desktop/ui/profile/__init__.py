"""Who the worker is: asked when a vault is made, changed in the settings."""
