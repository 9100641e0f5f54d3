"""Asking somebody for advice without saying who the people are."""
