"""Who hears what and when, and in which words; pure."""
