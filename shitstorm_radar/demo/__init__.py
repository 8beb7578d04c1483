"""A storm from history, nachgestellt (reconstructed), served by a local feed and polled in time lapse."""
