"""Asking the sources in the background: when, how often, and what to do when they fail."""
