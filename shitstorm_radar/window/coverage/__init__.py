"""The coverage map: what is seen, platform by platform, what is not, and what takes its place."""
