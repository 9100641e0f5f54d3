"""The vault's file: opened, written to the device, replaced."""
