"""Finding surges online: one bin at a time, pure, no clock, no I/O."""
