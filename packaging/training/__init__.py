"""Trains the negativity model that ships: run ``make train``; README.md in this folder says how and from what."""
