"""Keeping mentions, series, detector states and incidents; the only place with SQL."""
