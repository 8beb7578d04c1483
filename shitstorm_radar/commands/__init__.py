"""What the command line offers without a window; one file per command."""
